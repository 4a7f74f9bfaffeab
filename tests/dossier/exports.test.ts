import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { fileName, markdownOf } from '../../src/dossier/exports.ts';
import type { Exported } from '../../src/dossier/exports.ts';
import { citationOf } from '../../src/lib/citation.ts';
import { citationFile } from '../../src/lib/citation-files.ts';
import type { CitationFormat } from '../../src/lib/citation-files.ts';

const exported = (id: string, changes: Partial<Exported> = {}): Exported => ({
  row: {
    kind: 'ideas',
    id,
    title: `Title of ${id}`,
    titleLang: 'en',
    place: 'Quito, Ecuador',
    summary: 'Summary.',
  },
  cited: {
    ...citationOf({
      key: `idea_${id}`,
      title: `Quito: Title of ${id}`,
      summary: 'Summary.',
      authors: ['Library'],
      reviewed: '2026-10-05',
      version: 'sha-000000000000',
      lang: 'en',
      url: `https://atlas.example.org/en/ideas/${id}/`,
    }),
    sources: [
      { title: 'A [report]', publisher: 'City_of_Quito', year: 2020, url: 'https://example.org/a_b' },
    ],
  },
  note: '',
  ...changes,
});
const list = [exported('a'), exported('b')];
const written = (format: CitationFormat) =>
  citationFile(
    format,
    list.map(({ cited }) => cited),
    '2026-11-23',
  );
const accessed = { 'date-parts': [[2026, 11, 23]] };
const words = {
  title: 'My <b>title</b>',
  origin: 'Compiled',
  note: 'Note',
  sources: 'Sources',
  colon: ': ',
  noYear: 'no year',
};

describe('a dossier as a file', () => {
  it('is BibTeX that a reader of BibTeX understands, with the day of access', () => {
    const read = new Cite(written('bibtex')).data;
    expect(read.map(({ id }) => id)).toEqual(['idea_a', 'idea_b']);
    expect(read[0]).toMatchObject({
      title: 'Quito: Title of a',
      URL: 'https://atlas.example.org/en/ideas/a/',
      accessed,
    });
  });

  it('is RIS that a reader of RIS understands, with the day of access', () => {
    const text = written('ris');
    const read = new Cite(text).data;
    expect(read.map(({ title }) => title)).toEqual(['Quito: Title of a', 'Quito: Title of b']);
    expect(read[1]).toMatchObject({ language: 'en', issued: { 'date-parts': [[2026, 10, 5]] } });
    expect(text.match(/^Y2 {2}- 2026\/11\/23\/$/gm)).toHaveLength(2);
    expect(text.match(/^ER {2}- $/gm)).toHaveLength(2);
  });

  it('is CSL-JSON with the day of access', () => {
    const read = JSON.parse(written('csl')) as Record<string, unknown>[];
    expect(read.map(({ id }) => id)).toEqual(['idea_a', 'idea_b']);
    expect(read[0]).toMatchObject({ type: 'webpage', accessed });
  });

  it('is Markdown with title, place, summary, note, address and sources', () => {
    const text = markdownOf([exported('a', { note: 'First line\nsecond *line*\n' })], words);
    expect(text).toBe(`# My \\<b\\>title\\</b\\>

Compiled

## Title of a

*Quito, Ecuador*

Summary.

> **Note: **First line${'  '}
> second \\*line\\*

<https://atlas.example.org/en/ideas/a/>

### Sources

1. City\\_of\\_Quito, 2020: A \\[report\\]. <https://example.org/a_b>
`);
  });

  it('lets no note become a heading or a list', () => {
    const text = markdownOf([exported('a', { note: '# a\n1. b\n- c\n+ d' })], words);
    expect(text).toContain('\\# a  \n> 1\\. b  \n> \\- c  \n> \\+ d\n');
  });

  it('leaves out what an entry does not have', () => {
    const { row, cited } = exported('a');
    const text = markdownOf(
      [{ row: { ...row, place: '' }, cited: { ...cited, sources: [] }, note: ' ' }],
      words,
    );
    expect(text).not.toMatch(/Sources|Note|\*\*/);
  });

  it.each([
    ['Água para São Paulo!', 'ris', 'agua-para-sao-paulo.ris'],
    ['', 'bibtex', 'dossier.bib'],
    ['../..', 'csl', 'dossier.json'],
    ['مياه', 'markdown', 'مياه.md'],
  ] as const)('of the title "%s" is called %s', (title, format, name) => {
    expect(fileName(title, format)).toBe(name);
  });
});
