import { citiesOf } from '../../src/vocabulary/cities.ts';
import type { TableCity } from '../../src/vocabulary/cities.ts';
import { citiesNamed } from '../../src/vocabulary/cities.ts';
import { otherNamesOf } from '../../src/vocabulary/city-names.ts';
import { countries, countryCodes, countryName } from '../../src/vocabulary/countries.ts';
import { plainName } from '../../src/vocabulary/plain-name.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { Path } from './sheet.ts';

/**
 * The rows of the city table that a name can mean: those with this name, or usually called so; where there are none,
 * those that have it among the words of theirs.
 */
export function citiesMeant(name: string, country: string | undefined): TableCity[] {
  const wanted = plainName(name);
  const called = (country === undefined ? countryCodes : [country])
    .flatMap((code) => citiesOf(code))
    .filter((row) =>
      [row.name, ...otherNamesOf(row.name, row.country)].some((own) => plainName(own) === wanted),
    );
  if (called.length > 0) return called;
  return citiesNamed(name, 50).filter((row) => country === undefined || row.country === country);
}

interface Place {
  name: string;
  alsoCalled?: string[];
  country?: string;
  at?: (number | string)[];
}

/** The fields of a city: what the sheet tells, and from the city table what it does not. */
export function placeOf(read: SheetReader, names: { name: Path; country: Path } = own): Place | undefined {
  const name = read.line(...names.name);
  if (name === undefined) return undefined;
  const told = read.country(...names.country);
  const alsoCalled = read.list('also_called');
  const [lat, lon] = [read.number('lat'), read.number('lon')];
  const at = lat !== undefined && lon !== undefined ? [lat, lon] : undefined;
  // A second name in brackets is no part of the name that the table has.
  const plain = name.replace(/\s*\([^()]*\)$/, '');
  const row = at && told !== undefined ? undefined : rowOf(read, names.name, plain, told);
  const country = told ?? row?.country;
  return {
    name,
    ...(alsoCalled.length > 0 && { alsoCalled }),
    ...(country !== undefined && { country }),
    ...((at ?? row) && { at: at ?? row?.at ?? [] }),
  };
}

const own = { name: ['city'], country: ['country'] };

function rowOf(
  read: SheetReader,
  path: Path,
  name: string,
  country: string | undefined,
): TableCity | undefined {
  const known = country !== undefined && countryCodes.includes(country) ? country : undefined;
  if (country !== undefined && known === undefined) return undefined;
  const rows = citiesMeant(name, known);
  const [row] = rows;
  if (row && rows.length === 1) return row;
  if (!row)
    read.note(
      path,
      `The city table, which has places of at least 50,000 inhabitants, lacks "${name}". Write its latitude and longitude into the draft: at: [lat, lon].`,
    );
  else
    read.note(
      path,
      `"${name}" can be ${rows
        .slice(0, 4)
        .map((one) => `${one.name} in ${countryName(one.country, 'en')} at [${one.at.join(', ')}]`)
        .join(' or ')}. Write country and  at: […]  into the draft.`,
    );
  return undefined;
}

/** The region comes from the country and has no field; where a sheet says otherwise, that is told. */
export function checkRegion(read: SheetReader, country: string | undefined): void {
  const told = read.line('region');
  const table =
    country !== undefined && Object.hasOwn(countries, country) ? countries[country]?.region : undefined;
  if (told !== undefined && table !== undefined && told !== table)
    read.note(['region'], `The region is not kept: the country table says "${table}", not "${told}".`);
}
