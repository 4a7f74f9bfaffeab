import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import { createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { escaped } from '../lib/escaped.ts';
import { site } from '../../site.config.ts';
import type { Place } from '../search/map-dots.ts';
import { withoutMarks } from '../bodies/marks.ts';
import { countryName } from '../vocabulary/countries.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';

/** Makes the search index from the built pages: one index for each language, chosen by the pages' `lang`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const wordsOf = await takenOut(join(root, 'index-words.json'));
        const { index, errors } = await createIndex({ includeCharacters: '-' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
        const pages = (await readdir(root, { recursive: true }))
          .filter((name) => name.endsWith('index.html'))
          .sort();
        for (const page of pages) {
          const path = page.replaceAll('\\', '/');
          const [lang, kind, id] = path.split('/');
          if (!isLang(lang)) continue;
          const html = await readFile(join(root, page), 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          const own = wordsOf[`${kind}/${id}`] ?? {};
          const words = [...new Set([...(own[lang] ?? []), ...(own.en ?? [])])];
          const url = `/${path.replace(/index\.html$/, '')}`;
          await add(index, url, forIndex(withoutMarks(html), lang, words));
          const setbacks = kind === 'practices' ? setbacksPage(html) : undefined;
          if (setbacks) await add(index, `${url}#failed`, forIndex(withoutMarks(setbacks), lang, words));
        }
        const { files } = await index.getFiles();
        const folder = join(root, 'pagefind');
        await rm(folder, { recursive: true, force: true });
        // Pagefind's ready-made interfaces stay out: the site has its own.
        const needed = files.filter(({ path }) => !/-ui|component|highlight|modular/.test(path));
        for (const { path, content } of needed) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), content);
        }
        for (const lang of site.languages)
          await writeFile(join(folder, `places.${lang}.json`), JSON.stringify(placesOf(files, lang)));
        await index.deleteIndex();
        logger.info(`${pages.length} pages looked at, ${needed.length} files in the index`);
      },
    },
  };
}

/** What Pagefind writes before the content of each of its compressed files. */
const signature = 'pagefind_dcd';

/** Where the hits of a language lie on the map, by the ids that the search gives them: those of their fragments. */
function placesOf(
  files: readonly { path: string; content: Uint8Array }[],
  lang: Lang,
): Record<string, Place> {
  const places = files.flatMap(({ path, content }): [string, Place][] => {
    const id = /fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (!id?.startsWith(`${lang}_`)) return [];
    const text = gunzipSync(content).toString('utf8');
    const fragment = JSON.parse(text.slice(text.indexOf(signature) + signature.length)) as Fragment;
    const { url, filters, meta } = fragment;
    const [x, y] = (meta['point'] ?? '').split(',').map(Number);
    if (x === undefined || y === undefined) return [];
    return [
      [id, [url.slice(1), meta['title'] ?? '', meta['place'] ?? '', filters['cluster']?.[0] ?? '', x, y]],
    ];
  });
  return Object.fromEntries(places.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Fragment {
  url: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

type WordsByEntry = Readonly<Record<string, Partial<Record<Lang, string[]>>>>;

/** The search words of all entries, which the build has put among the pages; they are for the index only. */
async function takenOut(file: string): Promise<WordsByEntry> {
  const words = JSON.parse(await readFile(file, 'utf8')) as WordsByEntry;
  await rm(file);
  return words;
}

async function add(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join(', ')}`);
}

/**
 * What did not work in a practice as a page of its own, so that setbacks can be searched for: they are found as another
 * kind, and lead to their section.
 */
function setbacksPage(html: string): string | undefined {
  const document = parse(html);
  const section = document.querySelector('section.failed');
  const body = document.querySelector('[data-pagefind-body]');
  const title = document.querySelector('h1');
  if (!section || !body || !title) return undefined;
  const first = section.querySelector('li')?.innerHTML ?? '';
  const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
  const data = (name: string) => `${name}="${body.getAttribute(name) ?? ''}"`;
  const facets = body.getAttribute('data-facets')?.replace('kind:practice', 'kind:setback') ?? '';
  return (
    `<html lang="${lang}"><body><main><div data-pagefind-body data-facets="${facets}" ${data('data-order')}` +
    ` data-pagefind-meta="place[data-place], point[data-point]" ${data('data-place')} ${data('data-point')}>` +
    `<h1 data-pagefind-meta="title">${title.innerHTML}</h1>` +
    `<p data-pagefind-ignore data-pagefind-meta="summary">${first}</p>${section.outerHTML}</div></main></body></html>`
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
