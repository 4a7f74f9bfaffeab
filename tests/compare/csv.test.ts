import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/compare/csv.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { rowsOf } from '../../src/compare/texts.ts';
import type { RowName } from '../../src/compare/texts.ts';
import { caseFacts } from './case.ts';

describe('the cells of a comparison', () => {
  const words = {
    unknown: '?',
    noCost: 'none',
    noPeople: '',
    wider: '',
    divided: 'by {people}',
    level: 'Level {level}',
  };
  const names = Object.fromEntries(Object.values(rowsOf).flatMap((rows) => rows.map((name) => [name, name])));
  const texts = {
    practice: 'Practice',
    city: 'City',
    address: 'Address',
    rows: names as Record<RowName, string>,
  };
  const cases = [caseFacts(), caseFacts({ id: 'accra', city: 'Accra', costs: [] })];
  const cells = cellsOf(cases, ['https://a', 'https://b'], matrixOf(cases, words), texts);
  const line = (name: string) => cells.find(([first]) => first === name);

  it('have a column for each case, and a row for each of the table', () => {
    expect(cells.every((row) => row.length === 3)).toBe(true);
    expect(line('City')).toEqual(['City', 'Lagos', 'Accra']);
    expect(line('Address')).toEqual(['Address', 'https://a', 'https://b']);
    expect(cells).toHaveLength(3 + Object.values(rowsOf).flat().length);
  });

  it('hold figures with label, year and sources, and what is not known', () => {
    expect(line('costs')).toEqual(['costs', '24 million USD · Lanes · 2008 [1, 2]', 'none']);
    expect(line('sources')?.[1]).toBe('[1] Report · City of Lagos, 2010 · https://example.org/report');
    expect(line('perInhabitant')?.[1]).toBe('1.6 USD · Lanes · 2008\nby 15,388,000 inhabitants (GeoNames)');
  });
});
