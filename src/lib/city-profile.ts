import { tableCity, tableCityNamed } from '../vocabulary/cities.ts';
import { sizeOf } from '../vocabulary/city-sizes.ts';
import type { CitySize } from '../vocabulary/city-sizes.ts';
import type { Climate } from '../vocabulary/climates.ts';
import { countries } from '../vocabulary/countries.ts';
import type { IncomeGroup } from '../vocabulary/income-groups.ts';
import { addressPart } from '../vocabulary/plain-name.ts';
import type { Region } from '../vocabulary/regions.ts';

/** What is known of a city by which readers compare it with their own. */
export interface CityProfile {
  region: Region;
  income: IncomeGroup | null;
  climate: Climate | undefined;
  size: CitySize | undefined;
}

/** A city as an entry names it. */
export interface NamedCity {
  name: string;
  alsoCalled?: string[] | undefined;
  country: string;
  at: [number, number];
  population?: { value: number } | undefined;
}

const profiles = new WeakMap<NamedCity, CityProfile>();

/** The profile of a city: its own sourced population if given, otherwise that of the city table. */
export function profileOf(city: NamedCity): CityProfile {
  const known = profiles.get(city) ?? findProfile(city);
  profiles.set(city, known);
  return known;
}

function findProfile(city: NamedCity): CityProfile {
  const { name, alsoCalled = [], country: code, at } = city;
  const own = tableCityNamed([name, ...alsoCalled], code, at);
  // A neighbouring city has the same climate, but not the same size.
  const people = city.population?.value ?? own?.population;
  const country = countries[code];
  return {
    region: country?.region ?? 'europe',
    income: country?.income ?? null,
    climate: (own ?? tableCity(name, code, at))?.climate,
    size: people === undefined ? undefined : sizeOf(people),
  };
}

/** Address of a city's page: its plain name and country, such as medellin-co. */
export const cityId = (name: string, country: string): string =>
  `${addressPart(name)}-${country.toLowerCase()}`;
