import type { z } from 'zod';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** What the schema says of the field at an issue: the fields of its group, and its help. */
export interface FieldHelp {
  known: readonly string[];
  help: string;
}

/** A zod issue as one or more sentences that say what is wrong and what to write. */
export function inPlainWords(issue: Issue, value: unknown, { known, help }: FieldHelp): string {
  const name = String(issue.path.at(-1) ?? '');
  if (value === undefined && issue.code !== 'unrecognized_keys') return missing(issue, name, help);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const meant = nearest(issue.keys[0] ?? '', known);
      return meant
        ? `This field is unknown. Did you mean "${meant}"?`
        : `This field is unknown. Known here: ${known.join(', ')}.`;
    }
    case 'invalid_type':
      return `This should be ${kindOf(issue.expected)}, but it is ${describe(value)}.`;
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), value);
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    default:
      return issue.message;
  }
}

function missing(issue: Issue, name: string, help: string): string {
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  if (choices.length === 1) return `This field is missing. Add the line  ${name}: ${choices[0]}`;
  const about = choices.length > 1 ? ` Choose: ${listed(choices)}.` : '';
  return `This field is missing. Add the line  ${name}: …${help ? `  ${help}` : ''}${about}`;
}

function wrongChoice(choices: readonly string[], value: unknown): string {
  if (choices.length === 1) return `Write ${choices[0]} here, or leave the field out.`;
  const meant = nearest(String(value), choices);
  if (choices.length > 60)
    return `"${String(value)}" is not known here.${meant ? ` Did you mean "${meant}"?` : ''}`;
  return `"${String(value)}" is not among the choices.${meant ? ` Did you mean "${meant}"?` : ''} Choose: ${listed(choices)}.`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, value: unknown): string {
  if (!issue.message.startsWith('Too small')) return issue.message;
  if (Array.isArray(value)) return `This list needs at least ${issue.minimum}. It has ${value.length}.`;
  return `This must be at least ${issue.minimum}. It is ${describe(value)}.`;
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
    number: 'a number without quotation marks',
    int: 'a whole number',
    array: 'a list, such as [a, b]',
    tuple: 'a pair of numbers, such as [6.2518, -75.5636]',
    object: 'a group of fields',
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
