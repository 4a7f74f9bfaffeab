import { otherNamesOf } from './city-names.ts';
import type { Climate } from './climates.ts';
import { plainName } from './plain-name.ts';
import data from './cities.json' with { type: 'json' };

/** A place of at least 50,000 inhabitants. */
export interface TableCity {
  name: string;
  country: string;
  /** Latitude and longitude in degrees, WGS 84. */
  at: [number, number];
  /** As GeoNames has it; its year is not given. */
  population: number;
  /** Köppen-Geiger class, 1991 to 2020. */
  climate: Climate;
}

type Row = [
  name: string,
  ascii: string,
  country: string,
  lat: number,
  lon: number,
  people: number,
  climate: string,
];

const byCountry = new Map<string, TableCity[]>();
for (const row of data as Row[]) {
  const city = tableCityOf(row);
  const list = byCountry.get(city.country);
  if (list) list.push(city);
  else byCountry.set(city.country, [city]);
}

function tableCityOf([name, , country, lat, lon, population, climate]: Row): TableCity {
  return { name, country, at: [lat, lon], population, climate: climate as Climate };
}

const plainNames = new WeakMap<TableCity, string>();

/** The name of a row without accents and case; kept, because a library compares it with every city that it names. */
export function plainNameOf(row: TableCity): string {
  const known = plainNames.get(row) ?? plainName(row.name);
  plainNames.set(row, known);
  return known;
}

/** The cities of a country by its ISO code, largest first. */
export const citiesOf = (country: string): readonly TableCity[] => byCountry.get(country) ?? [];

/**
 * Cities by their name in any spelling of accents, largest first; where none has the name, those that have it among
 * the words of theirs (Frankfurt am Main for Frankfurt).
 */
export function citiesNamed(name: string, limit: number): TableCity[] {
  const wanted = plainName(name.trim());
  const rows = (data as Row[]).map((row) => ({ row, names: [plainName(row[0]), plainName(row[1])] }));
  const same = rows.filter(({ names }) => wanted !== '' && names.includes(wanted));
  const among = () => rows.filter(({ names }) => names.some((own) => ` ${own} `.includes(` ${wanted} `)));
  return (same.length > 0 || wanted === '' ? same : among())
    .map(({ row }) => tableCityOf(row))
    .sort((a, b) => b.population - a.population)
    .slice(0, limit);
}

/** Great-circle distance in kilometres (haversine formula, mean Earth radius 6371 km). */
export function kilometresBetween([lat1, lon1]: [number, number], [lat2, lon2]: [number, number]): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

/** The cities of a country within a distance of a place, the nearest first. */
const citiesNear = (country: string, at: [number, number], most: number): TableCity[] =>
  citiesOf(country)
    .map((row) => ({ row, km: kilometresBetween(row.at, at) }))
    .filter(({ km }) => km <= most)
    .sort((a, b) => a.km - b.km)
    .map(({ row }) => row);

/** The row of a city itself: it has one of these names, or is usually called so, and lies within 60 km of the place. */
export function tableCityNamed(
  names: readonly string[],
  country: string,
  at: [number, number],
): TableCity | undefined {
  const wanted = new Set(names.map(plainName));
  const named = ({ name }: TableCity) =>
    [name, ...otherNamesOf(name, country)].some((own) => wanted.has(plainName(own)));
  return citiesNear(country, at, 60).find(named);
}

/**
 * The row that tells of the surroundings of a place, such as its climate: that of the city itself, else of the nearest
 * city of the country within 30 km. Undefined where the table knows neither.
 */
export const tableCity = (name: string, country: string, at: [number, number]): TableCity | undefined =>
  tableCityNamed([name], country, at) ?? citiesNear(country, at, 30)[0];
