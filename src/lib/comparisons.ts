import type { Cluster } from '../vocabulary/clusters.ts';

/** What of a practice tells whether it is worth comparing. */
export interface Comparable {
  id: string;
  cluster: Cluster;
  /** Its first topic. */
  topic: string;
  country: string;
  region: string;
  income: string | null;
  hasCosts: boolean;
  evidence: number;
}

/** Practices on one topic under different conditions. */
export interface Comparison {
  topic: string;
  cluster: Cluster;
  ids: string[];
  regions: number;
  withCosts: number;
}

const distinct = <T>(list: readonly T[]) => new Set(list).size;
const worth = ({ hasCosts, evidence }: Comparable) => (hasCosts ? 2 : 0) + evidence;
const better = (a: Comparable, b: Comparable) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1);

/** Up to three practices, each from another country, from as many regions as there are, the best shown first. */
function chosenOf(practices: readonly Comparable[]): Comparable[] {
  const left = practices.toSorted(better);
  const chosen: Comparable[] = [];
  while (left.length > 0 && chosen.length < 3) {
    const isNew = (part: 'region' | 'income') => (other: Comparable) =>
      chosen.every((one) => one[part] !== other[part]);
    const next = left.find(isNew('region')) ?? left.find(isNew('income')) ?? left[0];
    if (!next) break;
    left.splice(left.indexOf(next), 1);
    if (chosen.every(({ country }) => country !== next.country)) chosen.push(next);
  }
  return chosen;
}

/**
 * The comparisons that tell most: practices with the same first topic, in as many regions and income groups as
 * possible, with costs and good evidence; each from another cluster. The same for the same library.
 */
export function comparisonsAmong(practices: readonly Comparable[], limit = 3): Comparison[] {
  const clusters = new Set<Cluster>();
  return [...Map.groupBy(practices, ({ topic }) => topic)]
    .map(([topic, all]) => ({ topic, chosen: chosenOf(all) }))
    .filter(({ chosen }) => chosen.length > 1)
    .map(({ topic, chosen }) => ({
      topic,
      chosen,
      score:
        3 * distinct(chosen.map(({ region }) => region)) +
        distinct(chosen.map(({ income }) => income)) +
        chosen.reduce((sum, practice) => sum + worth(practice), 0),
    }))
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1))
    .flatMap(({ topic, chosen }): Comparison[] => {
      const cluster = chosen[0]?.cluster;
      if (!cluster || clusters.has(cluster)) return [];
      clusters.add(cluster);
      return [
        {
          topic,
          cluster,
          ids: chosen.map(({ id }) => id),
          regions: distinct(chosen.map(({ region }) => region)),
          withCosts: chosen.filter(({ hasCosts }) => hasCosts).length,
        },
      ];
    })
    .slice(0, limit);
}
