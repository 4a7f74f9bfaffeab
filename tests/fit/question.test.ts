import { describe, expect, it } from 'vitest';
import { usualWeights } from '../../src/fit/likeness.ts';
import { emptyQuestion, newsIn, readQuestion, writeQuestion } from '../../src/fit/question.ts';

const offered = {
  said: {
    size: ['', '1m-5m', 'over-5m'],
    region: ['', 'africa'],
    income: ['', 'low'],
    climate: ['', 'Aw', 'Cfb'],
  },
  topics: ['solid-waste', 'water-supply'],
};

describe('the address', () => {
  it('names a city in words that can be read and typed', () => {
    expect(writeQuestion({ ...emptyQuestion(), city: 'São Paulo,BR' })).toBe('?city=S%C3%A3o+Paulo,BR');
    expect(readQuestion('?city=S%C3%A3o+Paulo,BR', offered).city).toBe('São Paulo,BR');
  });

  it('is empty for the empty question', () => {
    expect(writeQuestion(emptyQuestion())).toBe('');
    expect(readQuestion('', offered)).toEqual(emptyQuestion());
  });

  it('brings a whole question back', () => {
    const question = {
      city: 'Quito,EC',
      said: { size: 'over-5m', climate: '' },
      topics: ['solid-waste', 'water-supply'],
      weights: { ...usualWeights, climate: 0, topics: 1 },
    };
    const address = writeQuestion(question);
    expect(address).toBe(
      '?city=Quito,EC&size=over-5m&climate=&topic=solid-waste&topic=water-supply&weigh=climate:0,topics:1',
    );
    expect(readQuestion(address, offered)).toEqual(question);
  });

  it('leaves out what the page does not know', () => {
    const strange =
      '?size=huge&region=__proto__&topic=dragons&topic=solid-waste&weigh=size:99,luck:3,__proto__:1';
    expect(readQuestion(strange, offered)).toEqual({
      city: '',
      said: {},
      topics: ['solid-waste'],
      weights: { ...usualWeights, size: 4 },
    });
  });

  it('says that a trait is not known only where a city would have it', () => {
    const said = { size: '', climate: 'Aw' };
    expect(writeQuestion({ ...emptyQuestion(), said })).toBe('?climate=Aw');
    expect(writeQuestion({ ...emptyQuestion(), city: 'Quito,EC', said })).toContain('size=&climate=Aw');
  });
});

describe('what is said by hand', () => {
  it('is what differs from what is known', () => {
    expect(newsIn({ size: '1m-5m', climate: 'Aw', income: '' }, { size: '1m-5m', climate: 'Cfb' })).toEqual({
      climate: 'Aw',
    });
  });
});
