import { describe, expect, it } from 'vitest';
import { citiesOf, tableCityNamed } from '../../src/vocabulary/cities.ts';
import names from '../../src/vocabulary/city-names.json' with { type: 'json' };
import { countries } from '../../src/vocabulary/countries.ts';
import { plainName } from '../../src/vocabulary/plain-name.ts';
import { subregionNames } from '../../src/vocabulary/subregions.ts';

describe('other names of cities', () => {
  it('belong to a city of the table, by the very name that it has there', () => {
    const unknown = Object.keys(names).filter((key) => {
      const at = key.lastIndexOf(',');
      return !citiesOf(key.slice(at + 1)).some(({ name }) => name === key.slice(0, at));
    });
    expect(unknown).toEqual([]);
  });

  it('are each other than the name itself, also without accents', () => {
    const same = Object.entries(names).filter(([key, others]) => {
      const all = [key.slice(0, key.lastIndexOf(',')), ...others].map(plainName);
      return new Set(all).size < all.length;
    });
    expect(same).toEqual([]);
  });

  it('find the row of a city, but not that of its neighbour', () => {
    expect(tableCityNamed(['Wien'], 'AT', [48.2, 16.37])?.name).toBe('Vienna');
    expect(tableCityNamed(['Capaci'], 'IT', [38.17, 13.24])).toBeUndefined();
  });
});

describe('sub-regions', () => {
  it('have a name wherever a country has one', () => {
    const named = subregionNames('de');
    const keys = Object.values(countries).flatMap(({ subregion }) => subregion ?? []);
    expect([...new Set(keys)].filter((key) => !named[key])).toEqual([]);
    expect(named['South America']).toBe('Südamerika');
  });
});
