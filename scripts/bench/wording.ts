import type { Random } from './random.ts';

/** Makes sentences that have the words, and the order of words, of those it was given. */
export interface Wording {
  sentence: (random: Random) => string;
  /** Words of one or more sentences, without the stop at their end, in at most so many characters. */
  phrase: (random: Random, words: number, characters: number) => string;
}

/** Signs that mean something in Markdown or MDX, addresses, and telephone numbers stay out. */
const unfit = /[<>{}[\]()*_`|\\#~^$"“”„«»@/+=]|\p{L}\.\p{L}|^[-–—]$/u;

/** Sentences of running text in the form of this library: one a line, with source marks, lists and tables. */
export function sentencesIn(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.replace(/\[\^[a-z0-9-]+\]/g, '').replace(/^\s*(?:[-*]|\d+\.)\s+/, ''))
    .map((line) => line.trim())
    .filter((line) => /^\p{Lu}/u.test(line) && /[.?!]$/.test(line));
}

/**
 * A Markov chain of the second order over sentences: each word follows two that it has followed somewhere. Figures are
 * drawn anew, so that no sentence says anything about a real city.
 */
export function wordingOf(sentences: readonly string[]): Wording {
  const starts: [string, string][] = [];
  const following = new Map<string, string[]>();
  for (const sentence of sentences) {
    const words = sentence.split(/\s+/).filter((word) => !unfit.test(word));
    const [first, second] = words;
    if (first === undefined || second === undefined || words.length < 4) continue;
    starts.push([first, second]);
    words.slice(2).forEach((word, index) => {
      const pair = `${words[index]} ${words[index + 1]}`;
      const known = following.get(pair);
      if (known) known.push(word);
      else following.set(pair, [word]);
    });
  }
  const chain = (random: Random, longest: number): string[] => {
    const words: string[] = [...random.of(starts)];
    while (words.length < longest) {
      const next = following.get(`${words.at(-2)} ${words.at(-1)}`);
      if (!next) break;
      words.push(random.of(next));
    }
    return words.map((word) => redrawn(word, random));
  };
  const bare = (text: string) => text.replace(/[.,;:?!–—-]+$/u, '');
  return {
    sentence: (random) => `${bare(chain(random, 34).join(' '))}.`,
    phrase: (random, count, characters) => {
      const words: string[] = [];
      while (words.length < count)
        words.push(...chain(random, count - words.length).map((word) => bare(word)));
      let text = words.slice(0, count).join(' ');
      while (text.length > characters) text = text.slice(0, text.lastIndexOf(' '));
      return bare(text);
    },
  };
}

/** A word with other digits: years stay years, other figures keep their length. */
function redrawn(word: string, random: Random): string {
  return word.replace(/\d+/g, (digits) => {
    if (/^(?:19|20)\d\d$/.test(digits)) return `${random.between(1996, 2025)}`;
    const least = 10 ** (digits.length - 1);
    return digits.startsWith('0') || digits.length > 12 ? digits : `${random.between(least, 10 * least - 1)}`;
  });
}

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'ch', 'tr', 'st'];
const rimes = ['a', 'e', 'i', 'o', 'u', 'an', 'el', 'in', 'or', 'un', 'ar', 'en', 'ia'];

/** A name that no text has: every library brings names of its own, and an index grows with them. */
export function inventedName(random: Random): string {
  const name = Array.from({ length: random.between(2, 4) }, () => random.of(onsets) + random.of(rimes)).join(
    '',
  );
  return name.charAt(0).toUpperCase() + name.slice(1);
}
