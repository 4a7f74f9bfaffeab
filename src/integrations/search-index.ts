import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { escaped } from '../lib/escaped.ts';
import { heldTexts } from '../entries/held-texts.ts';
import { site } from '../../site.config.ts';
import type { Place } from '../search/map-dots.ts';
import { withoutMarks } from '../bodies/marks.ts';
import { countryName } from '../vocabulary/countries.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';
import type { PageTaker } from './portable-links.ts';

/**
 * Makes the search index: one for each language, chosen by the pages' `lang`. Pagefind, a process of its own, reads each
 * page while the next ones are made, always in the same order, because its files depend on it.
 */
export function searchIndex(): {
  pages: PageTaker;
  integration: AstroIntegration;
  /** Resolves when the index lies in the built site. */
  written: () => Promise<void>;
} {
  let words: WordsByEntry = new Map();
  let index: PagefindIndex | undefined;
  let taken = 0;
  let written = Promise.resolve();
  let folder = '';
  let tell: (text: string) => void = () => undefined;
  const pages: PageTaker = {
    async take({ path, html }) {
      const [lang, kind, id] = path.split('/');
      if (!isLang(lang) || !html.includes('data-pagefind-body')) return;
      if (!index) {
        index = await startedIndex();
        words = wordsByEntry();
      }
      taken++;
      const own = words.get(`${kind}/${id}`) ?? {};
      const all = [...new Set([...(own[lang] ?? []), ...(own.en ?? [])])];
      const url = `/${path.replace(/index\.html$/, '')}`;
      const setbacks = kind === 'practices' ? setbacksPage(html, lang) : undefined;
      await Promise.all([
        add(index, url, forIndex(withoutMarks(html), lang, all)),
        setbacks && add(index, `${url}#failed`, forIndex(withoutMarks(setbacks), lang, all)),
      ]);
    },
    all() {
      written = write();
      // Told by written(); here nobody may be waiting.
      written.catch(() => undefined);
    },
  };
  const integration: AstroIntegration = {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        folder = join(fileURLToPath(config.outDir), 'pagefind');
        tell = (text) => logger.info(text);
      },
    },
  };
  // Goes on while the next integrations work; whoever needs the index waits for it.
  async function write(): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    const { errors } = (await index?.writeFiles({ outputPath: folder })) ?? { errors: [] };
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
    await index?.deleteIndex();
    index = undefined;
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
    tell(`${taken} pages read`);
  }
  return { pages, integration, written: () => written };
}

type WordsByEntry = ReadonlyMap<string, Partial<Record<Lang, string[]>>>;

/** The search words of the originals, by `<kind>/<id>`. They are for the index only, so that no reader downloads them. */
const wordsByEntry = (): WordsByEntry =>
  new Map(
    heldTexts().flatMap(({ kind, id, lang, data }) =>
      !lang && 'searchWords' in data
        ? [[`${kind}/${id}`, data.searchWords as Partial<Record<Lang, string[]>>] as const]
        : [],
    ),
  );

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

async function add(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join(', ')}`);
}

/**
 * What did not work in a practice as a page of its own, so that setbacks can be searched for: they are found as another
 * kind, and lead to their section.
 */
function setbacksPage(html: string, lang: Lang): string | undefined {
  const section = /<section class="failed"[^]*?<\/section>/.exec(html)?.[0];
  const title = /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1];
  const body = /<[^>]*\sdata-pagefind-body[^>]*>/.exec(html)?.[0] ?? '';
  if (!section || !title) return undefined;
  // The summary of the hit: the first setback, without what is listed below it.
  const first = /<li[^>]*>([^]*?)<\/?(?:li|ul|ol)\b/.exec(section)?.[1] ?? '';
  const data = (name: string) => `${name}="${new RegExp(` ${name}="([^"]*)"`).exec(body)?.[1] ?? ''}"`;
  return (
    `<html lang="${lang}"><body><main><div data-pagefind-body ${data('data-facets').replace('kind:practice', 'kind:setback')}` +
    ` ${data('data-order')} data-pagefind-meta="place[data-place], point[data-point]" ${data('data-place')} ${data('data-point')}>` +
    `<h1 data-pagefind-meta="title">${title}</h1>` +
    `<p data-pagefind-ignore data-pagefind-meta="summary">${first}</p>${section}</div></main></body></html>`
  );
}

/**
 * The page as the index sees it: with its facets as filters, by what it can be ordered, and with what readers may type in
 * the page's language: its own search words, names of its topics with their search words, and of its country. So every
 * language's search finds texts that are not translated, and no reader downloads the words.
 */
function forIndex(html: string, lang: Lang, own: readonly string[]): string {
  const listed = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(html)?.[1]?.split(' ') ?? [];
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
  return html.replace(
    /<main[^>]*>/,
    (main) =>
      `${main}<div data-pagefind-body data-pagefind-weight="${weights.topics}">${elements}${words.join('. ')}</div>` +
      `<div data-pagefind-body data-pagefind-weight="${weights.own}">${own.map(escaped).join('. ')}</div>`,
  );
}

/** An entry's own words are chosen for it; those of its topics fit many entries. */
const weights = { own: 5, topics: 0.5 } as const;
