import type { Criterion, Trait, Weights } from './likeness.ts';

/** What speaks for a case, what is different there, and what is not known, each in words. */
export interface Reasons {
  alike: string[];
  differs: string[];
  unknown: string[];
}

/**
 * The traits of a case in words, what counts most first. `textOf` has a text for every step, as `size.larger2`, and
 * `valueOf` says what the case has: its size, its climate, its topics.
 */
export function reasonsOf(
  traits: readonly Trait[],
  weights: Weights,
  textOf: (key: string, values: Readonly<Record<string, string>>) => string,
  valueOf: (criterion: Criterion, step: string) => string,
): Reasons {
  const reasons: Reasons = { alike: [], differs: [], unknown: [] };
  const counting = traits.filter(({ criterion }) => weights[criterion] > 0);
  for (const { criterion, step, closeness } of counting.sort(
    (a, b) => weights[b.criterion] - weights[a.criterion],
  )) {
    const list =
      closeness === undefined ? reasons.unknown : closeness > 0.5 ? reasons.alike : reasons.differs;
    list.push(textOf(`${criterion}.${step}`, { value: valueOf(criterion, step) }));
  }
  return reasons;
}
