import type { Climate } from './climates.ts';
import { plainName } from './plain-name.ts';

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

/** A row of the table: the second name is the one in plain letters, where they are more than accents away. */
export type CityRow = [
  name: string,
  ascii: string,
  country: string,
  lat: number,
  lon: number,
  people: number,
  climate: string,
];

/** The table of cities, or as much of it as is at hand. */
export interface CityTable {
  /** The cities of a country by its ISO code, largest first. */
  citiesOf: (country: string) => readonly TableCity[];
  /**
   * Cities by their name in any spelling of accents, largest first; where none has the name, those that have it among
   * the words of theirs (Frankfurt am Main for Frankfurt).
   */
  citiesNamed: (name: string, limit: number) => TableCity[];
}

/** Makes rows, which stand in the order of their inhabitants, into a table. */
export function cityTable(rows: readonly CityRow[]): CityTable {
  const byCountry = Map.groupBy(rows.map(tableCityOf), ({ country }) => country);
  return {
    citiesOf: (country) => byCountry.get(country) ?? [],
    citiesNamed(name, limit) {
      const wanted = plainName(name.trim());
      const named = rows.map((row) => ({ row, names: [plainName(row[0]), plainName(row[1])] }));
      const same = named.filter(({ names }) => wanted !== '' && names.includes(wanted));
      const among = () =>
        named.filter(({ names }) => names.some((own) => ` ${own} `.includes(` ${wanted} `)));
      return (same.length > 0 || wanted === '' ? same : among())
        .map(({ row }) => tableCityOf(row))
        .sort((a, b) => b.population - a.population)
        .slice(0, limit);
    },
  };
}

const plainNames = new WeakMap<TableCity, string>();

/** The name of a row without accents and case; kept, because a library compares it with every city that it names. */
export function plainNameOf(row: TableCity): string {
  const known = plainNames.get(row) ?? plainName(row.name);
  plainNames.set(row, known);
  return known;
}

const tableCityOf = ([name, , country, lat, lon, population, climate]: CityRow): TableCity => ({
  name,
  country,
  at: [lat, lon],
  population,
  climate: climate as Climate,
});

/** Great-circle distance in kilometres (haversine formula, mean Earth radius 6371 km). */
export function kilometresBetween([lat1, lon1]: [number, number], [lat2, lon2]: [number, number]): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}
