import type { LocatedEntry } from '../../src/entries/read-entry.ts';

/** A place where an entry names a source. */
export interface Naming {
  file: string;
  line: number;
  title: string;
  /** The day on which the source was read. */
  accessed: string;
  /** The archived copy that the entry names already. */
  archived?: string | undefined;
}

/** Every address of a source, with the places where it is named. */
export function sourceAddresses(entries: readonly LocatedEntry[]): Map<string, Naming[]> {
  const addresses = new Map<string, Naming[]>();
  for (const { file, data, locate } of entries) {
    if (!('sources' in data)) continue;
    data.sources?.forEach(({ url, title, accessed, archived }, index) => {
      const naming = { file, line: locate(['sources', index, 'url']).line, title, accessed, archived };
      addresses.set(url, [...(addresses.get(url) ?? []), naming]);
    });
  }
  return addresses;
}
