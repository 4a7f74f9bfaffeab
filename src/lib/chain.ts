import { entries, entryOf } from './library.ts';
import type { AnyEntry, Original, ReadKind } from './library.ts';

/**
 * The chain from a city's challenge to its practice: peer advice, event, project idea, practice. Links are written on one
 * side and hold for both.
 */
export const stages = ['advice', 'events', 'ideas', 'practices'] as const satisfies readonly ReadKind[];

/** An entry linked with another one. */
export interface Neighbour {
  entry: AnyEntry;
  /**
   * Whether both are steps of one story: the event at which the idea was born, the question asked or the practice shown,
   * or two entries of one city. The others are on the same matter only.
   */
  close: boolean;
}

const addressOf = ({ kind, id }: AnyEntry) => `${kind}/${id}`;
const links = new Map<string, Map<string, Neighbour>>();

function link(from: AnyEntry, to: AnyEntry | undefined, close: boolean): void {
  if (!to || to === from) return;
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const own = links.get(addressOf(one)) ?? new Map<string, Neighbour>();
    links.set(addressOf(one), own);
    const known = own.get(addressOf(other));
    own.set(addressOf(other), { entry: other, close: close || known?.close === true });
  }
}

for (const entry of entries) {
  const { related = {} } = entry.data;
  for (const [kind, ids] of Object.entries(related) as [ReadKind, string[] | undefined][])
    for (const id of ids ?? []) {
      const other = entryOf(kind, id) as AnyEntry | undefined;
      link(entry, other, other !== undefined && ofOneCity(entry, other));
    }
  if (entry.kind === 'ideas') link(entry, eventNamed(entry.data.bornAt.event), true);
  if (entry.kind === 'advice') link(entry, eventNamed(entry.data.askedAt.event), true);
  if (entry.kind === 'events')
    for (const { practice } of entry.data.practicesShown ?? [])
      if (practice !== undefined) link(entry, entryOf('practices', practice), true);
}

function eventNamed(id: string | undefined): Original<'events'> | undefined {
  return id === undefined ? undefined : entryOf('events', id);
}

/** Whether two entries tell of one city. An event's city is only its host. */
function ofOneCity(one: AnyEntry, other: AnyEntry): boolean {
  const cityOf = (entry: AnyEntry) =>
    entry.kind === 'practices' || entry.kind === 'ideas' || entry.kind === 'advice'
      ? `${entry.data.city.name}, ${entry.data.city.country}`
      : undefined;
  return cityOf(one) !== undefined && cityOf(one) === cityOf(other);
}

/** The entries of a kind that are linked with an entry, from either side: steps of one story first. */
export function neighbours<K extends ReadKind>(
  entry: AnyEntry,
  kind: K,
): { entry: Extract<AnyEntry, { kind: K }>; close: boolean }[] {
  return [...(links.get(addressOf(entry))?.values() ?? [])]
    .filter((other) => other.entry.kind === kind)
    .map((other) => ({ entry: other.entry as Extract<AnyEntry, { kind: K }>, close: other.close }))
    .sort(
      (a, b) =>
        Number(b.close) - Number(a.close) || a.entry.data.title.localeCompare(b.entry.data.title, 'en'),
    );
}
