import { countries } from '../vocabulary/countries.ts';
import { oneOf } from '../schemas/kinds.ts';
import type { AnyEntry } from './library.ts';

/** Facets of the search, in the order of the finder. Their values are the ids of the vocabularies. */
export const facetNames = ['kind', 'cluster', 'topic', 'region', 'country', 'offer'] as const;
export type FacetName = (typeof facetNames)[number];

/** The country that an entry belongs to, if it belongs to one. */
export function countryOf(entry: AnyEntry): string | undefined {
  if (entry.kind === 'methods') return undefined;
  return entry.kind === 'expertise' ? entry.data.country : entry.data.city?.country;
}

/** The facets of an entry, for the page's `data-facets`; the search index reads them there. */
export function facetsOf(entry: AnyEntry): string {
  const country = countryOf(entry);
  const themes =
    entry.kind === 'methods'
      ? {}
      : { cluster: [entry.data.cluster, ...(entry.data.alsoIn ?? [])], topic: entry.data.topics };
  return written({
    kind: entry.kind === 'expertise' ? ['expertise', 'organisation'] : [oneOf[entry.kind]],
    ...themes,
    region: country ? [countries[country]?.region ?? ''] : [],
    country: country ? [country] : [],
    offer: entry.kind === 'expertise' ? entry.data.offers.map(({ id }) => id) : [],
  });
}

/** Facet values in one text: `topic:water-supply topic:solid-waste`. */
export const written = (facets: Partial<Record<FacetName, readonly string[]>>): string =>
  Object.entries(facets)
    .flatMap(([name, values]) => values.map((value) => `${name}:${value}`))
    .join(' ');
