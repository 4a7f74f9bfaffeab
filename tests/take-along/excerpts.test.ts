import { describe, expect, it } from 'vitest';
import { excerptOf, sectionsOf } from '../../src/take-along/excerpts.ts';

const filler = (n: number) => Array.from({ length: n }, (_, index) => `w${index}`);

describe('an excerpt', () => {
  it('shows the place where the words stand densest', () => {
    const words = [...filler(60), 'water', ...filler(60), 'water', 'losses', ...filler(60)];
    const excerpt = excerptOf(words, ['water', 'loss'], 'en');
    expect(excerpt).toContain('<mark>water</mark> <mark>losses</mark>');
    expect(excerpt.split(' ')).toHaveLength(26);
  });

  it('begins with the text when no word stands in it', () => {
    expect(excerptOf(['nothing', 'of', 'it'], ['water'], 'en')).toBe('nothing of it');
  });

  it('lets no markup through', () => {
    expect(excerptOf(['<img', 'onerror=x>', 'water'], ['water'], 'en')).toBe(
      '&#60;img onerror=x&#62; <mark>water</mark>',
    );
  });
});

it('a section ends where the next one begins', () => {
  const sections = [
    { id: 'a', element: 'h2', title: 'A', at: 0 },
    { id: 'b', element: 'h2', title: 'B', at: 2 },
  ];
  const found = sectionsOf({ text: 'dry land water here', sections }, ['water'], 'en');
  expect(found.map(({ id, locations }) => [id, locations])).toEqual([['b', [2]]]);
});
