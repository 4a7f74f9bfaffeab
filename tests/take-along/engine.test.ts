import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { engineOn } from '../../src/take-along/engine.ts';
import { indexOptions } from '../../src/take-along/index-form.ts';
import type { PageText, SearchedPage, SearchIndex } from '../../src/take-along/index-form.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';

interface Given {
  id: string;
  text: string;
  own?: string;
  kind?: string;
  year?: string;
}

/** An engine over pages that have just been made up. */
function engineWith(lang: Lang, pages: readonly Given[]) {
  const index = new MiniSearch<SearchedPage>(indexOptions(lang));
  const files = new Map<string, SearchIndex | PageText>();
  pages.forEach(({ id, text, own = '' }, place) => {
    index.add({ id: place, title: id, summary: '', headings: '', own, topics: '', text });
    const sections = [{ id: 'failed', element: 'h2', title: 'What did not work', at: 4 }];
    files.set(`search/${id}.json`, { url: `en/practices/${id}/`, meta: { title: id }, text, sections });
  });
  files.set('search/index.json', {
    lang,
    pages: pages.map(({ id, kind = 'practice', year }) => ({
      id,
      filters: { kind: [kind] },
      order: year ? { year } : {},
    })),
    // As it is read from a file.
    words: JSON.parse(JSON.stringify(index)),
  });
  return engineOn(<T>(path: string) => Promise.resolve(files.get(path) as T), new URL('file:///stick/'));
}

async function found(lang: Lang, pages: readonly Given[], query: string | null, options = {}) {
  const engine = await engineWith(lang, pages);
  const { results } = await engine.search(query, { filters: {}, ...options });
  return results.map(({ id }) => id);
}

describe('the search of a copy', () => {
  it.each([
    ['es', 'La gestión de residuos', 'gestion'],
    ['es', 'La gestion de residuos', 'gestión'],
    ['de', 'Müllsammlerinnen und Märkte', 'mullsammlerin'],
    ['de', 'Straßenhändler', 'strassenhandler'],
    ['fr', 'Les déchets ménagers', 'dechet'],
    ['en', 'Street vendors in two cities', 'vendor city'],
  ] as const)('in %s finds "%s" by "%s"', async (lang, text, query) => {
    expect(await found(lang, [{ id: 'a', text }], query)).toEqual(['a']);
  });

  it('wants all words, and takes one that is in no text for the beginning of another', async () => {
    const pages = [
      { id: 'both', text: 'cable cars' },
      { id: 'one', text: 'cable and carriage' },
    ];
    expect(await found('en', pages, 'cable car')).toEqual(['both']);
    expect(await found('en', pages, 'carri')).toEqual(['one']);
    expect(await found('en', pages, '"carri"')).toEqual([]);
  });

  it('takes a long word for the first part of compounds too', async () => {
    const pages = [
      { id: 'compound', text: 'Wasserverluste' },
      { id: 'word', text: 'Wasser' },
    ];
    expect(await found('de', pages, 'Wasser')).toEqual(['word', 'compound']);
  });

  it('puts the page first whose own words are those of the query', async () => {
    const pages = [
      { id: 'mentions', text: 'hawkers and others', own: 'market' },
      { id: 'about', text: 'street trade', own: 'hawkers' },
    ];
    expect(await found('en', pages, 'hawkers')).toEqual(['about', 'mentions']);
  });

  const three = [
    { id: 'old', text: 'water', year: '1999' },
    { id: 'undated', text: 'water', kind: 'method' },
    { id: 'new', text: 'water', year: '2020' },
  ];

  it('orders by what pages can be ordered by, those that cannot last', async () => {
    expect(await found('en', three, 'water', { sort: { year: 'desc' } })).toEqual(['new', 'old', 'undated']);
    expect(await found('en', three, null, { sort: { year: 'asc' } })).toEqual(['old', 'new', 'undated']);
  });

  it('keeps to the chosen values, and counts what is found', async () => {
    const engine = await engineWith('en', three);
    const { results, filters } = await engine.search('water', { filters: { kind: { any: ['practice'] } } });
    expect(results.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(filters).toEqual({ kind: { practice: 2 } });
    expect(await engine.filters()).toEqual({ kind: { practice: 2, method: 1 } });
  });

  it('shows a hit with its words marked, and the section in which they stand', async () => {
    const engine = await engineWith('en', [{ id: 'a', text: 'one two three four The <cabin> fell & broke' }]);
    const hit = await (await engine.search('cabins', { filters: {} })).results[0]?.data();
    expect(hit?.url).toBe('file:///stick/en/practices/a/');
    expect(hit?.excerpt).toContain('<mark>&#60;cabin&#62;</mark> fell &#38; broke');
    expect(hit?.sub_results).toEqual([
      {
        title: 'What did not work',
        url: 'file:///stick/en/practices/a/#failed',
        anchor: { element: 'h2' },
        locations: [5],
        excerpt: 'The <mark>&#60;cabin&#62;</mark> fell &#38; broke',
      },
    ]);
  });
});
