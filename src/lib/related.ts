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

const traits: readonly Trait[] = ['region', 'size', 'climate', 'income'];

/** A trait counts only when both cities are known to have it. */
const haveBoth = (one: Known, other: Known, trait: Trait): boolean =>
  (one.profile[trait] ?? undefined) !== undefined && one.profile[trait] === other.profile[trait];

/** What two practices share, by name. */
const shared = (one: Known, other: Known): Omit<Related, 'named'> => ({
  entry: other.entry,
  topics: one.topics.filter((topic) => other.topics.includes(topic)),
  actors: [...one.actors].filter(([key]) => other.actors.has(key)).map(([, name]) => name),
  traits: traits.filter((trait) => haveBoth(one, other, trait)),
});

/**
 * Topics weigh most, then likeness of the texts (0 to 1), the cluster, common actors, and the city's traits. Asked of
 * hundreds of pairs for each practice, so that it only counts and makes no lists.
 */
function weight(one: Known, other: Known): number {
  const cluster = one.cluster === other.cluster ? 1 : 0;
  let [topics, actors, alike] = [0, 0, 0];
  for (const topic of one.topics) if (other.topics.includes(topic)) topics++;
  for (const actor of one.actors.keys()) if (other.actors.has(actor)) actors++;
  for (const trait of traits) if (haveBoth(one, other, trait)) alike++;
  return 3 * topics + 6 * similarity(one.entry.id, other.entry.id) + 1.5 * cluster + actors + 0.4 * alike;
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
