import { profileOf } from './city-profile.ts';
import type { CityProfile } from './city-profile.ts';
import { entryOf, practices } from './library.ts';
import type { PracticeEntry } from './library.ts';
import { sharersAmong } from './shelves.ts';
import type { Shelved } from './shelves.ts';
import { similarity } from './similarity.ts';

/** Traits of a city by which two are called similar. */
export type Trait = 'region' | 'size' | 'climate' | 'income';

/** A practice to read on with, and why: what the two share. */
export interface Related {
  entry: PracticeEntry;
  /** Whether the editors of this practice named it. */
  named: boolean;
  topics: string[];
  actors: string[];
  traits: Trait[];
}

interface Known extends Shelved {
  entry: PracticeEntry;
  profile: CityProfile;
  actors: ReadonlyMap<string, string>;
}

const known: readonly Known[] = practices.map((entry) => {
  const { data, id } = entry;
  const profile = profileOf(data.city);
  return {
    entry,
    profile,
    actors: new Map(data.actors.map(({ name }) => [name.toLowerCase(), name])),
    topics: data.topics,
    cluster: data.cluster,
    key: [profile.region, profile.income, profile.size, profile.climate, id].join(' '),
  };
});
const knownById = new Map(known.map((item) => [item.entry.id, item]));

/** How many others are looked at, at most, for the few that are shown. A smaller library is looked at as a whole. */
const enough = 250;
const sharersOf = sharersAmong(known, enough);

/** What two practices share. A trait counts only when both cities are known to have it. */
function shared(one: Known, other: Known): Omit<Related, 'named'> {
  const [a, b] = [one.profile, other.profile];
  const traits: Trait[] = [];
  if (a.region === b.region) traits.push('region');
  if (a.size !== undefined && a.size === b.size) traits.push('size');
  if (a.climate !== undefined && a.climate === b.climate) traits.push('climate');
  if (a.income !== null && a.income === b.income) traits.push('income');
  return {
    entry: other.entry,
    topics: one.entry.data.topics.filter((topic) => other.entry.data.topics.includes(topic)),
    actors: [...one.actors].filter(([key]) => other.actors.has(key)).map(([, name]) => name),
    traits,
  };
}

/** Topics weigh most, then likeness of the texts (0 to 1), the cluster, common actors, and the city's traits. */
function weight(one: Known, other: Known): number {
  const { topics, actors, traits } = shared(one, other);
  const cluster = one.entry.data.cluster === other.entry.data.cluster ? 1 : 0;
  return (
    3 * topics.length +
    6 * similarity(one.entry.id, other.entry.id) +
    1.5 * cluster +
    actors.length +
    0.4 * traits.length
  );
}

const found = new Map<string, Related[]>();

/** Practices to read on with: those that the editors named, then the most alike. The same for the same library. */
export function relatedTo(entry: PracticeEntry, limit = 4): Related[] {
  const key = `${limit} ${entry.id}`;
  const related = found.get(key) ?? findRelated(entry, limit);
  found.set(key, related);
  return related;
}

function findRelated({ id, data }: PracticeEntry, limit: number): Related[] {
  const own = knownById.get(id);
  if (!own) return [];
  const named = (data.related?.practices ?? [])
    .flatMap((other) => entryOf('practices', other) ?? [])
    .map((entry) => entry.id);
  const alike = sharersOf(own)
    .filter(({ entry }) => !named.includes(entry.id))
    .map((other) => ({ id: other.entry.id, score: weight(own, other) }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id, 'en'));
  return [...named, ...alike.map((other) => other.id)].slice(0, limit).flatMap((other) => {
    const item = knownById.get(other);
    return item ? [{ ...shared(own, item), named: named.includes(other) }] : [];
  });
}
