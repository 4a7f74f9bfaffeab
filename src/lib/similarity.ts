import { withoutMarks } from '../bodies/marks.ts';
import { practices } from './library.ts';

/** Words of a text in small letters, without markup; words of fewer than four letters carry little. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/<[^>]+>/g, ' ')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [];

const counts = new Map<string, Map<string, number>>();
const inTexts = new Map<string, number>();
for (const { id, data, text } of practices) {
  const words = new Map<string, number>();
  // Title and summary say what the case is about; they count three times.
  const whole = `${`${data.title} ${data.summary} `.repeat(3)}${text.sections.map(({ html }) => withoutMarks(html)).join(' ')}`;
  for (const word of wordsOf(whole)) words.set(word, (words.get(word) ?? 0) + 1);
  for (const word of words.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  counts.set(id, words);
}

/** Words as numbers, in ascending order, with their weights. */
interface Vector {
  words: Int32Array;
  weights: Float64Array;
}
const numbers = new Map([...inTexts.keys()].map((word, number) => [word, number]));

/** Weights of the words of each practice (term frequency, damped, times inverse document frequency), of length 1. */
const vectors = new Map<string, Vector>();
for (const [id, words] of counts) {
  const weights = [...words]
    .map(([word, n]): [string, number] => [
      word,
      (1 + Math.log(n)) * Math.log(practices.length / (inTexts.get(word) ?? 1)),
    ])
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 120);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  const numbered = weights
    .map(([word, weight]) => [numbers.get(word) ?? 0, weight / length] as const)
    .sort(([a], [b]) => a - b);
  vectors.set(id, {
    words: Int32Array.from(numbered, ([word]) => word),
    weights: Float64Array.from(numbered, ([, weight]) => weight),
  });
}
counts.clear();

/** How alike the texts of two practices are: the cosine of their weighted words, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [vectors.get(one), vectors.get(other)];
  if (!a || !b) return 0;
  let sum = 0;
  // Both are in order: one walk through the two finds what they share.
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const difference = (a.words[i] ?? 0) - (b.words[j] ?? 0);
    if (difference === 0) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}
