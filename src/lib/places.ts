import { citiesOf, tableCityNamed } from '../vocabulary/cities.ts';
import type { TableCity } from '../vocabulary/cities.ts';
import { otherNamesOf } from '../vocabulary/city-names.ts';
import { countries, countryCodes } from '../vocabulary/countries.ts';
import { cities } from './cities.ts';
import type { City } from './cities.ts';
import { addressOf, inParts, nameKey } from './city-parts.ts';
import type { MoreOfPlace, Part, Place, PlaceIndex } from './city-parts.ts';

const table: readonly TableCity[] = countryCodes.flatMap((code) => citiesOf(code));

const inLibrary = new Map<TableCity, City>();
const onlyInLibrary: City[] = [];
for (const city of cities) {
  const row = tableCityNamed([city.name, city.alsoCalled ?? city.name], city.country, city.at);
  if (row && !inLibrary.has(row)) inLibrary.set(row, city);
  else onlyInLibrary.push(city);
}

/** A city with what the table and the library know of it; the library's name and sourced population come first. */
function placeOf(row: TableCity | undefined, city: City | undefined, more: MoreOfPlace): Place {
  const name = city?.name ?? row?.name ?? '';
  const country = city?.country ?? row?.country ?? '';
  const people = city?.practices[0]?.data.city.population?.value ?? row?.population ?? 0;
  const others = [city?.alsoCalled, row?.name, ...(row ? otherNamesOf(row.name, country) : [])];
  const also = [...new Map(others.map((other) => [nameKey(other ?? name), other])).entries()].flatMap(
    ([key, other]) => (other && key !== nameKey(name) ? [other] : []),
  );
  const known: MoreOfPlace = {
    ...(also.length > 0 ? { also } : {}),
    ...(city ? { id: city.id } : {}),
    ...more,
  };
  const climate = city?.climate ?? row?.climate ?? '';
  return Object.keys(known).length > 0
    ? [name, country, people, climate, known]
    : [name, country, people, climate];
}

const taken = new Set<string>();
/** The point of a city, if its name is taken in its country: the table has the largest cities first. */
function pointOf(name: string, { country, at }: TableCity | City): MoreOfPlace {
  const key = `${nameKey(name)},${country}`;
  const double = taken.has(key);
  taken.add(key);
  return double ? { at: [Math.round(at[0] * 100) / 100, Math.round(at[1] * 100) / 100] } : {};
}

/** Every city that a reader can pick: those of the table and those of the library. */
export const places: readonly Place[] = [
  ...table.map((row) => {
    const city = inLibrary.get(row);
    return placeOf(row, city, pointOf(city?.name ?? row.name, row));
  }),
  ...onlyInLibrary.map((city) => placeOf(undefined, city, pointOf(city.name, city))),
];

const addresses = new Map(places.map((place) => [place[4]?.id, addressOf(place)]));

/** How the page of likeness is asked for a city of the library: `city=Quito,EC`, as part of an address. */
export const fitQuery = (id: string): string =>
  `city=${encodeURIComponent(addresses.get(id) ?? '').replaceAll('%2C', ',')}`;

export const placeParts: readonly Part[] = inParts(places);

export const placeIndex: PlaceIndex = {
  parts: placeParts.map(({ start }) => start),
  countries: Object.fromEntries(
    [...new Set(places.map(([, country]) => country))].sort().map((code) => {
      const country = countries[code];
      return [code, [country?.region ?? '', country?.subregion ?? null, country?.income ?? null]];
    }),
  ),
};
