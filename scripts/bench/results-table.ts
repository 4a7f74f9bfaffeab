import { readFileSync, writeFileSync } from 'node:fs';

/** What one run of the benchmark found, as a row of the table; the first two cells and the last name the run. */
export interface Row {
  practices: number;
  languages: string;
  cells: readonly string[];
  machine: string;
}

const marks = ['<!-- results: written by npm run bench -->', '<!-- end of results -->'] as const;
const columns = [
  'practices beside the real ones',
  'languages',
  'cold build',
  'after one edit',
  'peak memory',
  'pages',
  'site',
  'index',
  'packs',
  'page of a practice, middle / heaviest',
  'heaviest other page',
  'machine, versions',
] as const;

/** The text with the row in its table: in place of that of the same size and machine, by size. */
export function withRow(text: string, { practices, languages, cells, machine }: Row): string {
  const [before, rest = ''] = text.split(`${marks[0]}\n`);
  const [table, after] = rest.split(marks[1]);
  if (before === undefined || table === undefined || after === undefined)
    throw new Error(`The file must hold the lines  ${marks[0]}  and  ${marks[1]}  with the table between.`);
  const row = [practices.toLocaleString('en'), languages, ...cells, machine];
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map(cellsOf)
    .filter((other) => [0, 1, row.length - 1].some((at) => other[at] !== row[at]));
  const size = (cell = '') => Number(cell.replaceAll(',', ''));
  const sorted = [...rows, row].sort(
    (a, b) => size(a[0]) - size(b[0]) || (a[1] ?? '').length - (b[1] ?? '').length,
  );
  return before + marks[0] + '\n\n' + aligned([[...columns], ...sorted]) + '\n\n' + marks[1] + after;
}

/** A table in Markdown with columns of even width, as the formatter writes it. */
function aligned([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

export const writeRow = (file: string, row: Row): void => {
  writeFileSync(file, withRow(readFileSync(file, 'utf8'), row));
};
