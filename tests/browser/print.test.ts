import { describe, expect, it } from 'vitest';
import { extractTextItems, getDocumentProxy } from 'unpdf';
import { textsIn } from '../../src/i18n/texts.ts';
import type { TextKey } from '../../src/i18n/texts.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { site } from '../../site.config.ts';
import { open } from './opened-page.ts';
import './shared-site.ts';

/** The lines of each page of a PDF, from top to bottom, and the size of its paper in points. */
async function pagesOf(pdf: Buffer): Promise<{ lines: string[]; size: number[] }[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { items } = await extractTextItems(document);
  return Promise.all(
    items.map(async (found, index) => {
      const { view } = await document.getPage(index + 1);
      const rows = new Map<number, { x: number; str: string }[]>();
      for (const { str, x, y } of found) {
        const row = [...rows.keys()].find((other) => Math.abs(other - y) < 3) ?? y;
        rows.set(row, [...(rows.get(row) ?? []), { x, str }]);
      }
      const lines = [...rows]
        .sort(([a], [b]) => b - a)
        .map(([, row]) =>
          row
            .sort((a, b) => a.x - b.x)
            .map(({ str }) => str)
            .join(' '),
        );
      return {
        lines: lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean),
        size: view.slice(2),
      };
    }),
  );
}

type Paper = 'A4' | 'Letter';
const known = new Map<string, Awaited<ReturnType<typeof print>>>();
async function print(path: string, format: Paper) {
  const { page } = await open(path);
  const headings = await page.locator('main :is(h1, h2, h3)').allInnerTexts();
  const title = await page.title();
  return { pages: await pagesOf(await page.pdf({ format })), headings, title };
}
/** A page of the site on paper, printed once for all tests. */
async function printed(path: string, format: Paper = 'A4') {
  const own = known.get(path + format) ?? (await print(path, format));
  known.set(path + format, own);
  return own;
}

const address = `${site.address.replace(/^https?:\/\//, '')}${site.base}`;
/** Letters without spaces: a PDF sets some pairs of letters apart. */
const letters = (text = '') => text.replace(/\s/g, '');
const papers = { A4: [595.9, 842.9], Letter: [612, 792] };
const templates: [path: string, lang: Lang, format: Paper][] = [
  ['de/practices/medellin-metrocable/', 'de', 'A4'],
  ['de/events/2019-12-hamburg-plastic-waste/', 'de', 'Letter'],
  ['es/practices/', 'es', 'A4'],
  ['en/review/criteria/', 'en', 'Letter'],
];

describe('a page on paper', () => {
  it.each(templates)('%s has its number, title and address everywhere', async (path, lang, format) => {
    const { pages, headings, title } = await printed(path, format);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach(({ lines, size }, index) => {
      size.forEach((points, side) => expect(points).toBeCloseTo(papers[format][side] ?? 0, 0));
      expect(lines.at(-1)).toBe(`${address}${path} ${index + 1} / ${pages.length}`);
      if (index > 0) expect(letters(lines[0])).toBe(letters(title));
      // A heading has something below it.
      expect(headings.map(letters)).not.toContain(letters(lines.at(-2)));
    });
    const text = pages.flatMap(({ lines }) => lines).join('\n');
    const t = textsIn(lang);
    const offPaper = [
      'skip.content',
      'nav.offline',
      'dossier.add',
      'cite.copy',
      'cite.formats',
      'history.title',
    ];
    expect([...offPaper, 'footer.map'].filter((key) => text.includes(t(key as TextKey)))).toEqual([]);
  });

  it('tells an entry’s version, date and address, and where its sources are', async () => {
    const { pages } = await printed('de/practices/medellin-metrocable/');
    expect(pages).toHaveLength(3);
    const text = letters(pages.flatMap(({ lines }) => lines).join(''));
    expect(text).toMatch(
      /\(2026,\d+\.\p{L}+\)\.Medellín:.+\(Versionsha-[0-9a-f]{12}\+[0-9a-f]{12}\)\.https:/u,
    );
    expect(text).toContain(`${site.address}${site.base}de/practices/medellin-metrocable/`);
    expect(text).toContain('https://alamys.org/es/noticias/');
    expect(text).toContain(letters(textsIn('de')('upkeep.licence')));
  });

  it('is one where it is a sheet, on paper of either size', async () => {
    expect((await printed('en/methods/collegial-advice/sheet/', 'Letter')).pages).toHaveLength(1);
  });

  it('lays one part of a comparison below the other', async () => {
    const { page } = await open('en/compare/?c=medellin-metrocable&c=amman-bus-rapid-transit');
    await page.locator('.case-sources li').first().waitFor();
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    const lines = pages.flatMap(({ lines }) => lines);
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    expect(at('How sure is this?')).toBeLessThan(lines.indexOf('Sources'));
    expect(lines.indexOf('Sources')).toBeLessThan(at('Sources: '));
    for (const { size } of pages) expect(size[0]).toBeGreaterThan(size[1] ?? 0);
  });
});
