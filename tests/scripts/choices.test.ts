import { describe, expect, it } from 'vitest';
import { degrees, fitting, oneOf, someOf } from '../../scripts/choices.ts';
import { position, year } from '../../src/schemas/pieces.ts';

const ids = ['solid-waste', 'water-supply', 'public-transport'] as const;

describe('an answer', () => {
  it('may be the number or the id of a choice', () => {
    expect(oneOf(' 2 ', ids)).toEqual({ value: 'water-supply' });
    expect(oneOf('Water-Supply', ids)).toEqual({ value: 'water-supply' });
  });

  it('that is mistyped gets the nearest word suggested', () => {
    expect(oneOf('watersuply', ids)).toEqual({
      fault: '"watersuply" is not among the choices. Did you mean "water-supply"?',
    });
  });

  it('outside the list is told the range', () => {
    for (const answer of ['0', '4', '', 'x'])
      expect(oneOf(answer, ids)).toEqual({ fault: 'Type a number from 1 to 3.' });
  });

  it('may name several choices, once each and in their order', () => {
    expect(someOf('3, solid-waste 3', ids, 8)).toEqual({ value: ['public-transport', 'solid-waste'] });
  });

  it('with several mistakes is told all of them', () => {
    expect(someOf('9, solid-wast', ids, 8)).toEqual({
      fault: 'Type a number from 1 to 3.\n"solid-wast" is not among the choices. Did you mean "solid-waste"?',
    });
    expect(someOf('1 2 3', ids, 2)).toEqual({ fault: 'Choose at most 2; these are 3.' });
    expect(someOf(' ', ids, 2)).toHaveProperty('fault');
  });

  it('to a field is judged by the schema, in the words of the checker', () => {
    expect(fitting(year, Number)('1998')).toEqual({ value: 1998 });
    expect(fitting(year, Number)('98')).toEqual({ fault: 'Write the year with four digits.' });
    expect(fitting(position, degrees)('6.25, -75.56')).toEqual({ value: [6.25, -75.56] });
    expect(fitting(position, degrees)('6.25')).toHaveProperty('fault');
    expect(fitting(position, degrees)('here, there')).toHaveProperty('fault');
  });
});
