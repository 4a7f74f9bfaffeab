import { parseWithRemark } from '../bodies/parse-remark.ts';
import type { Fault } from '../entries/fault.ts';
import { readEntry } from '../entries/read-entry.ts';
import type { Entry } from '../entries/read-entry.ts';
import { danglingReferences } from '../entries/read-library.ts';
import type { Kind } from '../schemas/kinds.ts';
import { cityTable } from '../vocabulary/city-table.ts';
import type { CityRow } from '../vocabulary/city-table.ts';

/** What is checked, and what of the library and the table of cities is at hand. */
export interface ToCheck {
  kind: Kind;
  id: string;
  text: string;
  /** ISO date of the check. */
  today: string;
  cities: readonly CityRow[];
  /** Names of all entries, as `kind/id`; undefined where the library could not be asked. */
  names: ReadonlySet<string> | undefined;
}

/** All faults of a file, by the very rules of `npm run check:content`. */
export function faultsIn({ kind, id, text, today, cities, names }: ToCheck): Fault[] {
  const file = { file: `${id}.mdx`, kind, id, translationInto: undefined, text, digest: '' };
  const { entry, faults } = readEntry(file, {
    parse: parseWithRemark,
    write: () => '',
    today,
    cities: cityTable(cities),
  });
  return [...faults, ...(entry ? amongOthers(entry, names) : [])];
}

const amongOthers = (entry: Entry, names: ReadonlySet<string> | undefined): Fault[] =>
  names ? danglingReferences(entry, new Set([...names, `${entry.kind}/${entry.id}`])) : [];
