/** So many practices fit side by side. */
export const mostCases = 4;

/** What is compared, as it stands in the address: `?c=<id>&c=<id>&only=differences`. */
export interface Choice {
  ids: readonly string[];
  /** Whether rows in which all say the same are folded away. */
  onlyDifferences: boolean;
}

/** What of an address is not shown: ids that do not exist, that stand twice, or for which there is no room. */
export interface LeftOut {
  unknown: string[];
  double: string[];
  surplus: string[];
}

/** Reads the part of an address behind its question mark; what cannot be shown is told apart. */
export function choiceIn(search: string, known: { has: (id: string) => boolean }): [Choice, LeftOut] {
  const state = new URLSearchParams(search);
  const ids: string[] = [];
  const out = { unknown: new Set<string>(), double: new Set<string>(), surplus: new Set<string>() };
  for (const id of state.getAll('c').map((part) => part.trim())) {
    if (id === '') continue;
    if (!known.has(id)) out.unknown.add(id);
    else if (ids.includes(id)) out.double.add(id);
    else if (ids.length === mostCases) out.surplus.add(id);
    else ids.push(id);
  }
  return [
    { ids, onlyDifferences: state.get('only') === 'differences' },
    { unknown: [...out.unknown], double: [...out.double], surplus: [...out.surplus] },
  ];
}

/** The part of the address that stands for a choice, with its question mark; empty if there is nothing to say. */
export function searchOf({ ids, onlyDifferences }: Choice): string {
  const state = new URLSearchParams(ids.map((id) => ['c', id]));
  if (onlyDifferences && ids.length > 0) state.set('only', 'differences');
  return state.size > 0 ? `?${state}` : '';
}

/** The ids with one of them moved by some places, as far as the list goes. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  if (from < 0) return [...ids];
  const rest = ids.filter((other) => other !== id);
  const to = Math.min(rest.length, Math.max(0, from + by));
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
