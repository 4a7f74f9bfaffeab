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

/** Weights of the words of each practice (term frequency, damped, times inverse document frequency), of length 1. */
const vectors = new Map<string, Map<string, number>>();
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
  vectors.set(id, new Map(weights.map(([word, weight]) => [word, weight / length])));
}

/** How alike the texts of two practices are: the cosine of their weighted words, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [vectors.get(one), vectors.get(other)];
  if (!a || !b) return 0;
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
