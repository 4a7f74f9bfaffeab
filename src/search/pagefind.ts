import { siteRoot } from '../lib/site-root.ts';
import { takenAlong } from '../lib/taken-along.ts';

/** The part of Pagefind's JavaScript API that the finder uses (pagefind.app/docs/api). */
export interface Pagefind {
  options: (options: {
    baseUrl: string;
    excerptLength: number;
    /** How much a page's length counts against it, 0 to 1 (pagefind.app/docs/ranking). */
    ranking: { pageLength: number };
  }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (query: string | null, options: { filters: Filters; sort?: Sort }) => Promise<Found>;
}
/** Chosen values by facet; a hit has one of each. */
export type Filters = Readonly<Record<string, { any: string[] }>>;
export type Sort = Readonly<Record<string, 'asc' | 'desc'>>;
export type FilterCounts = Record<string, Record<string, number>>;
export interface Result {
  id: string;
  score: number;
  data: () => Promise<Hit>;
}
export interface Found {
  results: Result[];
  filters: FilterCounts;
}
export interface SubHit {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { element: string };
  /** Where the words of the query stand in the section. */
  locations: number[];
}
export interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: SubHit[];
}

const fromHost = (): Promise<Pagefind> =>
  import(/* @vite-ignore */ new URL('pagefind/pagefind.js', siteRoot).href) as Promise<Pagefind>;

let engine: Promise<Pagefind> | undefined;

/** Loads the search engine once, and only when somebody is about to search. */
export function pagefind(): Promise<Pagefind> {
  engine ??= (async () => {
    const loaded = await (takenAlong()?.search<Pagefind>() ?? fromHost());
    await loaded.options({
      baseUrl: siteRoot.pathname,
      excerptLength: 26,
      // Cases are longer than reports of events; with Pagefind’s own weight the shorter page would nearly always win.
      ranking: { pageLength: 0.2 },
    });
    await loaded.init();
    // Counts come with the results only once the filters have been loaded.
    await loaded.filters();
    return loaded;
  })().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}
