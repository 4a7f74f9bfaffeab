import type { CaseFacts } from '../lib/case-data.ts';
import type { Item, Row } from './matrix.ts';
import type { CompareTexts } from './texts.ts';

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, by which it shows as text (OWASP, CSV
 * injection). Full-width signs count too: some programs read them as the plain ones.
 */
const defused = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

const field = (text: string): string => {
  const safe = defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV after RFC 4180: commas, CRLF, quotes where needed; with the mark by which spreadsheets know UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;

const inWords = ({ text, label, note, sources = [], url }: Item): string =>
  [[text, label, note, url].filter(Boolean).join(' · '), sources.length > 0 && `[${sources.join(', ')}]`]
    .filter(Boolean)
    .join(' ');

/** The whole matrix as rows of cells, with the addresses of the cases; several items of a cell stand in lines. */
export function cellsOf(
  cases: readonly CaseFacts[],
  addresses: readonly string[],
  rows: readonly Row[],
  texts: Pick<CompareTexts, 'practice' | 'city' | 'address' | 'rows'>,
): string[][] {
  return [
    [texts.practice, ...cases.map(({ title }) => title)],
    [texts.city, ...cases.map(({ city }) => city)],
    [texts.address, ...addresses],
    ...rows.map(({ name, cells }) => [
      texts.rows[name],
      ...cells.map(({ items, remark }) => {
        const lines = items.map((item, index) =>
          name === 'sources' ? `[${index + 1}] ${inWords(item)}` : inWords(item),
        );
        return [...lines, remark].filter(Boolean).join('\n');
      }),
    ]),
  ];
}
