import { describe, expect, it } from 'vitest';
import { degreeOf, likenessOf, ranked, traitsOf, usualWeights } from '../../src/fit/likeness.ts';
import type { Comparable, Criterion, Profile } from '../../src/fit/likeness.ts';

const quito: Profile = {
  size: '1m-5m',
  region: 'latin-america-caribbean',
  subregion: 'South America',
  country: 'EC',
  income: 'upper-middle',
  climate: 'Csb',
};
const caseIn = (other: Partial<Comparable> = {}): Comparable => ({
  ...quito,
  id: 'case',
  city: 'Elsewhere',
  topics: [],
  evidence: 3,
  ...other,
});
/** How a case compares in one criterion. */
const compared = (criterion: Criterion, other: Partial<Comparable>, own = quito, wishes: string[] = []) => {
  const trait = traitsOf(own, wishes, caseIn(other)).find((one) => one.criterion === criterion);
  return [trait?.step, trait?.closeness];
};

describe('the size', () => {
  it.each([
    ['1m-5m', 'same', 1],
    ['over-5m', 'larger1', 2 / 3],
    ['500k-1m', 'smaller1', 2 / 3],
    ['250k-500k', 'smaller2', 1 / 3],
    ['100k-250k', 'smaller3', 0],
    ['under-100k', 'smaller3', 0],
  ])('%s beside 1m-5m is %s', (size, step, closeness) => {
    const [gotStep, got] = compared('size', { size });
    expect(gotStep).toBe(step);
    expect(got).toBeCloseTo(closeness);
  });

  it('is unknown where the table does not know the city', () => {
    expect(compared('size', { size: undefined })).toEqual(['unknown', undefined]);
  });
});

describe('the region', () => {
  it('is the same in the same country and in the same sub-region', () => {
    expect(compared('region', {})).toEqual(['country', 1]);
    expect(compared('region', { country: 'BR' })).toEqual(['subregion', 1]);
  });

  it('counts for two thirds with another sub-region, or over the border of two regions', () => {
    expect(compared('region', { country: 'MX', subregion: 'Central America' })).toEqual(['region', 2 / 3]);
    const yerevan = { region: 'europe', subregion: 'Western Asia', country: 'AM' };
    const amman = { region: 'middle-east-north-africa', subregion: 'Western Asia', country: 'JO' };
    expect(compared('region', amman, yerevan)).toEqual(['subregion', 2 / 3]);
  });

  it('is all there is to compare for a city that was described', () => {
    const described = { region: 'latin-america-caribbean' };
    expect(compared('region', { country: 'MX', subregion: 'Central America' }, described)).toEqual([
      'region',
      1,
    ]);
    expect(compared('region', { region: 'africa' }, described)).toEqual(['other', 0]);
  });
});

describe('the income group', () => {
  it.each([
    ['upper-middle', 'same', 1],
    ['high', 'richer1', 0.5],
    ['lower-middle', 'poorer1', 0.5],
    ['low', 'poorer2', 0],
  ])('%s beside upper-middle is %s', (income, step, closeness) => {
    expect(compared('income', { income })).toEqual([step, closeness]);
  });

  it('is unknown where the World Bank names none', () => {
    expect(compared('income', { income: null })).toEqual(['unknown', undefined]);
  });
});

describe('the climate', () => {
  it.each([
    ['Csb', 'same', 1],
    ['Csa', 'similar', 2 / 3],
    ['Cfb', 'related', 1 / 3],
    ['Aw', 'other', 0],
  ])('%s beside Csb is %s', (climate, step, closeness) => {
    expect(compared('climate', { climate })).toEqual([step, closeness]);
  });
});

describe('topics', () => {
  it.each([
    [['a'], ['a', 'z'], 'all', 1],
    [['a', 'b'], ['a'], 'some', 0.75],
    [['a', 'b', 'c', 'd'], ['c'], 'some', 0.625],
    [['a'], ['z'], 'none', 0],
  ])('wishing for %j, a case on %j meets %s', (wishes, topics, step, closeness) => {
    expect(compared('topics', { topics }, quito, wishes)).toEqual([step, closeness]);
  });

  it('do not count without a wish', () => {
    expect(traitsOf(quito, [], caseIn({ topics: ['a'] })).map(({ criterion }) => criterion)).toEqual([
      'size',
      'region',
      'income',
      'climate',
    ]);
  });
});

describe('likeness', () => {
  it('is 1 for a city of the same profile and 0 for one that shares nothing', () => {
    expect(likenessOf(traitsOf(quito, [], caseIn()), usualWeights)).toBe(1);
    const stranger = { size: 'under-100k', region: 'europe', subregion: 'Northern Europe', country: 'IS' };
    const traits = traitsOf(quito, [], caseIn({ ...stranger, income: 'low', climate: 'ET' }));
    expect(likenessOf(traits, usualWeights)).toBe(0);
  });

  it('weighs: what counts more moves it more', () => {
    const traits = traitsOf(quito, [], caseIn({ climate: 'Aw' }));
    expect(likenessOf(traits, usualWeights)).toBe(0.75);
    expect(likenessOf(traits, { ...usualWeights, climate: 0 })).toBe(1);
    expect(likenessOf(traits, { ...usualWeights, climate: 4 })).toBe(0.6);
  });

  it('leaves out what is not known, on either side', () => {
    expect(likenessOf(traitsOf(quito, [], caseIn({ size: null, climate: 'Aw' })), usualWeights)).toBeCloseTo(
      2 / 3,
    );
    expect(traitsOf({ climate: 'Csb' }, [], caseIn()).map(({ criterion }) => criterion)).toEqual(['climate']);
  });

  it('is nothing when nothing counts', () => {
    const none = { size: 0, region: 0, income: 0, climate: 0, topics: 0 };
    expect(likenessOf(traitsOf(quito, [], caseIn()), none)).toBe(0);
  });

  it.each([
    [1, 'very'],
    [0.8, 'very'],
    [0.799999, 'alike'],
    [0.6, 'alike'],
    [0.4, 'partly'],
    [0.39, 'little'],
    [0, 'little'],
  ])('%d is told as %s', (likeness, degree) => {
    expect(degreeOf(likeness)).toBe(degree);
  });
});

describe('the order', () => {
  const cases = [
    caseIn({ id: 'far', region: 'europe', subregion: 'Northern Europe', country: 'IS', city: 'A' }),
    caseIn({ id: 'b-2', city: 'Bern' }),
    caseIn({ id: 'b-1', city: 'Bern' }),
    caseIn({ id: 'a', city: 'Árgos' }),
    caseIn({ id: 'sure', city: 'Zagreb', evidence: 5 }),
  ];
  const ids = (items: readonly Comparable[], wishes: string[] = []) =>
    ranked(items, quito, wishes, usualWeights).map(({ item }) => item.id);

  it('goes by likeness, then evidence, then the name of the city, then the id', () => {
    expect(ids(cases)).toEqual(['sure', 'a', 'b-1', 'b-2', 'far']);
  });

  it('is the same however the cases come, and holds them all', () => {
    expect(ids(cases.toReversed())).toEqual(ids(cases));
    expect(ids(cases, ['solid-waste'])).toHaveLength(cases.length);
  });

  it('brings a case on the topic before one of a like city', () => {
    const unlike = { region: 'africa', subregion: 'Western Africa', country: 'GH', income: 'lower-middle' };
    const onTopic = caseIn({ id: 'topic', ...unlike, topics: ['solid-waste'] });
    expect(ids([caseIn({ id: 'like' }), onTopic], ['solid-waste'])).toEqual(['topic', 'like']);
    expect(ids([caseIn({ id: 'like' }), onTopic])).toEqual(['like', 'topic']);
  });
});
