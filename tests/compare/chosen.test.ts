import { describe, expect, it } from 'vitest';
import { listOf, proposalsFor } from '../../src/compare/chosen.ts';
import { caseRow } from './case.ts';

describe('proposals', () => {
  it('are the nearest of each practice in turn, without what is chosen', () => {
    const cases = [{ related: ['a', 'b', 'two'] }, { related: ['c', 'a', 'd'] }];
    expect(proposalsFor(cases, ['one', 'two'])).toEqual(['a', 'c', 'b', 'd']);
    expect(proposalsFor([], [])).toEqual([]);
  });
});

describe('ids in words', () => {
  const rowOf = (id: string) => (id === 'lagos' ? caseRow() : undefined);

  it('are city and title, or what was written, and no more than three', () => {
    expect(listOf(['lagos', 'x'], rowOf, 'en')).toBe('Lagos (Buses on their own lanes) and “x”');
    expect(listOf(['1', '2', '3', '4', '5'], rowOf, 'en')).toBe('“1”, “2”, “3”, …');
    expect(listOf(['y'.repeat(900)], rowOf, 'en')).toHaveLength(62);
  });
});
