import type { DraftKind } from '../draft.ts';
import { sourceIdsOf } from './cells.ts';
import type { HeaderColumn } from './csv-header.ts';
import { columnLetters } from './csv-header.ts';
import type { Note, Path, Sheet } from './sheet.ts';

export interface Row {
  cells: string[];
  /** As the spreadsheet counts it. */
  number: number;
}

/** A value of a row. A number in its path is the number of a column (actor2) or the place of a line, with gaps. */
interface Leaf {
  path: Path;
  value: unknown;
  place: string;
}

/** Lines of a cell come behind all numbered columns, of which there are at most 99. */
const afterColumns = 100;

/** One row as a sheet. */
export function sheetOfRow({ cells, number }: Row, columns: readonly HeaderColumn[], kind: DraftKind): Sheet {
  const notes: Note[] = [];
  const found = cells.flatMap((cell, index): Leaf[] => {
    if (cell.trim() === '') return [];
    const { name, letters, column, meant } = columns[index] ?? { name: '', letters: columnLetters(index) };
    const place = `cell ${letters}${number}${name ? `, ${name}` : ''}`;
    if (column) return leavesOf(cell, column, place);
    if (meant !== undefined)
      notes.push({ place, message: `There is no column "${name}". Did you mean ${meant}?` });
    return [{ path: [withoutColumn, index], value: `${name || `column ${letters}`}: ${cell}`, place }];
  });
  const { data, places } = treeOf([{ path: ['kind'], value: kind, place: '' }, ...found]);
  const row = `row ${number}`;
  const place = (path: Path): string => {
    for (let length = path.length; length > 0; length--) {
      const known = places.get(JSON.stringify(path.slice(0, length)));
      if (known !== undefined) return known;
    }
    return row;
  };
  return { from: row, data, place, notes };
}

/** The list of cells whose column has no meaning. */
export const withoutColumn = 'without_column';

function leavesOf(
  cell: string,
  { path, points }: NonNullable<HeaderColumn['column']>,
  place: string,
): Leaf[] {
  if (points)
    return pointsOf(cell).map((value, index) => ({ path: [...path, afterColumns + index], value, place }));
  const [list, n] = path;
  const numbered = list === 'sources' && typeof n === 'number';
  return [
    ...(numbered ? [{ path: [list, n, 'id'], value: `s${n}`, place }] : []),
    { path, value: cell, place },
  ];
}

/** Plain data of values by their paths, with the gaps in the lists closed. */
function treeOf(found: readonly Leaf[]): { data: Record<string, unknown>; places: Map<string, string> } {
  const data: Record<string, unknown> = {};
  const places = new Map<string, string>();
  const indexes = indexesOf(found);
  for (const { path, value, place } of found) {
    const [first, second, third] = path;
    const own = String(first);
    if (typeof second === 'number') {
      const index = indexes.get(`${own} ${second}`) ?? 0;
      const list = (data[own] ??= []) as unknown[];
      if (third === undefined) list[index] = value;
      else list[index] = { ...(list[index] as object | undefined), [third]: value };
      places.set(JSON.stringify([own, index, ...(third === undefined ? [] : [third])]), place);
    } else if (second !== undefined) {
      data[own] = { ...(data[own] as object | undefined), [second]: value };
      places.set(JSON.stringify([own, second]), place);
    } else {
      data[own] = value;
      places.set(JSON.stringify([own]), place);
    }
  }
  return { data, places };
}

/** The place in its list that each number of a column gets, by list and number. */
function indexesOf(found: readonly Leaf[]): Map<string, number> {
  const numbers = new Map<string, Set<number>>();
  for (const { path } of found) {
    const [list, n] = path;
    if (typeof n === 'number') numbers.set(String(list), (numbers.get(String(list)) ?? new Set()).add(n));
  }
  return new Map(
    [...numbers].flatMap(([list, set]) =>
      [...set].sort((a, b) => a - b).map((n, index) => [`${list} ${n}`, index] as const),
    ),
  );
}

/** The lines of a cell as facts, each with the sources named at its end. */
function pointsOf(cell: string): { fact: string; sources: string[] }[] {
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter(Boolean)
    .map((line) => {
      // Only the end of a long line is searched: the time must not grow with the square of its length.
      const end = Math.max(0, line.length - 300);
      const marks = /((?:\s*\[[\^\ss\d,;]+\])+)\s*\.?$/.exec(line.slice(end));
      const fact = marks ? line.slice(0, end + marks.index).trim() : '';
      return fact && marks ? { fact, sources: sourceIdsOf(marks[1] ?? '') } : { fact: line, sources: [] };
    });
}
