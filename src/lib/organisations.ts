import { addressPart, plainName } from '../vocabulary/cities.ts';
import type { ActorRole } from '../vocabulary/actor-roles.ts';
import { events, practices, practicesOn } from './library.ts';
import type { EventEntry, PracticeEntry } from './library.ts';

/** An organisation with everything in the library that it took part in. */
export interface Organisation {
  id: string;
  /** The fullest of the names by which entries call it. */
  name: string;
  practices: PracticeEntry[];
  /** What it did in each practice, by the practice's id. */
  roles: Map<string, ActorRole[]>;
  /** Events that it organised. */
  events: EventEntry[];
}

/** What two names of one organisation have in common: the acronym at the end of the longer one, or all of it. */
const sameFor = (name: string): string => plainName(/\((\p{Lu}{2,8})\)$/u.exec(name)?.[1] ?? name);

const byKey = new Map<string, Organisation>();
for (const entry of practices)
  for (const { name, role } of entry.data.actors) {
    const found = organisationFor(name);
    if (!found.practices.includes(entry)) found.practices.push(entry);
    found.roles.set(entry.id, [...new Set([...(found.roles.get(entry.id) ?? []), role])]);
  }
for (const entry of events)
  for (const name of entry.data.organisers) {
    const found = organisationFor(name);
    if (!found.events.includes(entry)) found.events.push(entry);
  }

function organisationFor(name: string): Organisation {
  const key = sameFor(name);
  const known = byKey.get(key);
  if (known) {
    if (name.length > known.name.length) known.name = name;
    return known;
  }
  const made: Organisation = {
    id: addressPart(key),
    name,
    practices: [],
    roles: new Map(),
    events: [],
  };
  byKey.set(key, made);
  return made;
}

const hasPage = ({ practices, events }: Organisation) => practices.length + events.length > 1;

/** Organisations that took part in at least two things, by name; the others stand on the pages of their entries only. */
export const organisations: readonly Organisation[] = [...byKey.values()]
  .filter(hasPage)
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** The organisation of this name, if it has a page. */
export function organisationNamed(name: string): Organisation | undefined {
  const found = byKey.get(sameFor(name));
  return found && hasPage(found) ? found : undefined;
}

/** Those who led the practices on a topic, each with its practice. */
export const leadersOn = (topic: string): { name: string; practice: PracticeEntry }[] =>
  practicesOn(topic).flatMap((practice) =>
    practice.data.actors.filter(({ role }) => role === 'lead').map(({ name }) => ({ name, practice })),
  );
