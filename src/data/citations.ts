/** A fact and a source that it rests on. */
export interface FactCitation {
  /** Path of the field, such as results.trips or city.population; items without an id are named by their place, from 1. */
  field: string;
  source: string;
}

/** Every fact of an entry that names sources, once for each of them. The list of sources itself is none. */
export function citationsIn(facts: object): FactCitation[] {
  return Object.entries(facts).flatMap(([name, value]) => (name === 'sources' ? [] : within(value, name)));
}

function within(value: unknown, path: string): FactCitation[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => within(item, `${path}.${idOf(item) ?? index + 1}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'sources' && Array.isArray(inner)
      ? [...new Set(inner as string[])].map((source) => ({ field: path, source }))
      : within(inner, `${path}.${name}`),
  );
}

const idOf = (item: unknown): string | undefined => {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : undefined;
};
