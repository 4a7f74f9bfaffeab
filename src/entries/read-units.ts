import { readingOn } from './content-files.ts';
import type { Entry, LocatedEntry } from './read-entry.ts';
import { readUnit } from './read-library.ts';
import type { ReadUnit, Unit } from './read-library.ts';

/** The units as they are read on a day (ISO date). */
export const readUnits = (units: readonly Unit[], today: string): ReadUnit[] => {
  const reading = readingOn(today);
  return units.map((unit) => asPlainData(readUnit(unit, reading)));
};

/** What of a unit can be kept and sent to another thread. */
export function asPlainData({ entry, translations, faults }: ReadUnit<LocatedEntry>): ReadUnit {
  if (!entry) return { translations, faults };
  const plain: Entry & Partial<LocatedEntry> = { ...entry };
  delete plain.locate;
  return { entry: plain, translations, faults };
}
