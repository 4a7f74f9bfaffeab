import type { z } from 'zod';
import { nearest } from '../src/vocabulary/nearest.ts';
import { inPlainWords } from '../src/entries/plain-words.ts';

/** An answer that was understood, or what to tell whoever gave it. */
export type Understood<T> = { value: T } | { fault: string };

/** Reads the number or the id of one of the choices. */
export function oneOf<T extends string>(answer: string, ids: readonly T[]): Understood<T> {
  const word = answer.trim();
  const value = /^\d+$/.test(word) ? ids[Number(word) - 1] : ids.find((id) => id === word.toLowerCase());
  if (value !== undefined) return { value };
  const meant = nearest(word, ids);
  if (!meant || /^\d*$/.test(word)) return { fault: `Type a number from 1 to ${ids.length}.` };
  return { fault: `"${word}" is not among the choices. Did you mean "${meant}"?` };
}

/** Reads several choices between commas or spaces, in the order given. Says all that is wrong at once. */
export function someOf<T extends string>(answer: string, ids: readonly T[], most: number): Understood<T[]> {
  const words = answer.split(/[\s,;]+/).filter(Boolean);
  if (words.length === 0) return { fault: 'Type at least one, such as  1  or  3, 5.' };
  const read = words.map((word) => oneOf(word, ids));
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  if (faults.length > 0) return { fault: [...new Set(faults)].join('\n') };
  const values = [...new Set(read.flatMap((one) => ('value' in one ? [one.value] : [])))];
  return values.length > most
    ? { fault: `Choose at most ${most}; these are ${values.length}.` }
    : { value: values };
}

/** Reads yes or no. */
export function yesOrNo(answer: string): Understood<boolean> {
  const word = answer.trim().toLowerCase();
  if (['y', 'yes'].includes(word)) return { value: true };
  return ['n', 'no'].includes(word) ? { value: false } : { fault: 'Type yes or no.' };
}

/** Reads latitude and longitude in degrees, such as 6.2518, -75.5636. */
export const degrees = (answer: string): number[] =>
  answer
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);

/** Reads what a field takes, with the checker's own words when it does not fit. `form` makes the field's type of a text. */
export const fitting =
  <T>(schema: z.ZodType<T>, form: (answer: string) => unknown = (answer) => answer.trim()) =>
  (answer: string): Understood<T> => {
    const value = form(answer);
    const outcome = schema.safeParse(value);
    if (outcome.success) return { value: outcome.data };
    const [issue] = outcome.error.issues;
    return {
      fault: issue
        ? inPlainWords(issue, issue.path.length > 0 ? undefined : value, { known: [], help: '' }).message
        : 'This does not fit.',
    };
  };
