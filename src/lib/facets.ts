import { oneOf } from '../schemas/kinds.ts';
import { countries } from '../vocabulary/countries.ts';
import { periodKey } from '../vocabulary/periods.ts';
import { profileOf } from './city-profile.ts';
import { languagesOf } from './library.ts';
import type { AnyEntry } from './library.ts';

/** Facets of the search, in the order of the finder. Their values are the ids of the vocabularies. */
export const facetNames = [
  'kind',
  'cluster',
  'topic',
  'region',
  'country',
  'size',
  'income',
  'climate',
  'status',
  'scale',
  'evidence',
  'period',
  'sdg',
  'offer',
  'language',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The country that an entry belongs to, if it belongs to one. */
export function countryOf(entry: AnyEntry): string | undefined {
  if (entry.kind === 'methods') return undefined;
  return entry.kind === 'expertise' ? entry.data.country : entry.data.city?.country;
}

/** The year in which an entry began, for periods and for the order by newest; undefined where none is known. */
export function yearOf({ kind, data }: AnyEntry): number | undefined {
  if (kind === 'practices') return data.start;
  const moment = kind === 'events' ? data.start : kind === 'ideas' ? data.bornAt.start : undefined;
  const told = moment ?? (kind === 'advice' ? data.askedAt.start : undefined);
  return told === undefined ? undefined : Number(told.slice(0, 4));
}

const some = (...values: (string | number | null | undefined)[]): string[] =>
  values.flatMap((value) => (value === null || value === undefined ? [] : [String(value)]));

/** The facets of an entry, for the page's `data-facets`; the search index reads them there. */
export function facetsOf(entry: AnyEntry): string {
  const { kind, data } = entry;
  const country = countryOf(entry);
  const year = yearOf(entry);
  const profile = 'city' in data && typeof data.city === 'object' ? profileOf(data.city) : undefined;
  return written({
    kind: [oneOf[kind]],
    ...(kind === 'methods' ? {} : { cluster: [data.cluster, ...(data.alsoIn ?? [])], topic: data.topics }),
    region: some(country && countries[country]?.region),
    country: some(country),
    size: some(profile?.size),
    income: some(country && countries[country]?.income),
    climate: some(profile?.climate?.[0]),
    status: some(kind === 'practices' ? data.status : kind === 'ideas' ? data.status.value : undefined),
    ...(kind === 'practices'
      ? { scale: [data.scale], evidence: [String(data.evidence.level)], sdg: data.sdgs.map(String) }
      : {}),
    period: some(year && periodKey(year)),
    offer: kind === 'expertise' ? data.offers.map(({ id }) => id) : [],
    language: languagesOf(entry),
  });
}

/** By what the hits of a search can be ordered, for the page's `data-order`: year and level of evidence, 0 if unknown. */
export const orderOf = (entry: AnyEntry): string =>
  `year:${String(yearOf(entry) ?? 0).padStart(4, '0')} evidence:${entry.kind === 'practices' ? entry.data.evidence.level : 0}`;

/** What the search index keeps of the attributes `data-<name>` that have a value, for `data-pagefind-meta`. */
export const metaOf = (attributes: Readonly<Record<string, string | undefined>>): string | undefined =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}[data-${name}]`]))
    .join(', ') || undefined;

/** Facet values in one text: `topic:water-supply topic:solid-waste`. */
export const written = (facets: Partial<Record<FacetName, readonly string[]>>): string =>
  Object.entries(facets)
    .flatMap(([name, values]) => values.map((value) => `${name}:${value}`))
    .join(' ');
