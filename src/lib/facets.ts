import { countries } from '../vocabulary/countries.ts';
import type { EventEntry, PracticeEntry } from './library.ts';

/** Facets of the search, in the order of the finder. Their values are the ids of the vocabularies. */
export const facetNames = ['kind', 'cluster', 'topic', 'region', 'country'] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets of an entry, for the page's `data-facets`; the search index reads them there. */
export function facetsOf(entry: PracticeEntry | EventEntry): string {
  const { data } = entry;
  return written({
    kind: [entry.kind === 'practices' ? 'practice' : 'event'],
    cluster: [data.cluster, ...(data.alsoIn ?? [])],
    topic: data.topics,
    region: data.city ? [countries[data.city.country]?.region ?? ''] : [],
    country: data.city ? [data.city.country] : [],
  });
}

/** Facet values in one text: `topic:water-supply topic:solid-waste`. */
export const written = (facets: Partial<Record<FacetName, readonly string[]>>): string =>
  Object.entries(facets)
    .flatMap(([name, values]) => values.map((value) => `${name}:${value}`))
    .join(' ');
