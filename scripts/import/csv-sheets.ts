import { parse } from 'csv-parse/sync';
import type { DraftKind } from '../draft.ts';
import { columnLetters, columnOf, plainColumn } from './csv-header.ts';
import { sheetOfRow } from './csv-row.ts';
import type { Row } from './csv-row.ts';
import { limits } from './sheet.ts';
import type { Note, Path, ReadFile } from './sheet.ts';

/** Reads a spreadsheet saved as CSV, one row an entry; `kindFor` tells the kind by the names of the columns. */
export function csvSheets(
  text: string,
  kindFor: (names: readonly string[]) => DraftKind | undefined,
): ReadFile {
  const read = rowsOf(text);
  if ('fault' in read) return { sheets: [], faults: [read.fault] };
  const [header, ...rows] = read.rows;
  const kind = header && kindFor(header.cells.slice(0, limits.columns).map(plainColumn));
  if (!header || !kind) {
    const message =
      'The kind of entry cannot be told from the columns. Add  --kind practice  (or event, idea, advice, expertise, method), and see that the first row has the names of the columns.';
    return { sheets: [], faults: [{ place: 'the first row', message }] };
  }
  if (rows.length > limits.sheets) {
    const message = `It has ${rows.length} rows; at most ${limits.sheets} are read at once. Split it.`;
    return { sheets: [], faults: [{ place: 'the file', message }] };
  }
  if (header.cells.length > limits.columns) {
    const message = `It has ${header.cells.length} columns; at most ${limits.columns} are read.`;
    return { sheets: [], faults: [{ place: 'the first row', message }] };
  }
  const columns = header.cells.map((name, index) => columnOf(name, index, kind));
  const doubles = columns.flatMap(({ column, name }, index) =>
    column && columns.findIndex((other) => same(other.column?.path, column.path)) < index
      ? [
          {
            place: `column ${columnLetters(index)}`,
            message: `The column "${name}" stands twice. Rename or remove one of the two.`,
          },
        ]
      : [],
  );
  if (doubles.length > 0) return { sheets: [], faults: doubles };
  const entries = rows.filter(({ cells }) => !isRemark(cells));
  if (entries.length === 0)
    return {
      sheets: [],
      faults: [{ place: 'the file', message: 'There is no row below the names of the columns.' }],
    };
  return { sheets: entries.map((row) => sheetOfRow(row, columns, kind)), faults: [] };
}

const same = (a: Path | undefined, b: Path) => JSON.stringify(a) === JSON.stringify(b);

/** Rows whose first cell begins with # are remarks, as is a row without any text. */
const isRemark = (cells: readonly string[]) =>
  cells[0]?.trimStart().startsWith('#') === true || cells.every((cell) => cell.trim() === '');

/** Rows with their numbers in the spreadsheet. The sign between the cells is the one that the first row has most. */
function rowsOf(text: string): { rows: Row[] } | { fault: Note } {
  const { skipped, rest, told } = withoutPreamble(text);
  const first = rest.split('\n', 1)[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  const delimiter =
    told ?? [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    const records = parse(rest, {
      delimiter,
      relax_column_count: true,
      // Spreadsheet programs write quotation marks as cells need them; people do not.
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.bytes,
    });
    return { rows: records.map((cells, index) => ({ cells, number: index + 1 + skipped })) };
  } catch (error) {
    const { lines } = error as { lines?: number };
    const place = lines === undefined ? 'the file' : `line ${lines + skipped}`;
    const message =
      'The cells cannot be told apart here: a quotation mark is opened and not closed, or stands in the middle of a cell. Save the table as CSV from the spreadsheet program again.';
    return { fault: { place, message } };
  }
}

/** What may stand above the first row: lines that npm prints when the template was written with  >  and Excel's sep=; */
function withoutPreamble(text: string): { skipped: number; rest: string; told?: string } {
  let rest = text.replace(/^\uFEFF/, '');
  let skipped = 0;
  for (;;) {
    const line = /^(?:[ \t]*|> .*)\r?\n/.exec(rest);
    if (!line) break;
    rest = rest.slice(line[0].length).replace(/^\uFEFF/, '');
    skipped += 1;
  }
  const sep = /^"?sep=([,;\t])"?\r?\n/i.exec(rest);
  return sep?.[1] === undefined
    ? { skipped, rest }
    : { skipped: skipped + 1, rest: rest.slice(sep[0].length), told: sep[1] };
}
