import type { DraftKind } from '../draft.ts';
import { isGroupOfColumns } from './csv-columns.ts';
import { columnsFor } from './csv-kinds.ts';

/** A cell of CSV, between quotation marks where it needs them. */
const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The names of the columns of a kind, with the numbered ones as often as the template has them. */
export const templateColumns = (kind: DraftKind): { name: string; help: string }[] =>
  columnsFor(kind).flatMap((entry) =>
    isGroupOfColumns(entry)
      ? Array.from({ length: entry.times }, (_, index) =>
          entry.columns.map(({ name, help }) => ({ name: `${entry.one}${index + 1}_${name}`, help })),
        ).flat()
      : [entry],
  );

/**
 * A spreadsheet to fill in: a row with the names of the columns, and one with help, which begins with # and is not read.
 * The mark at its beginning tells spreadsheet programs that it is UTF-8.
 */
export function templateOf(kind: DraftKind): string {
  const columns = templateColumns(kind);
  const help = columns.map(({ help }, index) =>
    index === 0 ? `# This row is help and is not read. ${help}` : help,
  );
  const rows = [columns.map(({ name }) => name), help];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
