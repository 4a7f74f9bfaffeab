import { describe, expect, it } from 'vitest';
import {
  countryCodeOf,
  dayOf,
  numberOf,
  qualified,
  sourceIdsOf,
  valueOf,
  yesNoOf,
} from '../../../scripts/import/cells.ts';
import { scales } from '../../../src/vocabulary/scales.ts';

describe('a number in a cell', () => {
  it.each([
    ['46', 46],
    ['-3', -3],
    ['0,5', 0.5],
    ['51.7', 51.7],
    ['1,200,000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1 200 000', 1_200_000],
    ['1\u202f200', 1200],
    ['1’200', 1200],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['0.250', 0.25],
    ['2,6543', 2.6543],
  ])('%s is %d', (text, value) => expect(numberOf(text)).toBe(value));

  it.each(['1,234', '1.234', '-12.500'])('%s is told to have two meanings, and not guessed', (text) =>
    expect(numberOf(text)).toBe('twoWays'),
  );

  it.each([
    '',
    'many',
    '4-5',
    '1,2,3',
    '12,34,567',
    '1.2.3,4',
    'USD 5',
    '1,',
    '١٢',
    '1e5',
    '12 34',
    '1.200,5.0',
  ])('"%s" is no number', (text) => expect(numberOf(text)).toBeUndefined());

  it('may have a sign in front that says how exact it is', () => {
    expect(qualified('> 500')).toEqual({ qualifier: 'more-than', rest: '500' });
    expect(qualified('about 20')).toEqual({ qualifier: 'about', rest: '20' });
    expect(qualified('20')).toEqual({ rest: '20' });
  });
});

describe('a day in a cell', () => {
  it('is read in the ways of spreadsheet programs', () => {
    expect(dayOf('2026-11-23')).toBe('2026-11-23');
    expect(dayOf('23.11.2026')).toBe('2026-11-23');
    expect(dayOf('23/11/2026')).toBe('2026-11-23');
    expect(dayOf('11/23/2026')).toBe('2026-11-23');
    expect(dayOf('2026/1/5')).toBe('2026-01-05');
  });

  it('stays as it is where day and month cannot be told apart, for the checker to refuse', () => {
    expect(dayOf('03/04/2026')).toBe('03/04/2026');
    expect(dayOf('spring 2020')).toBe('spring 2020');
  });
});

describe('words in a cell', () => {
  it('are yes or no in the languages of the site', () => {
    expect(['ja', 'Sí', 'OUI', 'x'].map(yesNoOf)).toEqual([true, true, true, true]);
    expect(['nein', 'No', '0'].map(yesNoOf)).toEqual([false, false, false]);
    expect(yesNoOf('perhaps')).toBeUndefined();
  });

  it('name a country by code or name', () => {
    expect(['co', 'Kolumbien', 'Côte d’Ivoire', 'Alemania'].map(countryCodeOf)).toEqual([
      'CO',
      'CO',
      'CI',
      'DE',
    ]);
    expect(countryCodeOf('Atlantis')).toBe('Atlantis');
  });

  it('name a value of a closed list by id or label, and are left alone otherwise', () => {
    expect(valueOf('Gesamte Stadt', scales)).toBe('city');
    expect(valueOf('METROPOLITAN', scales)).toBe('metropolitan');
    expect(valueOf('planet', scales)).toBe('planet');
  });

  it('name sources in every usual form', () => {
    expect(sourceIdsOf('[^s1] [s2], s3; 4')).toEqual(['s1', 's2', 's3', 's4']);
  });
});
