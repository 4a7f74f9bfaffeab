import { pageAddress } from '../lib/addresses.ts';
import type { Source } from '../schemas/pieces.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';
import type { Thing } from './json-ld.ts';

/** The licence of all texts. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** A city as the schemas of entries have it. */
export interface CityFields {
  name: string;
  alsoCalled?: string[] | undefined;
  country: string;
  at: readonly [number, number];
}

/** A city as a thing: its country by ISO code, its place in degrees. */
export const cityThing = ({ name, alsoCalled = [], country, at }: CityFields): Thing => ({
  '@type': 'City',
  name,
  alternateName: alsoCalled.length > 0 ? alsoCalled : undefined,
  address: { '@type': 'PostalAddress', addressLocality: name, addressCountry: country },
  geo: { '@type': 'GeoCoordinates', latitude: at[0], longitude: at[1] },
});

export const organisationThing = (name: string): Thing => ({ '@type': 'Organization', name });

/** Topics as terms of the site's vocabulary. */
export const topicThings = (ids: readonly string[], lang: Lang): Thing[] =>
  ids.map((id) => ({
    '@type': 'DefinedTerm',
    name: topicOf(id).label[lang],
    url: pageAddress(lang, 'topics', id),
  }));

/** The sources that a text rests on, as works that it cites. */
export const citedWorks = (sources: readonly Source[]): Thing[] =>
  sources.map(({ title, url, publisher }) => ({
    '@type': 'CreativeWork',
    name: title,
    url,
    publisher: organisationThing(publisher),
  }));
