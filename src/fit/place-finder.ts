import { partsWith, placeAt, placesLike, readAddress, spellingsOf } from '../lib/city-parts.ts';
import type { FoundPlace, Place, PlaceIndex } from '../lib/city-parts.ts';
import { siteData } from '../lib/site-root.ts';

const loads = new Map<string, Promise<unknown>>();

/** Fetches a file below `places/` once; a failure is forgotten, so that it can be tried again. */
function load<T>(name: string): Promise<T> {
  const known = loads.get(name) as Promise<T> | undefined;
  if (known) return known;
  const loading = siteData<T>(`places/${name}.json`);
  loads.set(name, loading);
  loading.catch(() => loads.delete(name));
  return loading;
}

export const placeIndex = (): Promise<PlaceIndex> => load('index');

async function partsFor(name: string): Promise<Place[]> {
  const { parts } = await placeIndex();
  const wanted = new Set(spellingsOf(name).flatMap((key) => partsWith(parts, key)));
  return (await Promise.all([...wanted].map((start) => load<Place[]>(`in-${start}`)))).flat();
}

/** The places whose names begin with what was typed. Throws when the parts cannot be loaded. */
export const findPlaces = async (typed: string, limit: number): Promise<FoundPlace[]> =>
  placesLike(await partsFor(typed), typed, limit);

/** The place that an address names, such as “Quito,EC”. */
export async function placeOf(address: string): Promise<Place | undefined> {
  const named = readAddress(address);
  return named && placeAt(await partsFor(named.name), named);
}
