import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationOf } from '../../src/lib/citation.ts';

const citable = (title: string) => ({
  key: 'practice_quito_agrupar',
  title,
  summary:
    'A summary that is rather long, so that a line of more than eighty characters would have to be broken.',
  author: 'Atlas of Cities',
  reviewed: '2026-11-03',
  lang: 'es',
  url: 'https://atlas.example.org/es/practices/quito-agrupar-urban-agriculture-and-a-long-name/',
});

describe('a citation', () => {
  const { csl, bibtex, ris } = citationOf(citable('Quito: huertos & 50 % más_agua'));

  it('names the site, the day of review, the language and the address', () => {
    expect(csl).toMatchObject({
      id: 'practice_quito_agrupar',
      type: 'webpage',
      author: [{ literal: 'Atlas of Cities' }],
      issued: { 'date-parts': [[2026, 11, 3]] },
      language: 'es',
      URL: 'https://atlas.example.org/es/practices/quito-agrupar-urban-agriculture-and-a-long-name/',
    });
    expect(csl).not.toHaveProperty('accessed');
  });

  it('is BibTeX with the key it was given', () => {
    expect(bibtex).toMatch(/^@misc\{practice_quito_agrupar,\n/);
    expect(bibtex).toContain('author = {{Atlas of Cities}}');
    expect(bibtex).toContain("50 \\% m{\\' a}s\\textunderscore{}agua");
  });

  it('is RIS with every field on one line and its whole key', () => {
    expect(ris.split('\n').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(ris).toContain('\nID  - practice_quito_agrupar\n');
    expect(ris).toContain('\nLA  - es\n');
    expect(ris).toMatch(/^TY {2}- ELEC\n[^]*\nER {2}- $/);
  });
});

describe('the citations of the library', () => {
  const titles = readdirSync('src/content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx') && !name.startsWith('clusters'))
    .map((name) => {
      const [, front = ''] = readFileSync(join('src/content', name), 'utf8').split(/^---$/m);
      return (parse(front) as { title: string }).title;
    });

  // Narrow and wide spaces are written as plain ones.
  const plain = (text: unknown) => String(text).normalize('NFKC').replace(/\s+/g, ' ');

  it('lose no letter of a title in BibTeX and RIS', () => {
    expect(titles.length).toBeGreaterThan(100);
    const lost = titles.filter((title) => {
      const { bibtex, ris } = citationOf(citable(title));
      return [bibtex, ris].some((text) => plain(new Cite(text).data[0]?.['title']) !== plain(title));
    });
    expect(lost).toEqual([]);
  });
});
