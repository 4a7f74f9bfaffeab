import { describe, expect, it } from 'vitest';
import { comparisonsAmong } from '../../src/lib/comparisons.ts';
import type { Comparable } from '../../src/lib/comparisons.ts';

const one = (id: string, changes: Partial<Comparable> = {}): Comparable => ({
  id,
  cluster: 'municipal-services',
  topic: 'water',
  country: id,
  region: 'africa',
  income: 'low',
  hasCosts: false,
  evidence: 1,
  ...changes,
});

describe('comparisons worth making', () => {
  it('take practices of one topic from as many regions as there are, the better shown first', () => {
    const found = comparisonsAmong([
      one('a'),
      one('b', { evidence: 4 }),
      one('c', { region: 'europe', hasCosts: true }),
      one('d', { region: 'europe' }),
      one('e', { region: 'north-america' }),
    ]);
    expect(found).toEqual([
      { topic: 'water', cluster: 'municipal-services', ids: ['b', 'c', 'e'], regions: 3, withCosts: 1 },
    ]);
  });

  it('never compare two practices of one country', () => {
    const found = comparisonsAmong([one('a', { country: 'X' }), one('b', { country: 'X' }), one('c')]);
    expect(found[0]?.ids).toEqual(['a', 'c']);
  });

  it('need two practices, and come each from another cluster', () => {
    const transport = { topic: 'transport', region: 'europe' };
    const economy = { topic: 'jobs', cluster: 'local-economic-development' } as const;
    const found = comparisonsAmong([
      one('a'),
      one('b'),
      one('c', transport),
      one('d', { ...transport, region: 'asia-pacific' }),
      one('e', economy),
      one('f', economy),
      one('g', { topic: 'alone' }),
    ]);
    expect(found.map(({ topic }) => topic)).toEqual(['transport', 'jobs']);
  });

  it('are the same whatever the order of the library', () => {
    const practices = ['a', 'b', 'c', 'd'].map((id) => one(id));
    expect(comparisonsAmong(practices.toReversed())).toEqual(comparisonsAmong(practices));
  });
});
