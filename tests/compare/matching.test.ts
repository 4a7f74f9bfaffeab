import { describe, expect, it } from 'vitest';
import { candidateOf, matching } from '../../src/compare/matching.ts';
import { caseRow } from './case.ts';

const labels = { 'public-transport': 'Public transport', water: 'Water supply' };
const candidates = [
  caseRow({ id: 'lagos' }),
  caseRow({ id: 'medellin', city: 'Medellín', countryName: 'Colombia', title: 'Cable cars' }),
  caseRow({
    id: 'windhoek',
    city: 'Windhoek',
    countryName: 'Namibia',
    title: 'Drinking water',
    topics: ['water'],
  }),
  caseRow({ id: 'carthage', city: 'Carthage', countryName: 'Tunisia', title: 'A park', topics: [] }),
].map((row) => candidateOf(row, labels));
const ids = (query: string) => matching(candidates, query).map(({ id }) => id);

describe('finding a practice', () => {
  it.each([
    ['medellin', ['medellin']],
    ['MEDELLÍN', ['medellin']],
    ['namib', ['windhoek']],
    ['public transport', ['lagos', 'medellin']],
    ['transport colombia', ['medellin']],
    ['xyz', []],
  ])('by "%s" gives %j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('sets the city before the title, and the start of a word before its middle', () => {
    expect(ids('ca')).toEqual(['carthage', 'medellin']);
    expect(ids('ar')).toEqual(['medellin', 'carthage']);
  });

  it('gives all without a query, in their order', () => {
    expect(ids('  ')).toEqual(['lagos', 'medellin', 'windhoek', 'carthage']);
  });
});
