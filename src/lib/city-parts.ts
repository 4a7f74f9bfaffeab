import { plainName } from '../vocabulary/plain-name.ts';

// The table of cities in parts small enough to be fetched while somebody types; written when the site is built, read in
// the browser. A city stands in the part of each of its names, and of each longer word of them.

/** A city as the parts hold it. Its population is 0 and its climate empty where they are not known. */
export type Place = [name: string, country: string, population: number, climate: string, more?: MoreOfPlace];
export interface MoreOfPlace {
  /** Other names, by which it is found as well. */
  also?: string[];
  /** Its id among the cities of the library. */
  id?: string;
  /** Where it lies, if the country has another city of the same name that comes first. */
  at?: [lat: number, lon: number];
}

/** A row of `places/of-<country>.json`: the second name is in plain letters, or empty. */
export type CityPoint = [name: string, ascii: string, lat: number, lon: number, people: number];

export interface Part {
  /** The first letters of the first name in it; with the next part's they say what it holds. */
  start: string;
  places: Place[];
}

/** What the browser reads first: where each part starts, and the facts of each country. */
export interface PlaceIndex {
  parts: string[];
  countries: Record<string, [region: string, subregion: string | null, income: string | null]>;
}

export const namesOf = ([name, , , , more]: Place): string[] => [name, ...(more?.also ?? [])];

/** A name as it is compared: plain letters and digits; apostrophes count for nothing, all other signs as a space. */
export const nameKey = (name: string): string =>
  plainName(name)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What a name is found by: all of it, and what follows from each of its longer words: “janeiro” of Rio de Janeiro. */
export function keysOf(name: string): string[] {
  const key = nameKey(name);
  const later = [...key.matchAll(/ (?=[^ ]{4})/g)].map(({ index }) => key.slice(index + 1));
  return key === '' ? [] : [key, ...later];
}

const letters = 3;
/** First letters as the name of a part; a hyphen stands for a space and like it comes before all letters. */
const startOf = (key: string): string => key.slice(0, letters).replaceAll(' ', '-');
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Parts of about as many places each; names that begin with the same letters are not parted. */
export function inParts(places: readonly Place[], size = 240): Part[] {
  const groups = new Map<string, Set<Place>>();
  for (const place of places)
    for (const key of namesOf(place).flatMap(keysOf)) {
      const start = startOf(key);
      groups.set(start, (groups.get(start) ?? new Set()).add(place));
    }
  const parts: Part[] = [];
  for (const [start, group] of [...groups].sort(([a], [b]) => byText(a, b))) {
    const last = parts.at(-1);
    if (last && last.places.length + group.size <= size)
      last.places = [...new Set([...last.places, ...group])];
    else parts.push({ start, places: [...group] });
  }
  return parts;
}

/** The parts that hold the names which begin like this. */
export function partsWith(starts: readonly string[], key: string): string[] {
  const from = startOf(key);
  const first = starts.findLastIndex((start) => start <= from);
  const end = starts.findIndex((start) => start > `${from}~`);
  return starts.slice(Math.max(first, 0), end < 0 ? undefined : end);
}

/** A place with the name by which it was found, and how well that name fits: 0 as a whole, 1 its start, 2 a word in it. */
export interface FoundPlace {
  place: Place;
  name: string;
  rank: number;
}

/** What a reader may mean by what was typed: German “oe” is often written for “ö”. */
export function spellingsOf(typed: string): string[] {
  const key = nameKey(typed);
  return [...new Set([key, key.replace(/([aou])e/g, '$1')])].filter(Boolean);
}

/** The places whose names begin like this, or have a word that does: whole names first, then the larger city. */
export function placesLike(places: Iterable<Place>, typed: string, limit: number): FoundPlace[] {
  const wanted = spellingsOf(typed);
  const found = new Map<string, FoundPlace>();
  for (const place of places) {
    const best = namesOf(place)
      .map((name) => ({ place, name, rank: rankOf(name, wanted) }))
      .reduce((one, other) => (other.rank < one.rank ? other : one));
    if (best.rank < 3) found.set(addressOf(place), best);
  }
  return [...found.values()]
    .sort(
      (a, b) => a.rank - b.rank || b.place[2] - a.place[2] || byText(addressOf(a.place), addressOf(b.place)),
    )
    .slice(0, limit);
}

function rankOf(name: string, wanted: readonly string[]): number {
  const [whole = '', ...later] = keysOf(name);
  if (wanted.includes(whole)) return 0;
  if (wanted.some((key) => whole.startsWith(key))) return 1;
  return later.some((key) => wanted.some((start) => key.startsWith(start))) ? 2 : 3;
}

/** A place as addresses name it: “Quito,EC”; with its latitude and longitude where a larger city has the same name. */
export const addressOf = ([name, country, , , more]: Place): string =>
  [name, country, ...(more?.at ?? [])].join(',');

export interface NamedPlace {
  name: string;
  country: string;
  at?: [lat: number, lon: number];
}

/** Reads “Quito,EC”. Undefined where the text is not of that form. */
export function readAddress(text: string): NamedPlace | undefined {
  const [, name, country, lat, lon] =
    /^(.+?),\s*([A-Za-z]{2})(?:,(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?))?$/.exec(text.trim()) ?? [];
  if (!name || !country || nameKey(name) === '') return undefined;
  return {
    name,
    country: country.toUpperCase(),
    ...(lat && lon ? { at: [Number(lat), Number(lon)] } : {}),
  };
}

/** The place that an address names: by the point it gives, else the one of that name that needs no point. */
export function placeAt(places: Iterable<Place>, { name, country, at }: NamedPlace): Place | undefined {
  const key = nameKey(name);
  const distance = ([, , , , more]: Place) => {
    if (!at || !more?.at) return at || more?.at ? 999 : 0;
    return Math.hypot(more.at[0] - at[0], more.at[1] - at[1]);
  };
  return [...places]
    .filter((place) => place[1] === country && namesOf(place).some((own) => nameKey(own) === key))
    .sort((a, b) => distance(a) - distance(b) || b[2] - a[2])[0];
}
