import { describe, expect, it } from 'vitest';
import { matrixOf, namesOf } from '../../src/compare/matrix.ts';
import { caseFacts } from './case.ts';

const words = {
  unknown: 'not known',
  noCost: 'no figure found',
  noPeople: 'inhabitants not known',
  wider: 'reaches beyond the city',
  divided: 'divided by {people}',
  level: 'Level {level} of 5',
};
const traits = (changes: Partial<ReturnType<typeof caseFacts>['traits']>) => ({
  ...caseFacts().traits,
  ...changes,
});
const row = (name: string, ...cases: ReturnType<typeof caseFacts>[]) => {
  const found = matrixOf(cases, words).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
};

describe('the matrix', () => {
  it('knows a row in which all say the same', () => {
    const [one, two] = [caseFacts(), caseFacts({ country: 'Ghana' })];
    expect(row('region', one, two).same).toBe(true);
    expect(row('country', one, two).same).toBe(false);
    expect(row('region', one).same).toBe(false);
  });

  it('tells which other columns say the same', () => {
    const cases = [caseFacts(), caseFacts({ traits: traits({ region: 'Europe' }) }), caseFacts()];
    const { cells, same } = row('region', ...cases);
    expect(cells.map(({ items }) => items[0]?.also)).toEqual([[2], [], [0]]);
    expect(same).toBe(false);
  });

  it('counts a row of which nobody knows anything as the same, and one that only some know as different', () => {
    const blank = caseFacts({ traits: traits({ climate: '' }) });
    expect(row('climate', blank, blank)).toMatchObject({ same: true, cells: [{ remark: 'not known' }, {}] });
    expect(row('climate', blank, caseFacts()).same).toBe(false);
  });

  it('does not take one of several for all', () => {
    const more = caseFacts({ topics: ['Public transport', 'Water supply'] });
    const { same, cells } = row('topics', caseFacts(), more);
    expect(same).toBe(false);
    expect(cells[1]?.items.map(({ also }) => also)).toEqual([[0], []]);
  });

  it('compares sizes by band and not by the number of inhabitants', () => {
    expect(row('size', caseFacts(), caseFacts({ inhabitants: '6 million inhabitants' })).same).toBe(true);
  });

  it('takes figures for the same only with the same label', () => {
    const other = caseFacts({
      results: [{ label: 'lost on a trip', value: '10 minutes', note: '', sources: [] }],
    });
    expect(row('results', caseFacts(), other).same).toBe(false);
  });

  it('says by what a cost was divided, or why not', () => {
    const remark = (changes: Parameters<typeof caseFacts>[0]) =>
      row('perInhabitant', caseFacts(changes)).cells[0]?.remark;
    expect(remark({})).toBe('divided by 15,388,000 inhabitants (GeoNames)');
    expect(remark({ wider: true })).toBe('reaches beyond the city');
    expect(remark({ inhabitants: '' })).toBe('inhabitants not known');
    expect(remark({ costs: [] })).toBe('no figure found');
  });

  it('names two cases of one city apart', () => {
    expect(namesOf([{ city: 'Seoul' }, { city: 'Lagos' }, { city: 'Seoul' }])).toEqual([
      'Seoul (1)',
      'Lagos',
      'Seoul (2)',
    ]);
  });
});
