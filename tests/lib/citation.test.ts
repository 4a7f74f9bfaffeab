import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Citable } from '../../src/lib/citable.ts';
import { citationOf } from '../../src/lib/citation.ts';
import { citationFile, citationFormats } from '../../src/lib/citation-files.ts';
import type { CitationFormat } from '../../src/lib/citation-files.ts';

const citable = (changes: Partial<Citable> = {}): Citable => ({
  key: 'practice_quito_agrupar',
  title: 'Quito: huertos & 50 % más_agua',
  summary:
    'A summary that is rather long, so that a line of more than eighty characters would have to be broken.',
  authors: ['Atlas of Cities'],
  reviewed: '2026-11-03',
  lang: 'es',
  url: 'https://atlas.example.org/es/practices/quito-agrupar-urban-agriculture-and-a-long-name/',
  version: 'sha-0123456789ab',
  ...changes,
});
const formats = Object.keys(citationFormats) as CitationFormat[];

/** What a reader of the format makes of a citation. Narrow and wide spaces are written as plain ones. */
function readBack(format: CitationFormat, one: Citable) {
  const text = citationFile(format, [citationOf(one)]);
  const [item = {}, ...more] = new Cite(text).data as Record<string, unknown>[];
  const names = (item['author'] ?? []) as { literal?: string; family?: string; given?: string }[];
  return {
    title: plain(item['title']),
    authors: names.map(({ literal, family, given }) =>
      plain(literal ?? [family, given].filter(Boolean).join(', ')),
    ),
    year: (item['issued'] as { 'date-parts': number[][] })['date-parts'][0]?.[0],
    url: item['URL'],
    note: item['note'],
    more: more.length,
  };
}
const plain = (text: unknown) => String(text).normalize('NFKC').replace(/\s+/g, ' ').trim();
const expected = ({ title, authors, reviewed, url, version }: Citable) => ({
  title: plain(title),
  authors: authors.map(plain),
  year: Number(reviewed.slice(0, 4)),
  url,
  note: `Version ${version}`,
  more: 0,
});

describe('a citation', () => {
  const { csl, bibtex, ris } = citationOf(citable());

  it('names the site, the day of review, the language, the version and the address', () => {
    expect(csl).toMatchObject({
      id: 'practice_quito_agrupar',
      type: 'webpage',
      author: [{ literal: 'Atlas of Cities' }],
      issued: { 'date-parts': [[2026, 11, 3]] },
      language: 'es',
      version: 'sha-0123456789ab',
      URL: 'https://atlas.example.org/es/practices/quito-agrupar-urban-agriculture-and-a-long-name/',
    });
    expect(csl).not.toHaveProperty('accessed');
  });

  it('is BibTeX with the key it was given, and a title that keeps its capitals', () => {
    expect(bibtex).toMatch(/^@misc\{practice_quito_agrupar,\n/);
    expect(bibtex).toContain('author = {{Atlas of Cities}}');
    expect(bibtex).toContain('title = {{Quito: huertos \\& 50 \\% más\\textunderscore{}agua}},');
  });

  it('is RIS with every field on one line and its whole key', () => {
    expect(ris.split('\n').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(ris).toContain('\nID  - practice_quito_agrupar\n');
    expect(ris).toContain('\nLA  - es\n');
    expect(ris).toMatch(/^TY {2}- ELEC\n[^]*\nER {2}- $/);
  });

  it('is a file with the day of access, if it is known', () => {
    const [bibtex, ris = '', csl] = formats.map((format) =>
      citationFile(format, [citationOf(citable())], '2026-11-23'),
    );
    for (const text of [bibtex, csl])
      expect(new Cite(text).data[0]).toMatchObject({ accessed: { 'date-parts': [[2026, 11, 23]] } });
    // citation-js does not read the day of access from RIS; RIS names it Y2.
    expect(ris).toMatch(/\nY2 {2}- 2026\/11\/23\/\nER {2}- \n$/);
  });
});

const hostile: Readonly<Record<string, Partial<Citable>>> = {
  'umlauts and accents': {
    title: 'Müllsammler, Çorum, São Tomé, Łódź, Bình Dương',
    authors: ['Städte für Übermorgen'],
  },
  quotes: { title: '„Huckepack“, ‘so’, «ainsi», "straight" and it’s', authors: ['The “Quoted” Library'] },
  'signs of LaTeX': { title: '50 % & #1 $5 a_b c^d ~e {f} \\g', authors: ['R&D_Cities #1 {50 %} $ ~ ^ \\x'] },
  'pairs of signs that LaTeX joins': { title: "a -- b --- c ''d'' ``e``", authors: ["A--B ''C''"] },
  'braces that do not close': { title: 'One } and two { and {{', authors: ['Cities } and {'] },
  'a title that would end its field': {
    title: 'A}, url = {https://evil.example/',
    authors: ['B}},\n\tnote = {x'],
  },
  'lines that would be fields of their own': {
    title: 'A\nER  - \nTY  - BOOK\nTI  - B',
    authors: ['C\r\nAU  - D'],
    summary: 'E\nER  - \n',
  },
  'a very long title': { title: `${'Wasser & Abwasser '.repeat(60)}Ende` },
  'corporate authors with commas and with "and"': {
    authors: ['Cities, Towns & Co.', 'Water and Waste Board'],
  },
  'no author': { authors: [] },
  'other scripts': { title: 'Вінниця 水 مدينة', authors: ['مكتبة المدن'] },
  'an address with signs': { url: 'https://example.org/a_b~c/?q=50%25&r={x}#d' },
};

describe('hostile texts', () => {
  it.each(Object.entries(hostile))('come back whole: %s', (_, changes) => {
    const one = citable(changes);
    for (const format of formats)
      expect({ format, ...readBack(format, one) }).toEqual({ format, ...expected(one) });
  });

  it('leave the braces of BibTeX in pairs', () => {
    for (const changes of Object.values(hostile)) {
      const { bibtex } = citationOf(citable(changes));
      let depth = 0;
      for (const sign of bibtex.replace(/\\[{}\\]/g, '').match(/[{}]/g) ?? []) {
        depth += sign === '{' ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });
});

describe('the citations of the library', () => {
  interface Fields {
    title: string;
    summary: string;
    reviewed?: string;
  }
  const library = readdirSync('src/content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name): Citable => {
      const [, front = ''] = readFileSync(join('src/content', name), 'utf8').split(/^---$/m);
      const { title, summary, reviewed = '2026-11-03' } = parse(front) as Fields;
      const id = basename(name, '.mdx');
      return citable({ key: `entry_${id.replaceAll('-', '_')}`, title, summary, reviewed: String(reviewed) });
    });

  it.each(formats)('come back with title, authors, year and address from %s', (format) => {
    expect(library.length).toBeGreaterThan(100);
    for (const one of library) expect(readBack(format, one)).toEqual(expected(one));
  });
});
