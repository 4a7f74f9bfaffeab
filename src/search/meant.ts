import { nearest } from '../vocabulary/nearest.ts';
import { plainName } from '../vocabulary/plain-name.ts';

/** What the search knows beside the index: `/<lang>/search-words.json`, fetched only when nothing was found. */
export interface Vocabulary {
  /** Topics with the words by which they are found. */
  topics: { id: string; label: string; words: string[] }[];
  /** Single words of the vocabulary and of the entries' own search words. */
  words: string[];
}

/** Shorter words are neither corrected nor looked for inside others: too much would fit. */
const shortest = 4;

/**
 * The query that was probably meant: a mistyped word becomes the nearest known one, and a German compound that is not
 * known itself the known words that it is made of. Undefined when nothing can be bettered.
 */
export function meantQuery(query: string, { words }: Vocabulary, lang: string): string | undefined {
  const known = new Map(words.map((word) => [plainName(word), word]));
  const typed = query.trim().split(/\s+/);
  const meant = typed.flatMap((word) => {
    const plain = plainName(word);
    if (plain.length < shortest || known.has(plain)) return [word];
    if ([...known.keys()].some((other) => other.startsWith(plain))) return [word];
    const parts = lang === 'de' ? partsOf(plain, [...known.keys()]) : [];
    if (parts.length > 0) return parts.map((part) => known.get(part) ?? part);
    const near = nearest(
      plain,
      [...known.keys()].filter((other) => other.length >= shortest),
    );
    return [near && isSlip(plain, near) ? (known.get(near) ?? near) : word];
  });
  const text = meant.join(' ');
  return text === typed.join(' ') ? undefined : text;
}

/** Whether one word can be a slip of the finger for the other: they begin alike and are about equally long. */
const isSlip = (one: string, other: string): boolean =>
  one[0] === other[0] && Math.abs(one.length - other.length) <= 2;

/** The longest known words inside a compound, from its beginning to its end; none when less than half of it is known. */
function partsOf(compound: string, known: readonly string[]): string[] {
  const parts: string[] = [];
  let rest = compound;
  let covered = 0;
  const longestFirst = known
    .filter(({ length }) => length >= shortest)
    .toSorted((a, b) => b.length - a.length);
  while (rest.length >= shortest) {
    const part = longestFirst.find(
      (word) => rest.startsWith(word) || rest.startsWith(word.replace(/en?$/, '')),
    );
    if (part) {
      parts.push(part);
      covered += Math.min(part.length, rest.length);
      rest = rest.slice(part.length);
    } else rest = rest.slice(1);
  }
  return covered * 2 >= compound.length ? parts : [];
}

/** Topics whose words are nearest to those of a query that found nothing. */
export function topicsNear(query: string, { topics }: Vocabulary, most = 4): { id: string; label: string }[] {
  const typed = plainName(query)
    .split(/\s+/)
    .filter(({ length }) => length >= shortest);
  const score = (words: readonly string[]) =>
    typed.reduce((sum, word) => {
      const tokens = words.flatMap((text) => plainName(text).split(/[\s-]+/));
      if (tokens.some((token) => token === word)) return sum + 3;
      const stem = word.slice(0, Math.max(shortest, word.length - 3));
      return (
        sum +
        (tokens.some((token) => token.startsWith(stem) || (token.length >= shortest && word.includes(token)))
          ? 1
          : 0)
      );
    }, 0);
  return topics
    .map(({ id, label, words }) => ({ id, label, score: score([label, ...words]) }))
    .filter((topic) => topic.score > 0)
    .sort((a, b) => b.score - a.score || a.label.localeCompare(b.label))
    .slice(0, most)
    .map(({ id, label }) => ({ id, label }));
}
