import MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { FilterCounts, Filters, Found, Hit, Pagefind, Sort } from '../search/pagefind.ts';
import { excerptOf, sectionsOf } from './excerpts.ts';
import { indexOptions, wordsOf } from './index-form.ts';
import type { ListedPage, PageText, SearchIndex } from './index-form.ts';

/** Reads a JSON file of the copy, by its path below the root. */
type Read = <T>(path: string) => Promise<T>;

/** Letters of a word that can be the beginning of a compound; shorter ones begin too many others. */
const compoundStart = 5;

/** The part of Pagefind's interface that the finder uses, over an index that needs no host. */
export async function engineOn(read: Read, root: URL): Promise<Pagefind> {
  const { lang, pages, words } = await read<SearchIndex>('search/index.json');
  const index = MiniSearch.loadJS(words, indexOptions(lang));
  const everything = pages.map((_, id) => ({ id, score: 0, terms: [] as string[] }));

  // Words that stand in no text are taken for the beginning of one, and long ones for that of a compound.
  const isKnown = (term: string) =>
    index.search(term, { prefix: false, processTerm: (same) => same }).length > 0;

  const matching = (query: string | null): Pick<SearchResult, 'id' | 'score' | 'terms'>[] => {
    if (query === null) return everything;
    const quoted = /^"(.*)"$/.exec(query)?.[1];
    if (quoted !== undefined) return index.search(quoted, { prefix: false });
    const typed = wordsOf(query);
    const isLong = (place: number) => (typed[place]?.length ?? 0) >= compoundStart;
    return index.search(query, { prefix: (term, place) => isLong(place) || !isKnown(term) });
  };

  const hit = async (id: string, terms: readonly string[]): Promise<Hit> => {
    const { url, meta, text, sections } = await read<PageText>(`search/${id}.json`);
    const address = new URL(url, root).href;
    return {
      url: address,
      meta,
      filters: pages.find((page) => page.id === id)?.filters ?? {},
      excerpt: excerptOf(text.split(' '), terms, lang),
      sub_results: sectionsOf({ text, sections }, terms, lang).map(({ id: anchor, ...section }) => ({
        ...section,
        url: `${address.replace(/#.*/, '')}#${anchor}`,
      })),
    };
  };

  const search = (query: string | null, { filters, sort }: { filters: Filters; sort?: Sort }): Found => {
    const found = matching(query).flatMap(({ id, score, terms }) => {
      const page = pages[Number(id)];
      return page && fits(page, filters) ? [{ page, score, terms }] : [];
    });
    if (sort) found.sort((a, b) => inOrder(a.page, b.page, sort));
    return {
      results: found.map(({ page: { id }, score, terms }) => ({ id, score, data: () => hit(id, terms) })),
      filters: counted(found.map(({ page }) => page)),
    };
  };

  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve(counted(pages)),
    search: (query, options) => Promise.resolve(search(query, options)),
  };
}

const fits = (page: ListedPage, filters: Filters): boolean =>
  Object.entries(filters).every(([facet, { any }]) =>
    any.some((value) => page.filters[facet]?.includes(value)),
  );

/** Pages that cannot be ordered by this come last. */
function inOrder(a: ListedPage, b: ListedPage, sort: Sort): number {
  const [[name, way] = ['', 'asc']] = Object.entries(sort);
  const [one, other] = [a.order[name], b.order[name]];
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return (way === 'desc' ? -1 : 1) * one.localeCompare(other, 'en', { numeric: true });
}

function counted(pages: readonly ListedPage[]): FilterCounts {
  const counts: FilterCounts = {};
  for (const { filters } of pages)
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) {
        const ofFacet = (counts[facet] ??= {});
        ofFacet[value] = (ofFacet[value] ?? 0) + 1;
      }
  return counts;
}
