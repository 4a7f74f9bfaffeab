import { describe, expect, it } from 'vitest';
import { rowsOf, translationTables } from '../../scripts/translation-table.ts';
import { totalsOf } from '../../src/lib/translation-state.ts';
import type { Library } from '../../src/entries/read-library.ts';

/** As much of a library as the table reads: one practice, current in German, outdated in Spanish, faulty in French. */
const library = {
  entries: [
    { kind: 'practices', id: 'lagos', file: 'src/content/practices/lagos.mdx', data: { lang: 'en' } },
  ],
  translations: [
    { kind: 'practices', id: 'lagos', lang: 'de', outdated: false },
    { kind: 'practices', id: 'lagos', lang: 'es', outdated: true },
  ],
  faults: [{ file: 'src/content/practices/fr/lagos.mdx', severity: 'error' }],
} as unknown as Library;

describe('the state of translations', () => {
  it('is told for every language but that of the original', () => {
    expect(rowsOf(library)).toEqual([
      {
        kind: 'practices',
        id: 'lagos',
        lang: 'en',
        translations: { de: 'current', es: 'outdated', fr: 'faulty' },
      },
    ]);
  });

  it('is missing where there is no file', () => {
    const [row] = rowsOf({ ...library, translations: [], faults: [] });
    expect(row?.translations).toEqual({ de: 'missing', es: 'missing', fr: 'missing' });
  });

  it('is counted by language', () => {
    expect(totalsOf(rowsOf(library))).toMatchObject({
      en: { current: 0, outdated: 0, missing: 0, faulty: 0 },
      es: { current: 0, outdated: 1, missing: 0, faulty: 0 },
    });
  });

  it('stands in columns under each other', () => {
    expect(translationTables(rowsOf(library)).split('\n').slice(0, 2)).toEqual([
      'practices  original  en  de       es        fr',
      'lagos      en        –   current  outdated  faulty',
    ]);
  });
});
