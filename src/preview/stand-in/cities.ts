import { cityId } from '../../lib/city-profile.ts';
import type * as real from '../../lib/cities.ts';
import { surroundings } from '../surroundings.ts';

/** A city that has a page, or will have one through the entry that is shown. */
export const cityNamed = (name: string, country: string): Pick<real.City, 'id' | 'at'> | undefined => {
  const id = cityId(name, country);
  const { names, entry } = surroundings;
  const own =
    entry && 'city' in entry.data && typeof entry.data.city === 'object' ? entry.data.city : undefined;
  if (own && cityId(own.name, own.country) === id) return { id, at: own.at };
  return names.cities.includes(id) ? { id, at: [0, 0] } : undefined;
};
