import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { escaped } from '../lib/escaped.ts';
import { site } from '../../site.config.ts';
import type { Place } from '../search/map-dots.ts';
import { withoutMarks } from '../bodies/marks.ts';
import { countryName } from '../vocabulary/countries.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';

/** A page of the site as readers get it. */
export interface MadePage {
  /** Path of its file in the built site, such as en/about/index.html */
  path: string;
  html: string;
}

/** Search words of entries by `<kind>/<id>`. */
export type WordsByEntry = ReadonlyMap<string, Partial<Record<Lang, string[]>>>;

/** The search index of the site: one for each language, chosen by the pages' `lang`. Pagefind makes it, a process of its own. */
export class SearchIndex {
  /** How many pages are in it. */
  pages = 0;
  private readonly words: WordsByEntry;
  private readonly index = startedIndex();

  constructor(words: WordsByEntry) {
    this.words = words;
    // Told when the first page is added.
    this.index.catch(() => undefined);
  }

  /**
   * Adds a page, if it is to be found. The same order of calls gives the same files; none needs to wait for the one before,
   * as Pagefind works off what it is sent.
   */
  async add({ path, html }: MadePage): Promise<void> {
    const [lang, kind, id] = path.split('/');
    if (!isLang(lang) || !html.includes('data-pagefind-body')) return;
    // Pagefind reads all that it is given.
    const main = /<main[^]*<\/main>/.exec(html)?.[0];
    if (main === undefined) throw new Error(`${path} is to be found by its <main>, and has none`);
    this.pages++;
    const own = this.words.get(`${kind}/${id}`) ?? {};
    const all = [...new Set([...(own[lang] ?? []), ...(own.en ?? [])])];
    const url = `/${path.replace(/index\.html$/, '')}`;
    const setbacks = kind === 'practices' ? setbacksOf(main) : undefined;
    await Promise.all([
      this.addHtml(url, forIndex(withoutMarks(main), lang, all)),
      setbacks && this.addHtml(`${url}#failed`, forIndex(withoutMarks(setbacks), lang, all)),
    ]);
  }

  private async addHtml(url: string, content: string): Promise<void> {
    const { errors } = await (await this.index).addHTMLFile({ url, content });
    if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join(', ')}`);
  }

  /** Writes the index of all pages that were added into a folder, and ends Pagefind. */
  async write(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    const index = await this.index;
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
    await index.deleteIndex();
    await close();
    const names = await readdir(folder, { recursive: true });
    // Pagefind's ready-made interfaces stay out: the site has its own.
    const unneeded = names.filter((name) => /-ui|component|highlight|modular/.test(name));
    await Promise.all(unneeded.map((name) => rm(join(folder, name))));
    for (const lang of site.languages)
      await writeFile(
        join(folder, `places.${lang}.json`),
        JSON.stringify(await placesOf(folder, names, lang)),
      );
  }
}

async function startedIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ includeCharacters: '-' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  return index;
}

/** What Pagefind writes before the content of each of its compressed files. */
const signature = 'pagefind_dcd';

/** Where the hits of a language lie on the map, by the ids that the search gives them: those of their fragments. */
async function placesOf(
  folder: string,
  names: readonly string[],
  lang: Lang,
): Promise<Record<string, Place>> {
  const places: Record<string, Place> = {};
  for (const name of names.toSorted()) {
    const id = /fragment.(.*)\.pf_fragment$/.exec(name)?.[1];
    if (!id?.startsWith(`${lang}_`)) continue;
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const fragment = JSON.parse(text.slice(text.indexOf(signature) + signature.length)) as Fragment;
    const { url, filters, meta } = fragment;
    const [x, y] = (meta['point'] ?? '').split(',').map(Number);
    if (x === undefined || y === undefined) continue;
    places[id] = [
      url.slice(1),
      meta['title'] ?? '',
      meta['place'] ?? '',
      filters['cluster']?.[0] ?? '',
      x,
      y,
    ];
  }
  return places;
}

interface Fragment {
  url: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

/**
 * What did not work in a practice, as the main part of a page of its own, so that setbacks can be searched for: they are
 * found as another kind, and lead to their section.
 */
function setbacksOf(main: string): string | undefined {
  const section = /<section class="failed"[^]*?<\/section>/.exec(main)?.[0];
  const title = /<h1[^>]*>([^]*?)<\/h1>/.exec(main)?.[1];
  const body = /<[^>]*\sdata-pagefind-body[^>]*>/.exec(main)?.[0] ?? '';
  if (!section || !title) return undefined;
  // The summary of the hit: the first setback, without what is listed below it.
  const first = /<li[^>]*>([^]*?)<\/?(?:li|ul|ol)\b/.exec(section)?.[1] ?? '';
  const data = (name: string) => `${name}="${new RegExp(` ${name}="([^"]*)"`).exec(body)?.[1] ?? ''}"`;
  return (
    `<main><div data-pagefind-body ${data('data-facets').replace('kind:practice', 'kind:setback')}` +
    ` ${data('data-order')} data-pagefind-meta="place[data-place], point[data-point]" ${data('data-place')} ${data('data-point')}>` +
    `<h1 data-pagefind-meta="title">${title}</h1>` +
    `<p data-pagefind-ignore data-pagefind-meta="summary">${first}</p>${section}</div></main>`
  );
}

/**
 * The main part of a page as a page for the index: with its facets as filters, by what it can be ordered, and with what
 * readers may type in the page's language: its own search words, names of its topics with their search words, and of its
 * country. So every language's search finds texts that are not translated, and no reader downloads the words.
 */
function forIndex(main: string, lang: Lang, own: readonly string[]): string {
  const listed = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(main)?.[1]?.split(' ') ?? [];
  const facets = listed('data-facets');
  const values = (name: string) =>
    facets.flatMap((facet) => (facet.startsWith(`${name}:`) ? [facet.slice(name.length + 1)] : []));
  const words = [
    ...values('topic').flatMap((id) => [topicOf(id).label[lang], ...topicOf(id).searchWords[lang]]),
    ...values('country').map((code) => countryName(code, lang)),
  ];
  const elements = [
    ...facets.map((facet) => `<i data-pagefind-filter="${facet}"></i>`),
    ...listed('data-order').map((order) => `<i data-pagefind-sort="${order}"></i>`),
  ].join('');
  // Before the first heading, so that the words count for the page and for none of its sections.
  const withWords = main.replace(
    /<main[^>]*>/,
    (tag) =>
      `${tag}<div data-pagefind-body data-pagefind-weight="${weights.topics}">${elements}${words.join('. ')}</div>` +
      `<div data-pagefind-body data-pagefind-weight="${weights.own}">${own.map(escaped).join('. ')}</div>`,
  );
  return `<html lang="${lang}"><body>${withWords}</body></html>`;
}

/** An entry's own words are chosen for it; those of its topics fit many entries. */
const weights = { own: 5, topics: 0.5 } as const;
