import type { Saying } from '../i18n/fault-texts.ts';

/**
 * One thing to mend in a contributed file. Lines and columns count from 1. Its message says in English what is wrong and
 * what to write instead, in words that need no technical knowledge; by its code it is told in other languages.
 */
export interface Fault extends Saying {
  file: string;
  line: number;
  column: number;
  /** The field of the front matter, `body`, or `file`. */
  field: string;
  /** Errors stop the build; hints do not. */
  severity: 'error' | 'hint';
}

/** A fault before it is known which file it stands in. */
export type Finding = Omit<Fault, 'file'>;

/** Sorted as a reader goes through the files: by name, then from top to bottom. */
export const inReadingOrder = (a: Fault, b: Fault): number =>
  a.file.localeCompare(b.file, 'en') ||
  a.line - b.line ||
  a.column - b.column ||
  a.field.localeCompare(b.field, 'en');
