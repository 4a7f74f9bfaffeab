import { nearest } from '../../src/vocabulary/nearest.ts';
import { plainName } from '../../src/vocabulary/plain-name.ts';
import type { DraftKind } from '../draft.ts';
import { isGroupOfColumns } from './csv-columns.ts';
import { columnsFor } from './csv-kinds.ts';
import type { Column } from './csv-columns.ts';

/** A column of a spreadsheet as its first row names it. */
export interface HeaderColumn {
  name: string;
  letters: string;
  /** What it fills; undefined for a column that the kind does not have. */
  column?: Column;
  /** A column of the kind that the name may mean. */
  meant?: string;
}

/** The name of a column as a spreadsheet shows it: A, B, … Z, AA … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The name of a column, however it is written: "Result 1 label" is result1label. */
export const plainColumn = (name: string): string => plainName(name).replace(/[^a-z0-9]+/g, '');

/** What a column of the first row fills. Numbered columns have the number as the second part of their path. */
export function columnOf(header: string, index: number, kind: DraftKind): HeaderColumn {
  const name = header.replace(/\s+/g, ' ').trim();
  const letters = columnLetters(index);
  const all = columnsFor(kind);
  const wanted = plainColumn(header);
  for (const entry of all) {
    if (!isGroupOfColumns(entry)) {
      if (plainColumn(entry.name) === wanted) return { name, letters, column: entry };
      continue;
    }
    const [, number = '', field = ''] = new RegExp(`^${entry.one}(\\d{1,2})([a-z]+)$`).exec(wanted) ?? [];
    const column = entry.columns.find((own) => plainColumn(own.name) === field);
    if (column && Number(number) > 0)
      return { name, letters, column: { ...column, path: [entry.list, Number(number), ...column.path] } };
  }
  const known = all.flatMap((entry) =>
    isGroupOfColumns(entry) ? entry.columns.map((own) => `${entry.one}1_${own.name}`) : [entry.name],
  );
  const meant = nearest(name, known);
  return { name, letters, ...(meant !== undefined && { meant }) };
}

/** The kind whose columns a first row has most of; undefined where two kinds have as many. */
export function kindOfColumns(names: readonly string[], kinds: readonly DraftKind[]): DraftKind | undefined {
  const ranked = kinds
    .map((kind) => ({ kind, n: names.filter((name) => columnOf(name, 0, kind).column).length }))
    .sort((a, b) => b.n - a.n);
  const [first, second] = ranked;
  return first && first.n > 1 && first.n > (second?.n ?? 0) ? first.kind : undefined;
}
