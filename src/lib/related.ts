import { practiceOf, practices } from './library.ts';
import type { PracticeEntry } from './library.ts';

/** Shared topics weigh most, then the cluster, then the city's country. */
function likeness(a: PracticeEntry, b: PracticeEntry): number {
  const shared = a.data.topics.filter((topic) => b.data.topics.includes(topic)).length;
  return (
    3 * shared +
    2 * Number(a.data.cluster === b.data.cluster) +
    Number(a.data.city.country === b.data.city.country)
  );
}

/** Practices to read on with: those that the editor named, then the most alike. The same for the same library. */
export function relatedTo(entry: PracticeEntry, limit = 4): PracticeEntry[] {
  const named = (entry.data.related?.practices ?? []).flatMap((id) => practiceOf(id) ?? []);
  const alike = practices
    .filter((other) => other.id !== entry.id && !named.includes(other))
    .map((other) => ({ other, score: likeness(entry, other) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id, 'en'));
  return [...named, ...alike.map(({ other }) => other)].slice(0, limit);
}
