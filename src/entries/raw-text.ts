import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import type { Finding } from './fault.ts';

/**
 * Bounds that keep the check of one file short, however hostile it is: characters, lines, characters in a line, depths,
 * and how many signs of structure it holds. The longest explainer has half of each.
 */
export const bounds = {
  file: 64_000,
  lines: 1_000,
  line: 5_000,
  nested: 10,
  columns: 21,
  brackets: 40,
  indent: 120,
  signs: 2_500,
  told: 20,
} as const;

/** What is wrong with a file's characters, and whether its structure is safe to parse. */
export interface RawText {
  faults: Finding[];
  parsable: boolean;
  /** The text without what would only echo in later checks: carriage returns and the mark at the beginning. */
  text: string;
}

interface Rule {
  pattern: RegExp;
  says: (found: string) => Saying;
}

const code = (found: string) =>
  `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that do not show, or show otherwise than they are. */
const characters: readonly Rule[] = [
  {
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/,
    says: (found) => say('sign.control', { code: code(found) }),
  },
  {
    pattern: /\uFEFF/,
    says: () => say('sign.bom'),
  },
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    says: (found) => say('sign.direction', { code: code(found) }),
  },
  {
    pattern: /[\u00AD\u200B-\u200D\u2060-\u2064\u180E\u{E0000}-\u{E007F}]/u,
    says: (found) => say('sign.invisible', { code: code(found) }),
  },
  {
    pattern: /[\u2028\u2029]/,
    says: (found) => say('sign.break', { code: code(found) }),
  },
  {
    pattern: /[\uFFFD]/,
    says: () => say('sign.lost'),
  },
  {
    pattern:
      /\p{Script=Latin}\p{M}*(?![µΩμ])[\p{Script=Cyrillic}\p{Script=Greek}]|(?![µΩμ])[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u,
    says: (found) => say('sign.alphabets', { found }),
  },
];

/** Structures that would take a parser long, or deep. A file that has one is not parsed. */
const structures: readonly Rule[] = [
  {
    pattern: new RegExp(`(?:>[ \\t]*|(?:[-*+?]|\\d{1,9}[.)])[ \\t]+){${bounds.nested},}`),
    says: () => say('bounds.nested', { most: bounds.nested }),
  },
  {
    pattern: new RegExp(`[\\[{(<](?:[ \\t]*[\\[{(<]){${bounds.brackets},}`),
    says: () => say('bounds.brackets'),
  },
  {
    pattern: new RegExp(`^[ \\t]{${bounds.indent},}`),
    says: () => say('bounds.indent', { most: bounds.indent }),
  },
  {
    pattern: new RegExp(`(?:\\|[^|]*){${bounds.columns},}`),
    says: () => say('bounds.columns', { most: bounds.columns - 1 }),
  },
];

/** Checks the characters of a file before anything parses it. Lines and columns count from 1. */
export function checkRawText(text: string): RawText {
  const faults: Finding[] = [];
  const tell = (line: number, column: number, saying: Saying) =>
    faults.push({ line, column, field: 'file', severity: 'error', ...saying });
  if (text.length > bounds.file) {
    tell(1, 1, say('bounds.file', { count: text.length, most: bounds.file }));
    return { faults, parsable: false, text };
  }
  let parsable = true;
  const refuse = (saying: Saying) => {
    tell(1, 1, saying);
    parsable = false;
  };
  const lines = text.split('\n');
  if (lines.length > bounds.lines) refuse(say('bounds.lines', { count: lines.length, most: bounds.lines }));
  const marks = text.match(/[*_~`|<>&]/g)?.length ?? 0;
  if (marks > bounds.signs) refuse(say('bounds.marks', { count: marks }));
  const signs = text.match(/[[\]{},:]/g)?.length ?? 0;
  if (signs > bounds.signs) refuse(say('bounds.signs', { count: signs }));
  const crlf = lines.findIndex((line) => line.includes('\r'));
  if (crlf >= 0) tell(crlf + 1, 1, say('file.crlf'));
  for (const [index, raw] of lines.entries()) {
    if (faults.length >= bounds.told) break;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.length > bounds.line) {
      tell(index + 1, bounds.line, say('bounds.line', { count: line.length, most: bounds.line }));
      parsable = false;
      continue;
    }
    for (const { pattern, says } of characters) {
      const found = pattern.exec(line);
      if (found) tell(index + 1, found.index + 1, says(found[0]));
    }
    for (const { pattern, says } of structures) {
      const found = pattern.exec(line);
      if (!found) continue;
      tell(index + 1, found.index + 1, says(found[0]));
      parsable = false;
    }
  }
  return { faults, parsable, text: text.replace(/^\uFEFF/, '').replaceAll('\r', '') };
}
