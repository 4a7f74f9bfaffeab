import { describe, expect, it } from 'vitest';
import { apaOf } from '../../src/lib/apa.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';

const one = {
  authors: ['Library of Cities'],
  title: 'Quito: Gärten',
  reviewed: '2026-03-01',
  version: 'sha-0123456789ab',
  url: 'https://example.org/x/',
};
const told = (lang: Lang, changes: Partial<typeof one> = {}) => {
  const { before, title, after } = apaOf({ ...one, ...changes }, lang);
  return before + title + after;
};

describe('a reference', () => {
  it('has author, date, title, version and address, in the words of the language', () => {
    expect(languages.map((lang) => told(lang))).toEqual([
      'Library of Cities. (2026, March 1). Quito: Gärten (Version sha-0123456789ab). https://example.org/x/',
      'Library of Cities. (2026, 1. März). Quito: Gärten (Version sha-0123456789ab). https://example.org/x/',
      'Library of Cities. (2026, 1 de marzo). Quito: Gärten (Versión sha-0123456789ab). https://example.org/x/',
      'Library of Cities. (2026, 1 mars). Quito: Gärten (Version sha-0123456789ab). https://example.org/x/',
    ]);
  });

  it('names several authors, and ends an abbreviated one with one full stop', () => {
    expect(told('en', { authors: ['City of A', 'City of B', 'Towns & Co.'] })).toMatch(
      /^City of A, City of B, & Towns & Co\. \(2026/,
    );
  });

  it('begins with the title where nobody is named', () => {
    expect(told('en', { authors: [] })).toBe(
      'Quito: Gärten (Version sha-0123456789ab). (2026, March 1). https://example.org/x/',
    );
  });
});
