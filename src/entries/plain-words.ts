import type { z } from 'zod';
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
export function inPlainWords(issue: Issue, value: unknown, { known, help, country }: FieldHelp): string {
  const name = String(issue.path.at(-1) ?? '');
  if (value === undefined && issue.code !== 'unrecognized_keys') return missing(issue, name, help);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const meant = meantField(issue.keys[0] ?? '', known);
      return meant
        ? `This field is unknown. Did you mean "${meant}"?`
        : `This field is unknown. Known here: ${known.join(', ')}.`;
    }
    case 'invalid_type':
      return issue.message.startsWith('Invalid input') ? wrongType(issue.expected, value) : issue.message;
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), value, country);
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    default:
      return issue.message;
  }
}

/** The field that a mistyped one probably means. */
export const meantField = (typed: string, known: readonly string[]): string | undefined =>
  nearest(typed, known);

function wrongType(expected: string, value: unknown): string {
  if (value === placeholder) return 'This is still to be written.';
  if ((expected === 'number' || expected === 'int') && typeof value === 'string')
    return /^[\d.]+$/.test(value)
      ? 'This should be a number. Take the quotation marks away.'
      : `Write digits only, such as 200000 or 7.5, without words, commas and units. It is ${describe(value)}.`;
  if (expected === 'string' && typeof value === 'number')
    return `This should be a text. Put it between single quotes: '${value}'.`;
  return `This should be ${kindOf(expected)}, but it is ${describe(value)}.`;
}

function missing(issue: Issue, name: string, help: string): string {
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  if (choices.length === 1) return `This field is missing. Add the line  ${name}: ${choices[0]}`;
  const about = choices.length > 1 && choices.length <= 60 ? ` Choose: ${listed(choices)}.` : '';
  return `This field is missing. Add the line  ${name}: …${help ? `  ${help}` : ''}${about}`;
}

function wrongChoice(choices: readonly string[], value: unknown, country: string | undefined): string {
  if (choices.length === 1)
    return choices[0] === 'true'
      ? 'Write true here, or leave the field out.'
      : `Write ${choices[0] ?? ''} here.`;
  if (value === placeholder) return `This is still to be chosen. Choose: ${listed(choices)}.`;
  if (choices.length > 200) return wrongCountry(String(value), country);
  // Codes of two letters all look alike: a suggestion would mislead.
  const meant = choices.every((choice) => choice.length <= 3) ? undefined : nearest(String(value), choices);
  return `"${String(value)}" is not among the choices.${meant ? ` Did you mean "${meant}"?` : ''} Choose: ${listed(choices)}.`;
}

/** Codes that people write and ISO 3166-1 does not have. */
const usual: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR', USA: 'US', UAE: 'AE' };

function wrongCountry(value: string, country: string | undefined): string {
  const named = countryCodes.find((code) =>
    languages.some((lang) => countryName(code, lang).toLowerCase() === value.trim().toLowerCase()),
  );
  const code =
    named ??
    usual[value.toUpperCase()] ??
    (countryCodes.includes(value.toUpperCase()) ? value.toUpperCase() : country);
  return `"${value}" is not a country code.${code ? ` ${countryName(code, 'en')} is ${code}.` : ' Write the two capital letters of ISO 3166-1, such as CO for Colombia.'}`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, value: unknown): string {
  if (!issue.message.startsWith('Too small')) return issue.message;
  if (Array.isArray(value))
    return value.length === 0
      ? 'This list is empty. Name at least one.'
      : `This list needs at least ${issue.minimum}. It has ${value.length}.`;
  return `This must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}. It is ${describe(value)}.`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, value: unknown): string {
  if (!issue.message.startsWith('Too big')) return issue.message;
  if (typeof value === 'string')
    return `This text has ${value.length} characters; at most ${issue.maximum} are allowed. Shorten it.`;
  if (Array.isArray(value))
    return `This list has ${value.length} items; at most ${issue.maximum} are allowed.`;
  return `This must be at most ${issue.maximum}. It is ${describe(value)}.`;
}

const listed = (choices: readonly string[]) =>
  choices.slice(0, 40).join(', ') + (choices.length > 40 ? ', …' : '');

function kindOf(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list, such as [a, b]',
    tuple: 'a pair of numbers, such as [6.2518, -75.5636]',
    object: 'a group of fields, such as { name: …, country: … }',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : String(value);
}
