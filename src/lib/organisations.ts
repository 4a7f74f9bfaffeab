import { addressPart } from '../vocabulary/plain-name.ts';
import type { ActorRole } from '../vocabulary/actor-roles.ts';
import { advice, events, expertise, onTopic, practices } from './library.ts';
import type { AdviceEntry, EventEntry, ExpertiseEntry, PracticeEntry } from './library.ts';
import { sameFor } from './same-name.ts';

/** An organisation with everything in the library that it took part in. */
export interface Organisation {
  id: string;
  /** The name of its profile; otherwise the fullest of the names by which entries call it. */
  name: string;
  profile?: ExpertiseEntry;
  practices: PracticeEntry[];
  /** What it did in each practice, by the practice's id. */
  roles: Map<string, ActorRole[]>;
  /** Events that it organised. */
  events: EventEntry[];
  /** Questions of cities to which it gave advice. */
  advice: AdviceEntry[];
}

const byKey = new Map<string, Organisation>();

// A profile says by which other names its organisation is called.
for (const profile of expertise) {
  const { title, alsoNamed = [] } = profile.data;
  const made = organisationFor(title);
  made.profile = profile;
  made.id = profile.id;
  for (const name of alsoNamed) byKey.set(sameFor(name), made);
}
for (const entry of practices)
  for (const { name, role } of entry.data.actors) {
    const found = organisationFor(name);
    // Entries come one after another: what an organisation has already of this one is the last that it has.
    if (found.practices.at(-1) !== entry) found.practices.push(entry);
    found.roles.set(entry.id, [...new Set([...(found.roles.get(entry.id) ?? []), role])]);
  }
for (const entry of events)
  for (const name of entry.data.organisers) {
    const found = organisationFor(name);
    if (found.events.at(-1) !== entry) found.events.push(entry);
  }
for (const entry of advice)
  for (const { name } of entry.data.advisers) {
    const found = organisationFor(name);
    if (found.advice.at(-1) !== entry) found.advice.push(entry);
  }

function organisationFor(name: string): Organisation {
  const key = sameFor(name);
  const known = byKey.get(key);
  if (known) {
    if (!known.profile && name.length > known.name.length) known.name = name;
    return known;
  }
  const made: Organisation = {
    id: addressPart(key),
    name,
    practices: [],
    roles: new Map(),
    events: [],
    advice: [],
  };
  byKey.set(key, made);
  return made;
}

/** Every organisation that an entry names, with or without a page, by what its names have in common. */
export const organisationsByName: ReadonlyMap<string, Organisation> = byKey;

const hasPage = ({ profile, practices, events, advice }: Organisation) =>
  profile !== undefined || practices.length + events.length + advice.length > 1;

/** Organisations with a profile or at least two appearances, by name; the others stand on the pages of their entries only. */
export const organisations: readonly Organisation[] = [...new Set(byKey.values())]
  .filter(hasPage)
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** The organisation of this name, if it has a page. */
export function organisationNamed(name: string): Organisation | undefined {
  const found = byKey.get(sameFor(name));
  return found && hasPage(found) ? found : undefined;
}

/** The parts of the address of an organisation's page: its profile is its page, if it has one. */
export const pageOf = ({ id, profile }: Organisation): [folder: string, id: string] =>
  profile ? ['expertise', profile.id] : ['organisations', id];

/** Those who led the practices on a topic, each with its practice. */
export const leadersOn = (topic: string): { name: string; practice: PracticeEntry }[] =>
  onTopic(practices, topic).flatMap((practice) =>
    practice.data.actors.filter(({ role }) => role === 'lead').map(({ name }) => ({ name, practice })),
  );
