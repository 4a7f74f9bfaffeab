import type { Fields } from '../../src/entries/rules/rule.ts';

/** The way to a value in a sheet: names of fields and places in lists, counted from 0. */
export type Path = readonly (string | number)[];

/** Something that whoever keeps the sheet should know, with the place that it is about. */
export interface Note {
  place: string;
  message: string;
}

/** The facts of one entry as they were read, whatever the file's form. */
export interface Sheet {
  /** Which sheet of the file this is, such as "line 12" or "row 3". */
  from: string;
  data: Fields;
  /** Where a value stands, in the words of the program that shows the file: "line 12" or "cell C4, result1_value". */
  place: (path: Path) => string;
  /** What was found wrong when the file was read. */
  notes: Note[];
}

/** The sheets of a file, or why there are none. */
export interface ReadFile {
  sheets: Sheet[];
  faults: Note[];
}

/** What a file may hold, so that reading it stays short. */
export const limits = { bytes: 2_000_000, sheets: 500, values: 5_000, columns: 1_000 } as const;

/** The value at a path of plain data, own fields only. */
export function valueAt(data: unknown, path: Path): unknown {
  let here = data;
  for (const key of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

/** Why a sheet is not read; undefined for one of a usual size. */
export const tooLarge = ({ data }: Sheet): string | undefined => {
  const n = leaves(data).length;
  return n > limits.values
    ? `It holds ${n} values; at most ${limits.values} are read. Keep to the one entry.`
    : undefined;
};

/** Every text, number and yes or no of a sheet with its path; empty cells and texts are none. */
export function leaves(value: unknown, path: Path = []): { path: Path; value: string | number | boolean }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, item]) => leaves(item, [...path, name]));
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, value }];
  return typeof value === 'number' || typeof value === 'boolean' ? [{ path, value }] : [];
}
