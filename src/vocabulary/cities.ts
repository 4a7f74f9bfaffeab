import { otherNamesOf } from './city-names.ts';
import { cityTable, kilometresBetween } from './city-table.ts';
import type { CityRow, CityTable, TableCity } from './city-table.ts';
import { plainName } from './plain-name.ts';
import data from './cities.json' with { type: 'json' };

export { kilometresBetween };
export type { TableCity };

/** The rows of the whole table, largest city first. It weighs too much for a browser, which gets it in parts. */
export const cityRows = data as CityRow[];
export const wholeTable: CityTable = cityTable(cityRows);
export const { citiesOf, citiesNamed } = wholeTable;

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
