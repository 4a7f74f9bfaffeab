import { describe, expect, it } from 'vitest';
import { mostWantedFirst, totalsOf, translationRows } from '../../src/lib/translation-state.ts';

const original = (id: string) => ({ kind: 'practices', id, lang: 'en' }) as const;
const into = (id: string, lang: 'de' | 'es' | 'fr', outdated = false) =>
  ({ kind: 'practices', id, lang, outdated }) as const;

const rows = translationRows({
  originals: [
    original('quito'),
    original('accra'),
    { kind: 'methods', id: 'tour', lang: 'fr' },
    original('lagos'),
  ],
  translations: [
    into('accra', 'de'),
    into('accra', 'es'),
    into('accra', 'fr'),
    into('quito', 'de', true),
    into('quito', 'es'),
    into('quito', 'fr'),
  ],
});

describe('the state of translations', () => {
  it('is told for every language but that of the original, by kind and id', () => {
    expect(rows.map(({ id }) => id)).toEqual(['accra', 'lagos', 'quito', 'tour']);
    expect(rows[3]?.translations).toEqual({ en: 'missing', de: 'missing', es: 'missing' });
  });

  it('is outdated where the original has another digest now', () => {
    expect(rows[2]?.translations).toEqual({ de: 'outdated', es: 'current', fr: 'current' });
    expect(totalsOf(rows).de).toEqual({ current: 1, outdated: 1, missing: 2, faulty: 0 });
  });

  it('is faulty where the checker refuses a translation', () => {
    const [row] = translationRows({
      originals: [original('lagos')],
      translations: [],
      isRefused: (_, lang) => lang === 'fr',
    });
    expect(row?.translations).toEqual({ de: 'missing', es: 'missing', fr: 'faulty' });
  });
});

it('what is wanted most comes first: incomplete before complete, then what most entries lead to', () => {
  const led: Record<string, number> = { accra: 9, lagos: 1, quito: 4, tour: 1 };
  expect(mostWantedFirst(rows, ({ id }) => led[id] ?? 0).map(({ id }) => id)).toEqual([
    'quito',
    'lagos',
    'tour',
    'accra',
  ]);
});
