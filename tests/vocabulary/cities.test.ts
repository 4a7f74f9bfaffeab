import { describe, expect, it } from 'vitest';
import { kilometresBetween, plainName, tableCity } from '../../src/vocabulary/cities.ts';

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
});
