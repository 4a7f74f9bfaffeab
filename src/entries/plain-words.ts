import type { z } from 'zod';
import { say, sayingOf } from '../i18n/fault-texts.ts';
import type { FaultValue, Saying } from '../i18n/fault-texts.ts';
import { countryCodes, countryName } from '../vocabulary/countries.ts';
import { languages } from '../vocabulary/languages.ts';
import { nearest } from '../vocabulary/nearest.ts';
import { placeholder } from './rules/texts.ts';

type Issue = z.core.$ZodIssue;

/** What the schema says of the field at an issue: the fields of its group, and its help. */
export interface FieldHelp {
  known: readonly string[];
  help: string;
  /** The country in which a city of the name given lies, where a country code is wrong. */
  country?: string | undefined;
}

/** A zod issue as one or more sentences that say what is wrong and what to write. */
export function inPlainWords(issue: Issue, value: unknown, { known, help, country }: FieldHelp): Saying {
  const name = String(issue.path.at(-1) ?? '');
  if (value === undefined && issue.code !== 'unrecognized_keys') return missing(issue, name, help);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const meant = meantField(issue.keys[0] ?? '', known);
      return meant
        ? say('field.unknown.meant', { meant })
        : say('field.unknown', { known: known.join(', ') });
    }
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? wrongType(issue.expected, value)
        : ownWords(issue.message);
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), value, country);
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    default:
      return ownWords(issue.message);
  }
}

/** The words that a schema has for one of its own rules. */
const ownWords = (message: string): Saying => sayingOf(message) ?? say('other', { message });

/** The field that a mistyped one probably means. */
export const meantField = (typed: string, known: readonly string[]): string | undefined =>
  nearest(typed, known);

function wrongType(expected: string, value: unknown): Saying {
  if (value === placeholder) return say('value.todo');
  if ((expected === 'number' || expected === 'int') && typeof value === 'string')
    return /^[\d.]+$/.test(value) ? say('type.quoted') : say('type.digits', { what: described(value) });
  if (expected === 'string' && typeof value === 'number') return say('type.unquoted', { value });
  return say('type.wrong', { kind: kindOf(expected), what: described(value) });
}

function missing(issue: Issue, name: string, help: string): Saying {
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  if (choices.length === 1) return say('field.missing.only', { name, choice: choices[0] ?? '' });
  const many = choices.length > 1 && choices.length <= 60;
  if (many && help) return say('field.missing.help-choices', { name, help, choices: listed(choices) });
  if (many) return say('field.missing.choices', { name, choices: listed(choices) });
  return help ? say('field.missing.help', { name, help }) : say('field.missing', { name });
}

function wrongChoice(choices: readonly string[], value: unknown, country: string | undefined): Saying {
  if (choices.length === 1)
    return choices[0] === 'true' ? say('choice.true') : say('choice.only', { choice: choices[0] ?? '' });
  if (value === placeholder) return say('choice.todo', { choices: listed(choices) });
  if (choices.length > 200) return wrongCountry(String(value), country);
  // Codes of two letters all look alike: a suggestion would mislead.
  const meant = choices.every((choice) => choice.length <= 3) ? undefined : nearest(String(value), choices);
  const told = { value: String(value), choices: listed(choices) };
  return meant ? say('choice.meant', { ...told, meant }) : say('choice.wrong', told);
}

/** Codes that people write and ISO 3166-1 does not have. */
const usual: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR', USA: 'US', UAE: 'AE' };

function wrongCountry(value: string, country: string | undefined): Saying {
  const named = countryCodes.find((code) =>
    languages.some((lang) => countryName(code, lang).toLowerCase() === value.trim().toLowerCase()),
  );
  const code =
    named ??
    usual[value.toUpperCase()] ??
    (countryCodes.includes(value.toUpperCase()) ? value.toUpperCase() : country);
  return code
    ? say('country.meant', { value, country: { country: code }, code })
    : say('country.wrong', { value });
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, value: unknown): Saying {
  if (!issue.message.startsWith('Too small')) return ownWords(issue.message);
  const least = Number(issue.minimum);
  if (Array.isArray(value))
    return value.length === 0 ? say('list.empty') : say('list.short', { least, count: value.length });
  return say(issue.inclusive === false ? 'number.not-more' : 'number.low', { least, what: described(value) });
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, value: unknown): Saying {
  if (!issue.message.startsWith('Too big')) return ownWords(issue.message);
  const most = Number(issue.maximum);
  if (typeof value === 'string') return say('text.long', { count: value.length, most });
  if (Array.isArray(value)) return say('list.long', { count: value.length, most });
  return say('number.high', { most, what: described(value) });
}

const listed = (choices: readonly string[]) =>
  choices.slice(0, 40).join(', ') + (choices.length > 40 ? ', …' : '');

const kindsOfValue = ['string', 'number', 'int', 'array', 'tuple', 'object', 'boolean'] as const;

function kindOf(expected: string): FaultValue {
  const known = kindsOfValue.find((kind) => kind === expected);
  return known ? say(`kind.${known}`) : expected;
}

function described(value: unknown): FaultValue {
  if (value === null) return say('what.empty');
  if (Array.isArray(value)) return say('what.list');
  if (typeof value === 'object') return say('what.group');
  return typeof value === 'string' ? say('what.text', { text: value.slice(0, 40) }) : String(value);
}
