import type { Feature, FeatureCollection, Point } from 'geojson';
import { languages } from '../vocabulary/languages.ts';
import { keyOf, textIn } from './entry-file.ts';
import type { AnyEntryFile } from './entry-schema.ts';
import { licence, pageUrl } from './publication.ts';
import type { Publisher } from './publication.ts';

type Located = Extract<AnyEntryFile, { facts: { city?: unknown } }> & {
  facts: { city: { name: string; country: string; at: [number, number] } };
};
type Places = FeatureCollection<Point, Record<string, string | number | boolean | null>>;

/** Whether the city of an entry is where it happened. The seat of an organisation has no place on the map. */
const isLocated = (entry: AnyEntryFile): entry is Located =>
  'city' in entry.facts && typeof entry.facts.city === 'object';

const at = (entry: Located): Point => {
  const [latitude, longitude] = entry.facts.city.at;
  return { type: 'Point', coordinates: [longitude, latitude] };
};

/** Title of each language in which the entry is written, as properties that every program shows; null where it is not. */
const titlesOf = (entry: AnyEntryFile): Record<string, string | null> =>
  Object.fromEntries(languages.map((lang) => [`title_${lang}`, entry.texts[lang]?.title ?? null]));

const featureOf = (entry: Located, publisher: Publisher): Places['features'][number] => {
  const [main] = publisher.languages;
  const { lang, text } = textIn(entry, main);
  return {
    type: 'Feature',
    id: keyOf(entry),
    geometry: at(entry),
    properties: {
      kind: entry.kind,
      id: entry.id,
      title: text.title,
      title_language: lang,
      ...titlesOf(entry),
      summary: text.summary,
      city: entry.facts.city.name,
      country: entry.facts.city.country,
      cluster: 'cluster' in entry.facts ? entry.facts.cluster : null,
      ...own(entry),
      page: pageUrl(publisher, main, entry.kind, entry.id),
      data: entry.url,
    },
  };
};

/** What a map of one kind is likely to be coloured or filtered by. */
function own(entry: AnyEntryFile): Record<string, string | number | boolean | null> {
  if (entry.kind === 'practices') {
    const { scale, status, start, end, evidence } = entry.facts;
    return { scale, status, start: start ?? null, end: end ?? null, evidence_level: evidence.level };
  }
  if (entry.kind === 'events') {
    const { type, start, end, online } = entry.facts;
    return { type, start, end: end ?? null, online };
  }
  return {};
}

/** RFC 7946; name and licence stand beside the features as foreign members (section 6.1). */
const collection = (features: Places['features'], publisher: Publisher) => ({
  type: 'FeatureCollection' as const,
  licence: licence.url,
  attribution: publisher.name,
  features,
});

const onMap = (entries: readonly AnyEntryFile[], kind: AnyEntryFile['kind'], publisher: Publisher) =>
  collection(
    entries
      .filter((entry) => entry.kind === kind)
      .filter(isLocated)
      .map((entry) => featureOf(entry, publisher)),
    publisher,
  );

/** Cities with the number of entries of each kind that happened or were asked there. */
function cities(entries: readonly AnyEntryFile[], publisher: Publisher): Places {
  const found = new Map<string, Feature<Point, Record<string, string | number | boolean | null>>>();
  const counted = ['practices', 'events', 'ideas', 'advice'] as const;
  for (const entry of entries.filter(isLocated)) {
    if (!entry.derived) continue;
    const { city: id, region, incomeGroup, climate, size } = entry.derived;
    const feature = found.get(id) ?? {
      type: 'Feature' as const,
      id,
      geometry: at(entry),
      properties: {
        id,
        name: entry.facts.city.name,
        country: entry.facts.city.country,
        region,
        income_group: incomeGroup,
        climate,
        size,
        ...Object.fromEntries(counted.map((kind) => [kind, 0])),
        page: pageUrl(publisher, publisher.languages[0], 'cities', id),
      },
    };
    feature.properties[entry.kind] = Number(feature.properties[entry.kind] ?? 0) + 1;
    // A size that one entry has a source for is better than none.
    feature.properties['size'] ??= size;
    found.set(id, feature);
  }
  return collection(
    [...found.values()].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    publisher,
  );
}

/** The maps by their names. */
export const maps = {
  practices: (entries, publisher) => onMap(entries, 'practices', publisher),
  events: (entries, publisher) => onMap(entries, 'events', publisher),
  cities,
} as const satisfies Record<string, (entries: readonly AnyEntryFile[], publisher: Publisher) => Places>;
export type MapName = keyof typeof maps;
export const mapNames = Object.keys(maps) as MapName[];

/** South-west and north-east corner of all cities, in degrees; undefined where there is none. */
export function extentOf(
  entries: readonly AnyEntryFile[],
): { west: number; south: number; east: number; north: number } | undefined {
  const places = entries.filter(isLocated).map(({ facts }) => facts.city.at);
  const [first] = places;
  if (!first) return undefined;
  const extent = { west: first[1], east: first[1], south: first[0], north: first[0] };
  for (const [latitude, longitude] of places) {
    extent.west = Math.min(extent.west, longitude);
    extent.east = Math.max(extent.east, longitude);
    extent.south = Math.min(extent.south, latitude);
    extent.north = Math.max(extent.north, latitude);
  }
  return extent;
}
