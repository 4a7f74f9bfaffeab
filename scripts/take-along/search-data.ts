import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { indexOptions } from '../../src/take-along/index-form.ts';
import type { PageText, SearchedPage, SearchIndex } from '../../src/take-along/index-form.ts';
import { countryName } from '../../src/vocabulary/countries.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { topicOf } from '../../src/vocabulary/topics.ts';

/** What Pagefind keeps of a page: its text begins with the words that `search-index` has put before it. */
interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** The files of the search in a language, by their paths: the index, and the text of each page that can be found. */
export function searchFiles(dist: string, lang: Lang): Map<string, SearchIndex | PageText> {
  const found = fragmentsOf(dist, lang).map(([id, fragment]) => ({
    id,
    fragment,
    html: readFileSync(join(dist, fragment.url.replace(/#.*/, ''), 'index.html'), 'utf8'),
  }));
  const index = new MiniSearch<SearchedPage>(indexOptions(lang));
  const files = new Map<string, SearchIndex | PageText>();
  const pages: SearchIndex['pages'] = [];
  for (const { id, fragment, html } of found) {
    const { own, topics, text, cut } = partsOf(fragment, lang);
    const { title = '', summary = '' } = fragment.meta;
    const sections = fragment.anchors.map((anchor) => ({
      id: anchor.id,
      element: anchor.element,
      title: anchor.text,
      at: Math.max(0, anchor.location - cut),
    }));
    const headings = sections.map((section) => section.title).join(' ');
    index.add({ id: pages.length, title, summary, headings, own, topics, text });
    pages.push({ id, filters: fragment.filters, order: orderOf(html) });
    files.set(`search/${id}.json`, { url: fragment.url.slice(1), meta: fragment.meta, text, sections });
  }
  return files.set('search/index.json', { lang, pages, words: index.toJSON() });
}

/** What Pagefind writes before the content of each of its compressed files. */
const signature = 'pagefind_dcd';

/** Pagefind's fragments of a language by their ids, in the order of the pages' addresses. */
function fragmentsOf(dist: string, lang: Lang): [id: string, fragment: Fragment][] {
  const folder = join(dist, 'pagefind/fragment');
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${lang}_`))
    .map((name): [string, Fragment] => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      return [
        name.replace('.pf_fragment', ''),
        JSON.parse(text.slice(text.indexOf(signature) + signature.length)) as Fragment,
      ];
    })
    .sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
}

/**
 * A page's text, parted from the words that were put before it: those of its topics and country, then its own. What
 * stands between these and the title, such as the name of the city, counts as its own too.
 */
export function partsOf(
  { content, filters, meta }: Pick<Fragment, 'content' | 'filters' | 'meta'>,
  lang: Lang,
): { own: string; topics: string; text: string; cut: number } {
  const known = [
    ...(filters['topic'] ?? []).flatMap((id) => [topicOf(id).label[lang], ...topicOf(id).searchWords[lang]]),
    ...(filters['country'] ?? []).map((code) => countryName(code, lang)),
  ].join('. ');
  const topics = content.startsWith(known) ? known : '';
  const start = Math.max(topics.length, content.indexOf(meta['title'] ?? '', topics.length));
  const own = content.slice(topics.length, start);
  return { own, topics, text: content.slice(start).trimStart(), cut: wordCount(topics + own) };
}

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** By what a page can be ordered, as it says itself: `year:2004 evidence:3`. */
function orderOf(html: string): Record<string, string> {
  const order = /data-order="([^"]*)"/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    order
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split(':') as [string, string]),
  );
}
