import { describe, expect, it } from 'vitest';
import { citiesNamed, kilometresBetween, tableCity } from '../../src/vocabulary/cities.ts';
import { plainName } from '../../src/vocabulary/plain-name.ts';

describe('the city table', () => {
  it('finds a city by its name near the place', () => {
    expect(tableCity('Medellín', 'CO', [6.2518, -75.5636])).toMatchObject({ climate: 'Af' });
  });

  it('finds it under another name by the place alone', () => {
    expect(tableCity('København', 'DK', [55.6759, 12.5655])).toMatchObject({
      name: 'Copenhagen',
      climate: 'Cfb',
    });
  });

  it('does not take a city of another country or far away', () => {
    expect(tableCity('Medellín', 'CO', [40, 10])).toBeUndefined();
    expect(tableCity('Nowhere', 'GL', [72, -40])).toBeUndefined();
  });

  it('measures distances on the sphere: Paris to London is 344 km', () => {
    expect(kilometresBetween([48.8566, 2.3522], [51.5074, -0.1278])).toBeCloseTo(344, -1);
  });

  it('makes plain names of all Latin letters', () => {
    expect(['Medellín', 'København', 'Łódź', 'Şanlıurfa'].map(plainName)).toEqual([
      'medellin',
      'kobenhavn',
      'lodz',
      'sanliurfa',
    ]);
  });

  it('finds cities by name without accents, the largest first', () => {
    const found = citiesNamed(' san jose', 3);
    expect(found.map(({ country }) => country)).toEqual(['US', 'CR', 'PH']);
    expect(found.map(({ population }) => population)).toEqual(
      found.map(({ population }) => population).toSorted((a, b) => b - a),
    );
  });

  it('finds them by the spelling in plain letters too', () => {
    expect(citiesNamed('Lueliang', 5)).toMatchObject([{ name: 'Lüliang', country: 'CN' }]);
  });

  it('finds a longer name by one of its words when none is just that', () => {
    expect(citiesNamed('Frankfurt', 1)).toMatchObject([{ name: 'Frankfurt am Main', country: 'DE' }]);
    expect(citiesNamed('Lagos', 9).every(({ name }) => name === 'Lagos')).toBe(true);
  });

  it('finds none for a name that it does not have, or for no name', () => {
    expect(citiesNamed('Little Nowhere', 9)).toEqual([]);
    expect(citiesNamed(' ', 9)).toEqual([]);
  });
});
