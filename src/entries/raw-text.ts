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
  message: (found: string) => string;
}

const code = (found: string) =>
  `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that do not show, or show otherwise than they are. */
const characters: readonly Rule[] = [
  {
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/,
    message: (found) => `A control character (${code(found)}) stands here. Delete it and type the text anew.`,
  },
  {
    pattern: /\uFEFF/,
    message: () =>
      'An invisible mark (U+FEFF, byte order mark) stands here. Save the file as "UTF-8" without BOM.',
  },
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    message: (found) =>
      `An invisible sign that reverses the direction of text (${code(found)}) stands here. Delete it.`,
  },
  {
    pattern: /[\u00AD\u200B-\u200D\u2060-\u2064\u180E\u{E0000}-\u{E007F}]/u,
    message: (found) => `An invisible sign (${code(found)}) stands here. Delete it.`,
  },
  {
    pattern: /[\u2028\u2029]/,
    message: (found) => `A hidden line break (${code(found)}) stands here. Put an ordinary line break.`,
  },
  {
    pattern: /[\uFFFD]/,
    message: () => 'A letter was lost here (�). Type the word anew and save the file as UTF-8.',
  },
  {
    pattern:
      /\p{Script=Latin}\p{M}*(?![µΩμ])[\p{Script=Cyrillic}\p{Script=Greek}]|(?![µΩμ])[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u,
    message: (found) =>
      `Letters of two alphabets stand side by side in one word ("${found}"). Type the word anew.`,
  },
];

/** Structures that would take a parser long, or deep. A file that has one is not parsed. */
const structures: readonly Rule[] = [
  {
    pattern: new RegExp(`(?:>[ \\t]*|(?:[-*+?]|\\d{1,9}[.)])[ \\t]+){${bounds.nested},}`),
    message: () =>
      `Lists or quotes stand ${bounds.nested} deep or more here. Write a plain list, and take the extra signs out.`,
  },
  {
    pattern: new RegExp(`[\\[{(<](?:[ \\t]*[\\[{(<]){${bounds.brackets},}`),
    message: () => 'Too many opening brackets stand in a row here. Take them out.',
  },
  {
    pattern: new RegExp(`^[ \\t]{${bounds.indent},}`),
    message: () => `This line is indented by ${bounds.indent} spaces or more. Begin it further left.`,
  },
  {
    pattern: new RegExp(`(?:\\|[^|]*){${bounds.columns},}`),
    message: () => `This row has ${bounds.columns - 1} columns or more. Split the table.`,
  },
];

/** Checks the characters of a file before anything parses it. Lines and columns count from 1. */
export function checkRawText(text: string): RawText {
  const faults: Finding[] = [];
  const tell = (line: number, column: number, message: string) =>
    faults.push({ line, column, field: 'file', message, severity: 'error' });
  if (text.length > bounds.file) {
    tell(
      1,
      1,
      `The file has ${text.length} characters; at most ${bounds.file} are allowed. Keep to the one case, and take out what does not belong to it.`,
    );
    return { faults, parsable: false, text };
  }
  let parsable = true;
  const refuse = (message: string) => {
    tell(1, 1, message);
    parsable = false;
  };
  const lines = text.split('\n');
  if (lines.length > bounds.lines)
    refuse(`The file has ${lines.length} lines; at most ${bounds.lines} are allowed. Keep to the one case.`);
  const marks = text.match(/[*_~`|<>&]/g)?.length ?? 0;
  if (marks > bounds.signs)
    refuse(`The text has ${marks} signs such as * _ | < &, far more than a text needs. Write it plainly.`);
  const signs = text.match(/[[\]{},:]/g)?.length ?? 0;
  if (signs > bounds.signs)
    refuse(`The file has ${signs} signs such as , : [ {, far more than a case needs. Keep to the one case.`);
  const crlf = lines.findIndex((line) => line.includes('\r'));
  if (crlf >= 0)
    tell(
      crlf + 1,
      1,
      'The file has line ends of Windows (CRLF). Choose the line ends "LF" in the editor and save it again.',
    );
  for (const [index, raw] of lines.entries()) {
    if (faults.length >= bounds.told) break;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.length > bounds.line) {
      tell(
        index + 1,
        bounds.line,
        `This line has ${line.length} characters; at most ${bounds.line} are allowed. Write one sentence to a line.`,
      );
      parsable = false;
      continue;
    }
    for (const { pattern, message } of characters) {
      const found = pattern.exec(line);
      if (found) tell(index + 1, found.index + 1, message(found[0]));
    }
    for (const { pattern, message } of structures) {
      const found = pattern.exec(line);
      if (!found) continue;
      tell(index + 1, found.index + 1, message(found[0]));
      parsable = false;
    }
  }
  return { faults, parsable, text: text.replace(/^\uFEFF/, '').replaceAll('\r', '') };
}
