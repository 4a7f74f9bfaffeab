/** Signs that do not show, or that turn the direction of a text around. */
const hidden =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** The signs of a text that do not show, by their codes, each once. */
export const hiddenSigns = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(hidden)].map(
      ([sign]) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    ),
  ),
];

/** A text on one line, without signs that do not show. */
export const oneLine = (text: string): string => text.replace(hidden, '').replace(/\s+/g, ' ').trim();

/**
 * A text as Markdown that reads as exactly this text behind the hyphen of a list: whatever would mean something to
 * Markdown or MDX is escaped. The text must stand on one line.
 */
export function asMarkdown(text: string): string {
  const struck = text.indexOf('~') !== text.lastIndexOf('~');
  return text
    .replace(/[\\`*[\]<>{}]/g, '\\$&')
    .replace(struck ? /~/g : /(?!)/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** Marks of sources behind a statement. */
export const marksOf = (ids: readonly string[]): string => ids.map((id) => `[^${id}]`).join('');
