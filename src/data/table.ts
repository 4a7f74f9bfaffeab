import { csvRecords } from '../lib/csv.ts';
import type { Cell } from '../lib/csv.ts';
import type { AnyEntryFile } from './entry-schema.ts';

/** The types of Table Schema that the tables use. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';

/** A column as Table Schema describes it, and how it is filled. */
export interface Column<Row> {
  name: string;
  type: ColumnType;
  description: string;
  /** Never empty. */
  required?: boolean;
  /** The values that may stand in it. */
  values?: readonly string[];
  /** Form of a string: an address of the web. */
  format?: 'uri';
  cell: (row: Row) => Cell;
}

/** What a column is, without how it is filled. */
export type ColumnFacts = Omit<Column<never>, 'cell'>;

/** A key of another table that columns of this one hold. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** A table that is published as CSV. */
export interface Table {
  name: string;
  columns: readonly ColumnFacts[];
  /** Columns that together name a row. */
  key: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** The cells of every row, in the order of the columns. */
  rows: (entries: readonly AnyEntryFile[]) => Cell[][];
}

type Options = Pick<Column<never>, 'required' | 'values' | 'format'>;
type Maker<Row> = (
  name: string,
  description: string,
  cell: (row: Row) => Cell,
  options?: Options,
) => Column<Row>;

/** Makes the columns of a table, each of its type. */
export interface Columns<Row> {
  text: Maker<Row>;
  whole: Maker<Row>;
  number: Maker<Row>;
  truth: Maker<Row>;
  day: Maker<Row>;
  year: Maker<Row>;
}

const maker =
  <Row>(type: ColumnType): Maker<Row> =>
  (name, description, cell, options = {}) => ({ name, type, description, ...options, cell });

/** A table of the rows that `find` finds in the entries. */
export function table<Row>(
  name: string,
  find: (entries: readonly AnyEntryFile[]) => Row[],
  key: readonly string[],
  columnsOf: (make: Columns<Row>) => Column<Row>[],
  foreignKeys: readonly ForeignKey[] = [],
): Table {
  const columns = columnsOf({
    text: maker('string'),
    whole: maker('integer'),
    number: maker('number'),
    truth: maker('boolean'),
    day: maker('date'),
    year: maker('year'),
  });
  return {
    name,
    columns,
    key,
    foreignKeys,
    rows: (entries) => find(entries).map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** A table as a file, its names of columns first. */
export const csvOfTable = ({ columns }: Table, rows: readonly Cell[][]): string =>
  csvRecords([columns.map(({ name }) => name), ...rows]);
