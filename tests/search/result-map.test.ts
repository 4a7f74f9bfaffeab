import { describe, expect, it } from 'vitest';
import { dotsOf } from '../../src/search/map-dots.ts';
import type { Place } from '../../src/search/map-dots.ts';

const place = (x: number, y: number): Place => [`u${x}`, 'T', 'P', 'c', x, y];

describe('dots of a map', () => {
  it('join places that are nearer than the distance, and no others', () => {
    const dots = dotsOf([place(0, 0), place(3, 0), place(100, 0)], 10);
    expect(dots.map(({ places }) => places.length)).toEqual([2, 1]);
  });

  it('hold every place once, and are the same for the same places', () => {
    const places = Array.from({ length: 200 }, (_, index) => place((index * 37) % 100, (index * 53) % 100));
    const dots = dotsOf(places, 12);
    expect(dots.flatMap((dot) => dot.places)).toHaveLength(200);
    expect(dotsOf(places, 12)).toEqual(dots);
  });
});
