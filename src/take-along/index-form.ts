import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { AsPlainObject, Options } from 'minisearch';
import type { Lang } from '../vocabulary/languages.ts';
import { plainName } from '../vocabulary/plain-name.ts';

/** What is searched of a page. */
export interface SearchedPage {
  /** Its place in the list of pages. */
  id: number;
  title: string;
  summary: string;
  headings: string;
  /** Its own search words; names and search words of its topics, and its country. */
  own: string;
  topics: string;
  text: string;
}

/** A page as the index lists it: by the id of its fragment in Pagefind's index, which the map knows it by too. */
export interface ListedPage {
  id: string;
  filters: Record<string, string[]>;
  /** By what hits can be ordered, such as `year`. */
  order: Record<string, string>;
}

/** `search/index.json`: all of the search but the texts. */
export interface SearchIndex {
  lang: Lang;
  pages: ListedPage[];
  words: AsPlainObject;
}

/** `search/<id>.json`: what a hit shows, with the sections by the number of the word at which they begin. */
export interface PageText {
  url: string;
  meta: Record<string, string>;
  text: string;
  sections: { id: string; element: string; title: string; at: number }[];
}

const stemmers: Readonly<Record<Lang, (word: string) => string>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
};

/** How much a word counts by where it stands, like the weights of the pages for Pagefind. */
const boost = { title: 8, summary: 4, own: 5, headings: 2, topics: 0.5, text: 1 } as const;

const stem = (word: string, lang: Lang): string => plainName(stemmers[lang](word));

/** A word of a query as the index has it: its stem without accents. */
export const searchedTerm = (word: string, lang: Lang): string => stem(word.toLocaleLowerCase(lang), lang);

/** The terms of a word of a page. Stems differ when a reader leaves accents out, so both are kept. */
export const indexedTerms = (word: string, lang: Lang): string[] => {
  const lower = word.toLocaleLowerCase(lang);
  return [...new Set([stem(lower, lang), stem(plainName(lower), lang)])];
};

/** The words of a text. */
export const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How MiniSearch makes and reads the index of a language. */
export const indexOptions = (lang: Lang): Options<SearchedPage> => ({
  fields: Object.keys(boost),
  tokenize: wordsOf,
  processTerm: (word) => indexedTerms(word, lang),
  searchOptions: {
    boost,
    combineWith: 'AND',
    processTerm: (word) => searchedTerm(word, lang),
    weights: { prefix: 0.3, fuzzy: 0.1 },
    // Cases are longer than reports of events, and not worse for that.
    bm25: { k: 1.2, b: 0.3, d: 0.5 },
  },
});
