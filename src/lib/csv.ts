/** What a cell may hold. Numbers and truth values are written as they are; nothing at all is an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, by which it shows as text (OWASP, CSV
 * injection). Full-width signs count too: some programs read them as the plain ones.
 */
const defused = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

const field = (cell: Cell): string => {
  const safe = typeof cell === 'string' ? defused(cell) : String(cell ?? '');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV after RFC 4180: commas, CRLF, quotes where needed. UTF-8 without a mark, as programs read it. */
export const csvRecords = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');

/** The same with the mark by which spreadsheets know UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${csvRecords(rows)}`;
