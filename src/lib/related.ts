import { profileOf } from './city-profile.ts';
import type { CityProfile } from './city-profile.ts';
import { entryOf, practices } from './library.ts';
import type { PracticeEntry } from './library.ts';
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

interface Known {
  entry: PracticeEntry;
  profile: CityProfile;
  actors: ReadonlyMap<string, string>;
}

const known: readonly Known[] = practices.map((entry) => ({
  entry,
  profile: profileOf(entry.data.city),
  actors: new Map(entry.data.actors.map(({ name }) => [name.toLowerCase(), name])),
}));
const knownById = new Map(known.map((item) => [item.entry.id, item]));

/** Only what shares a topic or the cluster is looked at, so that the work grows with the library and not with its square. */
const byTopic = new Map<string, Known[]>();
for (const item of known)
  for (const topic of [...item.entry.data.topics, item.entry.data.cluster]) {
    const list = byTopic.get(topic);
    if (list) list.push(item);
    else byTopic.set(topic, [item]);
  }

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
  const candidates = new Set([...data.topics, data.cluster].flatMap((topic) => byTopic.get(topic) ?? []));
  const alike = [...candidates]
    .filter(({ entry }) => entry.id !== id && !named.includes(entry.id))
    .map((other) => ({ id: other.entry.id, score: weight(own, other) }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id, 'en'));
  return [...named, ...alike.map((other) => other.id)].slice(0, limit).flatMap((other) => {
    const item = knownById.get(other);
    return item ? [{ ...shared(own, item), named: named.includes(other) }] : [];
  });
}
