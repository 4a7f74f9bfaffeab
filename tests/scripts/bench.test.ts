import { describe, expect, it } from 'vitest';
import { corpusAt } from '../../scripts/bench/corpus.ts';
import { randomFrom } from '../../scripts/bench/random.ts';
import { withRow } from '../../scripts/bench/results-table.ts';
import { syntheticPractices } from '../../scripts/bench/synthetic-practices.ts';
import { sentencesIn, wordingOf } from '../../scripts/bench/wording.ts';
import { parseWithSatteri } from '../../src/bodies/parse-satteri.ts';
import { digestOf } from '../../src/entries/digest.ts';
import type { EntryFile } from '../../src/entries/read-entry.ts';
import { isError, readLibrary } from '../../src/entries/read-library.ts';
import { isLang } from '../../src/vocabulary/languages.ts';
import { reading } from '../reading.ts';

const corpus = corpusAt('src/content');

describe('synthetic practices', () => {
  const files = syntheticPractices(12, ['en', 'de', 'fr'], corpus);

  it('have no faults, nor have their translations', () => {
    const read = files.map(({ path, text }): EntryFile => {
      const [folder] = path.split('/');
      const id = path.slice(path.indexOf('/') + 1, -'.mdx'.length);
      return {
        file: path,
        kind: 'practices',
        id,
        translationInto: isLang(folder) ? folder : undefined,
        text,
        digest: digestOf(text),
      };
    });
    const library = readLibrary(read, { ...reading, parse: parseWithSatteri });
    expect(library.faults.filter(isError)).toEqual([]);
    expect(library.entries).toHaveLength(12);
    expect(library.translations).toHaveLength(24);
    expect(library.translations.filter(({ outdated }) => outdated)).toEqual([]);
  });

  it('are the same each time, and the first of many are those of few', () => {
    expect(syntheticPractices(5, ['en', 'de', 'fr'], corpus)).toEqual(files.slice(0, 15));
    expect(syntheticPractices(5, ['en'], corpus, 'another')[0]?.text).not.toBe(files[0]?.text);
  });

  it('have about 750 words in eight sections, and a table', () => {
    const bodies = files
      .filter(({ path }) => !path.includes('/'))
      .map(({ text }) => text.slice(text.indexOf('\n---\n') + 5));
    const words = bodies.map((body) => body.match(/\p{L}+/gu)?.length ?? 0);
    const mean = words.reduce((sum, n) => sum + n, 0) / words.length;
    expect(mean).toBeGreaterThan(600);
    expect(mean).toBeLessThan(900);
    for (const body of bodies) {
      expect(body.match(/^## /gm)).toHaveLength(8);
      expect(body).toContain('| --- | --- | ---: |');
    }
  });
});

describe('a wording', () => {
  it('takes whole sentences from running text and lists, without marks, headings and tables', () => {
    expect(
      sentencesIn('## Results\n\nBuses run.[^s1]\n- They are late.[^s2][^s3]\n| A | b. |\nno capital.\n'),
    ).toEqual(['Buses run.', 'They are late.']);
  });

  it('keeps signs out that mean something to Markdown or MDX, and tells no true figure', () => {
    const { sentence, phrase } = wordingOf(['The {city} <b> counts 1234 *buses* in 1987 and www.a.org now.']);
    const text = sentence(randomFrom('x'));
    expect(text).toMatch(/^The counts \d{4} in (?:19|20)\d\d and now\.$/);
    expect(text).not.toMatch(/1234|1987/);
    expect(phrase(randomFrom('x'), 8, 20).length).toBeLessThanOrEqual(20);
  });
});

describe('the table of results', () => {
  const row = {
    practices: 1000,
    languages: 'en',
    cells: Array.from({ length: 9 }, (_, n) => `${n}`),
    machine: 'M',
  };
  const empty = 'Before\n\n<!-- results: written by npm run bench -->\n\n<!-- end of results -->\n\nAfter\n';

  it('has one row for each size, languages and machine, in order of size', () => {
    const rowsOf = (text: string) =>
      text
        .split('\n')
        .filter((line) => /^\| \d/.test(line))
        .map((line) => line.split('|').map((cell) => cell.trim()));
    const first = withRow(empty, row);
    const again = withRow(withRow(first, { ...row, practices: 100 }), {
      ...row,
      cells: ['new', ...row.cells.slice(1)],
    });
    expect(rowsOf(again).map((cells) => cells.slice(1, 4))).toEqual([
      ['100', 'en', '0'],
      ['1,000', 'en', 'new'],
    ]);
    expect(rowsOf(withRow(again, { ...row, machine: 'N' }))).toHaveLength(3);
    expect(again).toMatch(/^Before\n[^]*\n\nAfter\n$/);
  });

  it('needs its marks', () => {
    expect(() => withRow('Nothing', row)).toThrow('The file must hold the lines');
  });
});
