/** A thing on topics of a cluster. */
export interface Shelved {
  topics: readonly string[];
  cluster: string;
  /** Unique; things that are alike in other ways have keys that stand beside each other in order. */
  key: string;
}

/** The shelves on which a thing stands, those of the most shared topics first: three, two, one, then the cluster. */
function shelvesOf({ topics, cluster }: Shelved): string[] {
  const own = topics.toSorted();
  const pairs = own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other] as const));
  const triples = pairs.flatMap(([one, other]) =>
    own.slice(own.indexOf(other) + 1).map((third) => [one, other, third] as const),
  );
  return [...[...triples, ...pairs].map((shared) => shared.join(' ')), ...own, cluster];
}

/**
 * Finds for a thing others that share a topic or the cluster: all of them while they are few, else about as many as are
 * enough, those with the most shared topics first. The work for each stays the same however many there are.
 */
export function sharersAmong<T extends Shelved>(things: readonly T[], enough: number): (own: T) => T[] {
  const shelves = new Map<string, T[]>();
  for (const thing of things.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    for (const shelf of shelvesOf(thing)) {
      const list = shelves.get(shelf);
      if (list) list.push(thing);
      else shelves.set(shelf, [thing]);
    }
  return (own) => {
    const found = new Set([own]);
    for (const shelf of shelvesOf(own)) {
      const list = shelves.get(shelf) ?? [];
      const at = placeOf(own, list);
      // Outwards from where it stands itself, until there are enough.
      for (let step = 1; step < list.length && found.size <= enough; step++)
        for (const thing of [list[at - step], list[at + step]]) if (thing) found.add(thing);
    }
    found.delete(own);
    return [...found];
  };
}

/** Where a thing stands in a list that is in the order of keys (binary search). */
function placeOf({ key }: Shelved, list: readonly Shelved[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
