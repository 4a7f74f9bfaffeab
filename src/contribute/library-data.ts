import { findPlaces, placeIndex } from '../fit/place-finder.ts';
import type { CityPoint } from '../lib/city-parts.ts';
import { siteData } from '../lib/site-root.ts';
import type { CityRow } from '../vocabulary/city-table.ts';
import { isGroup } from './draft.ts';

/** An entry as lists name it. */
export interface ListedEntry {
  kind: string;
  id: string;
  title: string;
}

const loads = new Map<string, Promise<unknown>>();

function load<T>(path: string): Promise<T> {
  const known = loads.get(path) as Promise<T> | undefined;
  if (known) return known;
  const loading = siteData<T>(path);
  loads.set(path, loading);
  loading.catch(() => loads.delete(path));
  return loading;
}

/** All entries of the library; undefined where they cannot be loaded. */
export const libraryEntries = (lang: string): Promise<ListedEntry[] | undefined> =>
  load<ListedEntry[]>(`${lang}/entries.json`).catch(() => undefined);

/** The cities of a country, as far as the table has them; none where it cannot be loaded. */
export async function citiesIn(country: string): Promise<CityRow[]> {
  try {
    const { countries } = await placeIndex();
    if (!Object.hasOwn(countries, country)) return [];
    const rows = await load<CityPoint[]>(`places/of-${country}.json`);
    return rows.map(([name, ascii, lat, lon, people]) => [name, ascii, country, lat, lon, people, '']);
  } catch {
    return [];
  }
}

/** The part of the table of cities that the check of these fields asks for. */
export async function citiesFor(data: unknown): Promise<CityRow[]> {
  const wanted = new Set<string>();
  const { countries } = await placeIndex().catch(() => ({ countries: {} }));
  for (const { name, country } of named(data)) {
    if (Object.hasOwn(countries, country)) wanted.add(country);
    // A wrong code: the table tells in which country a city of this name lies.
    else for (const { place } of await findPlaces(name, 20).catch(() => [])) wanted.add(place[1]);
  }
  return (await Promise.all([...wanted].map(citiesIn))).flat();
}

/** Names of cities with the country beside them, wherever they stand. */
function named(value: unknown): { name: string; country: string }[] {
  if (Array.isArray(value)) return value.flatMap(named);
  if (!isGroup(value)) return [];
  const name = value['name'] ?? value['city'];
  const own =
    typeof name === 'string' && value['country'] !== undefined
      ? [{ name, country: String(value['country']) }]
      : [];
  return [...own, ...Object.values(value).flatMap(named)];
}
