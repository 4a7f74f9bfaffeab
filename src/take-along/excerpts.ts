import { escaped } from '../lib/escaped.ts';
import type { SubHit } from '../search/pagefind.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { indexedTerms, wordsOf } from './index-form.ts';
import type { PageText } from './index-form.ts';

/** Number of words that an excerpt shows. */
const shown = 26;

/** Where words of a text stand that have one of the terms, by their number in the text. */
function placesOf(words: readonly string[], terms: readonly string[], lang: Lang): number[] {
  const wanted = new Set(terms);
  return words.flatMap((word, place) =>
    wordsOf(word).some((part) => indexedTerms(part, lang).some((term) => wanted.has(term))) ? [place] : [],
  );
}

/** The part of a text in which the terms stand densest, as escaped HTML with `<mark>` around them. */
export function excerptOf(words: readonly string[], terms: readonly string[], lang: Lang): string {
  const places = placesOf(words, terms, lang);
  const within = (from: number) => places.filter((place) => place >= from && place < from + shown).length;
  const best = places.reduce(
    (first, place) => (within(place) > within(first) ? place : first),
    places[0] ?? 0,
  );
  // A few words before the first that was looked for tell what it is about.
  const from = Math.max(0, Math.min(best - 4, words.length - shown));
  const marked = new Set(places);
  return words
    .slice(from, from + shown)
    .map((word, index) => (marked.has(from + index) ? `<mark>${escaped(word)}</mark>` : escaped(word)))
    .join(' ');
}

/** The sections of a page in which the terms stand; a section ends where the next one begins. */
export function sectionsOf(
  { text, sections }: Pick<PageText, 'text' | 'sections'>,
  terms: readonly string[],
  lang: Lang,
): (Omit<SubHit, 'url'> & { id: string })[] {
  const words = text.split(' ');
  return sections.flatMap(({ id, element, title, at }, index) => {
    const own = words.slice(at, sections[index + 1]?.at);
    const locations = placesOf(own, terms, lang).map((place) => at + place);
    if (locations.length === 0) return [];
    return [{ id, title, anchor: { element }, locations, excerpt: excerptOf(own, terms, lang) }];
  });
}
