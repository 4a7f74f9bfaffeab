import { describe, expect, it } from 'vitest';
import { meantQuery, topicsNear } from '../../src/search/meant.ts';
import type { Vocabulary } from '../../src/search/meant.ts';
import { tellingWords } from '../../src/search/stop-words.ts';

const vocabulary: Vocabulary = {
  topics: [
    { id: 'solid-waste', label: 'Abfallwirtschaft', words: ['Müll', 'Mülltrennung', 'Deponie'] },
    { id: 'climate-adaptation', label: 'Klimaanpassung', words: ['Starkregen', 'Hitze'] },
  ],
  words: [
    'abfallwirtschaft',
    'müll',
    'mülltrennung',
    'deponie',
    'starkregen',
    'regen',
    'wasser',
    'speicher',
    'hitze',
  ],
};

describe('the query that was meant', () => {
  it('has the nearest known word for a slip', () => {
    expect(meantQuery('Mülltrenung', vocabulary, 'de')).toBe('mülltrennung');
    expect(meantQuery('deponei schließen', vocabulary, 'de')).toBe('deponie schließen');
  });

  it('takes German compounds apart, and those of no other language', () => {
    expect(meantQuery('Regenwasserspeicher', vocabulary, 'de')).toBe('regen wasser speicher');
    expect(meantQuery('Regenwasserspeicher', vocabulary, 'fr')).toBeUndefined();
  });

  it('leaves known words, beginnings of known words and short words alone', () => {
    expect(meantQuery('Starkregen', vocabulary, 'de')).toBeUndefined();
    expect(meantQuery('starkreg', vocabulary, 'de')).toBeUndefined();
    expect(meantQuery('mul', vocabulary, 'de')).toBeUndefined();
  });

  it('does not turn one word into quite another', () => {
    expect(meantQuery('xqzvw', vocabulary, 'de')).toBeUndefined();
    expect(meantQuery('witze', vocabulary, 'de')).toBeUndefined();
  });
});

describe('topics near a query', () => {
  it('are those that share words or beginnings, the nearest first', () => {
    expect(topicsNear('hitze und müll', vocabulary).map(({ id }) => id)).toEqual([
      'solid-waste',
      'climate-adaptation',
    ]);
    expect(topicsNear('deponiegas', vocabulary)).toEqual([{ id: 'solid-waste', label: 'Abfallwirtschaft' }]);
    expect(topicsNear('xqzvw', vocabulary)).toEqual([]);
  });
});

describe('the telling words of a question', () => {
  it.each([
    ['en', 'How do we run a study tour?', 'study tour'],
    ['de', 'Wie finanzieren wir die Müllabfuhr?', 'finanzieren Müllabfuhr'],
    ['es', '¿cómo preparar un taller?', 'preparar taller'],
    ['fr', "comment financer l'assainissement", 'financer assainissement'],
  ])('in %s: "%s" is searched as "%s"', (lang, question, words) => {
    expect(tellingWords(question, lang)).toBe(words);
  });

  it('are all words when the query has no others', () => {
    expect(tellingWords('how to', 'en')).toBe('how to');
  });
});
