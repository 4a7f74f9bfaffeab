import type { AnyEntry } from '../lib/library.ts';

/** Entries in a feed: readers that ask once a day miss nothing, and a feed stays light. */
export const newsLength = 30;

/**
 * The entries that were last published or looked over, the latest first. Of one day those come first that tell of the
 * latest events; then the order is that of their addresses, so that it is the same in every build.
 */
export function newest(entries: readonly AnyEntry[], length = newsLength): AnyEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: `${entry.data.reviewed} ${beganOf(entry)}` }));
  return keyed
    .sort(
      (a, b) =>
        compare(b.key, a.key) || compare(`${a.entry.kind}/${a.entry.id}`, `${b.entry.kind}/${b.entry.id}`),
    )
    .slice(0, length)
    .map(({ entry }) => entry);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** When that began which an entry tells of, as exactly as it is known: years, months and days sort as text. */
function beganOf({ kind, data }: AnyEntry): string {
  if (kind === 'practices') return String(data.start ?? '');
  if (kind === 'events') return data.start;
  if (kind === 'ideas') return data.bornAt.start;
  return kind === 'advice' ? data.askedAt.start : '';
}
