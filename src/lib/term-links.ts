import { HTMLElement, parse, TextNode } from 'node-html-parser';
import type { Term } from '../vocabulary/glossary.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** Elements in which a term is no link: links, headings, code, and the source marks with their notes. */
const closed = 'a, h1, h2, h3, h4, h5, h6, code, .cite, .note';

/**
 * HTML in which each term of the glossary links to its meaning where it is used first. `lang` is the language of the
 * text, `addressOf` gives the address of a term by its id.
 */
export function withTermLinks(
  html: string,
  { terms, lang, addressOf }: { terms: readonly Term[]; lang: Lang; addressOf: (id: string) => string },
): string {
  const root = parse(html, { comment: true });
  const open = new Map(terms.map((term) => [term.id, patternOf(term.label[lang])]));
  walk(root);
  return root.toString();

  function walk(element: HTMLElement): void {
    for (const child of [...element.childNodes]) {
      if (child instanceof HTMLElement && !child.matches(closed)) walk(child);
      if (child instanceof TextNode) child.rawText = linked(child.rawText);
    }
  }

  /** Links the terms of one text, each once, from its beginning to its end. */
  function linked(text: string): string {
    const [first] = [...open]
      .flatMap(([id, pattern]) => {
        const match = pattern.exec(text);
        return match ? [{ id, at: match.index, words: match[0] }] : [];
      })
      .sort((a, b) => a.at - b.at || b.words.length - a.words.length);
    if (!first) return text;
    open.delete(first.id);
    const end = first.at + first.words.length;
    return `${text.slice(0, first.at)}<a class="term" href="${addressOf(first.id)}">${first.words}</a>${linked(text.slice(end))}`;
  }
}

/**
 * The words of a term, singular or plural, in any case; abbreviations only as they are written. Labels are letters,
 * hyphens and apostrophes, none of which means anything else in a pattern.
 */
function patternOf(label: string): RegExp {
  const plain = label.replace(/\s*\(.*\)$/, '');
  const abbreviation = plain === plain.toUpperCase();
  const words = plain.split(' ').map((word) => `${word}(?:e?[sn]?)`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])${words.join('\\s+')}(?![\\p{L}\\p{N}-])`,
    abbreviation ? 'u' : 'iu',
  );
}
