import type { APIRoute } from 'astro';
import { entries } from '../../lib/library.ts';
import { inEveryLanguage } from '../../lib/paths.ts';
import type { InLanguage } from '../../lib/paths.ts';
import type { Vocabulary } from '../../search/meant.ts';
import { topics } from '../../vocabulary/topics.ts';

export const getStaticPaths = inEveryLanguage;

/** What the search falls back on when it finds nothing; read by nobody else. */
export const GET: APIRoute<InLanguage> = ({ props: { lang } }) => {
  const listed = topics.map(({ id, label, searchWords }) => ({
    id,
    label: label[lang],
    words: searchWords[lang],
  }));
  const own = entries.flatMap(({ data }) => data.searchWords?.[lang] ?? []);
  const titles = entries.flatMap(({ data }) => (data.lang === lang ? [data.title] : []));
  const words = [...listed.flatMap(({ label, words: others }) => [label, ...others]), ...own, ...titles]
    .flatMap((text) => text.split(/[\s/,:;()’'?.]+/))
    .filter((word) => /^\p{L}[\p{L}-]{3,}$/u.test(word))
    .map((word) => word.toLocaleLowerCase(lang));
  const vocabulary: Vocabulary = { topics: listed, words: [...new Set(words)].sort() };
  return Response.json(vocabulary);
};
