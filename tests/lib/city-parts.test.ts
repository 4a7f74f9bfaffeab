import { describe, expect, it } from 'vitest';
import {
  addressOf,
  inParts,
  keysOf,
  nameKey,
  partsWith,
  placeAt,
  placesLike,
  readAddress,
  spellingsOf,
} from '../../src/lib/city-parts.ts';
import type { Place } from '../../src/lib/city-parts.ts';
import { citiesOf } from '../../src/vocabulary/cities.ts';
import { otherNamesOf } from '../../src/vocabulary/city-names.ts';
import { countryCodes } from '../../src/vocabulary/countries.ts';

const table: Place[] = countryCodes
  .flatMap((code) => citiesOf(code))
  .map(({ name, country, population, climate }) => {
    const also = [...otherNamesOf(name, country)];
    return also.length > 0
      ? [name, country, population, climate, { also }]
      : [name, country, population, climate];
  });
const parts = inParts(table);
const starts = parts.map(({ start }) => start);
/** What the browser does: fetches the parts of what is typed, and looks in them only. */
const inPartsOf = (typed: string) => {
  const wanted = new Set(spellingsOf(typed).flatMap((key) => partsWith(starts, key)));
  return parts.filter(({ start }) => wanted.has(start)).flatMap(({ places }) => places);
};
const found = (typed: string, limit = 5) =>
  placesLike(inPartsOf(typed), typed, limit).map(({ place }) => place[0]);

describe('names', () => {
  it('are compared in plain letters, without apostrophes', () => {
    expect(['Xi’an', "'s-Hertogenbosch", 'Biel/Bienne', '‘Ajlūn', 'Łódź'].map(nameKey)).toEqual([
      'xian',
      's hertogenbosch',
      'biel bienne',
      'ajlun',
      'lodz',
    ]);
  });

  it('are found by their longer words', () => {
    expect(keysOf('Rio de Janeiro')).toEqual(['rio de janeiro', 'janeiro']);
    expect(keysOf('’')).toEqual([]);
  });
});

describe('the parts', () => {
  it('are small and hold every city', () => {
    expect(new Set(parts.flatMap(({ places }) => places)).size).toBe(table.length);
    expect(Math.max(...parts.map(({ places }) => places.length))).toBeLessThan(300);
    expect(Math.max(...parts.map(({ places }) => JSON.stringify(places).length))).toBeLessThan(12_000);
    expect(parts.length).toBeLessThan(90);
  });

  it('are few for what is typed, and hold all that begins so', () => {
    for (const typed of ['sa', 'qu', 'al', 'al k', 'zz', '6t', 'fr', 'łó']) {
      const key = nameKey(typed);
      const all = table.filter(([name, , , , more]) =>
        [name, ...(more?.also ?? [])].some((own) => keysOf(own).some((one) => one.startsWith(key))),
      );
      const here = new Set(inPartsOf(typed));
      expect(all.filter((place) => !here.has(place))).toEqual([]);
      expect(partsWith(starts, key).length).toBeLessThanOrEqual(5);
    }
  });

  it('has names for its parts that are safe as names of files', () => {
    expect(starts.filter((start) => !/^[a-z0-9-]{1,3}$/.test(start))).toEqual([]);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('cities are found', () => {
  it('with and without accents, by whole names first, then the largest', () => {
    expect(found('quito')[0]).toBe('Quito');
    expect(found('Medellín')[0]).toBe('Medellín');
    expect(found('medellin')[0]).toBe('Medellín');
    expect(found('łódź')[0]).toBe('Łódź');
    expect(found('york')[0]).toBe('York');
    expect(found('york')).toContain('New York City');
  });

  it.each([
    ['wien', 'Vienna'],
    ['Kopenhagen', 'Copenhagen'],
    ['København', 'Copenhagen'],
    ['koeln', 'Köln'],
    ['Cologne', 'Köln'],
    ['muenchen', 'Munich'],
    ['ciudad de mex', 'Mexico City'],
    ['Le Caire', 'Cairo'],
    ['janeiro', 'Rio de Janeiro'],
    ['Kapstadt', 'Cape Town'],
    ['bombay', 'Mumbai'],
    ['xian', 'Xi’an'],
  ])('"%s" is %s', (typed, name) => {
    expect(found(typed)).toContain(name);
  });

  it('are told with the name by which they were found', () => {
    const [first] = placesLike(inPartsOf('wien'), 'wien', 1);
    expect(first).toMatchObject({ name: 'Wien', rank: 0 });
  });

  it('not at all by a name that no city has', () => {
    expect(found('xqzvw')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});

describe('an address', () => {
  const suzhou: Place[] = [
    ['Suzhou', 'CN', 1_600_000, 'Cwa', { at: [33.64, 116.98] }],
    ['Suzhou', 'CN', 6_700_000, 'Cfa'],
    ['Springfield', 'US', 160_000, 'Dfa'],
  ];

  it('names a city and its country', () => {
    expect(readAddress('Quito,EC')).toEqual({ name: 'Quito', country: 'EC' });
    expect(readAddress(' Quito, ec ')).toEqual({ name: 'Quito', country: 'EC' });
    expect(readAddress('Washington, D.C.,US')).toMatchObject({ name: 'Washington, D.C.', country: 'US' });
  });

  it.each(['', 'Quito', ',EC', 'Quito,ECU', '’,EC'])('is none: "%s"', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });

  it('leads back to the city, also to the smaller of two of one name', () => {
    for (const place of suzhou)
      expect(placeAt(suzhou, readAddress(addressOf(place)) ?? { name: '', country: '' })).toBe(place);
    expect(addressOf(suzhou[0] ?? ['', '', 0, ''])).toBe('Suzhou,CN,33.64,116.98');
  });

  it('without a point means the city that needs none, even if it is not the largest', () => {
    const naga: Place[] = [
      ['Naga', 'PH', 138_727, 'Af', { at: [10.21, 123.76] }],
      ['Naga', 'PH', 137_000, 'Af'],
    ];
    expect(placeAt(naga, { name: 'Naga', country: 'PH' })).toBe(naga[1]);
  });

  it('takes any name of a city, and none of another country', () => {
    expect(placeAt(table, { name: 'wien', country: 'AT' })?.[0]).toBe('Vienna');
    expect(placeAt(table, { name: 'Quito', country: 'CO' })).toBeUndefined();
  });
});
