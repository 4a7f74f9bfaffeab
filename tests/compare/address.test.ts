import { describe, expect, it } from 'vitest';
import { choiceIn, moved, searchOf } from '../../src/compare/address.ts';

const known = new Set(['a', 'b', 'c', 'd', 'e']);
const nothing = { unknown: [], double: [], surplus: [] };

describe('the address of a comparison', () => {
  it('names the practices in their order, and whether only differences are shown', () => {
    const [choice, leftOut] = choiceIn('?c=b&c=a&only=differences', known);
    expect(choice).toEqual({ ids: ['b', 'a'], onlyDifferences: true });
    expect(leftOut).toEqual(nothing);
  });

  it('leaves out what is unknown, double or too much, and tells each once', () => {
    const [choice, leftOut] = choiceIn('?c=a&c=x&c=a&c=b&c=c&c=&c=d&c=e&c=a&c=%20x', known);
    expect(choice.ids).toEqual(['a', 'b', 'c', 'd']);
    expect(leftOut).toEqual({ unknown: ['x'], double: ['a'], surplus: ['e'] });
  });

  it('reads back what it writes', () => {
    const choice = { ids: ['d', 'a'], onlyDifferences: true };
    expect(choiceIn(searchOf(choice), known)).toEqual([choice, nothing]);
  });

  it('is empty where nothing is chosen', () => {
    expect(searchOf({ ids: [], onlyDifferences: true })).toBe('');
    expect(choiceIn('', known)[0].ids).toEqual([]);
  });
});

describe('moving a column', () => {
  it.each([
    ['b', 1, ['a', 'c', 'b']],
    ['b', -1, ['b', 'a', 'c']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 5, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ] as const)('%s by %d gives %j', (id, by, order) => {
    expect(moved(['a', 'b', 'c'], id, by)).toEqual(order);
  });
});
