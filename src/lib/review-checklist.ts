import type { TextKey } from '../i18n/texts.ts';

type CheckKey = Extract<TextKey, `review.check.${string}`>;
type NameOf<K> = K extends `review.check.${infer Name}` ? Name : never;

/** What makes a good practice; each has a name (`review.useful`) and a sentence (`review.usefulText`). */
export const qualities = ['useful', 'sourced', 'honest', 'transferable'] as const;

/** How texts are reviewed, in the order in which it is told. */
export const reviewSteps = [
  'review.whoChecker',
  'review.whoFacts',
  'review.whoLanguage',
  'review.whoAnswer',
] as const satisfies readonly TextKey[];

/** The points that a reviewer goes through: those of facts, and those of language. */
export interface Checklist {
  id: string;
  name: TextKey;
  facts: readonly CheckKey[];
  language: readonly CheckKey[];
}

const keys = (...names: NameOf<CheckKey>[]) => names.map((name): CheckKey => `review.check.${name}`);

const ofKind = (id: string, name: TextKey, ...facts: NameOf<CheckKey>[]): Checklist => ({
  id,
  name,
  facts: keys(...facts),
  language: [],
});

/** The checklists: first that of every text, then those of the kinds. Page and docs/reviewing.md are made of them. */
export const checklists: readonly Checklist[] = [
  {
    id: 'every-text',
    name: 'review.everyText',
    facts: keys('every.sourcesOpen', 'every.figures', 'every.contradictions', 'every.weak', 'every.people'),
    language: keys('every.title', 'every.plain', 'every.own'),
  },
  ofKind(
    'practice',
    'kind.practice',
    'practice.done',
    'practice.costs',
    'practice.failed',
    'practice.evidence',
    'practice.elsewhere',
  ),
  ofKind('event', 'kind.event', 'event.took', 'event.shown', 'event.outcome'),
  ofKind('idea', 'kind.idea', 'idea.status', 'idea.born'),
  ofKind('advice', 'kind.advice', 'advice.question', 'advice.who', 'advice.followed'),
  ofKind('expertise', 'kind.expertise', 'expertise.offers', 'expertise.limits', 'expertise.page'),
  ofKind('method', 'kind.method', 'method.follow', 'method.times', 'method.effect'),
  ofKind('cluster', 'kind.cluster', 'cluster.balance', 'cluster.questions'),
  {
    id: 'translation',
    name: 'review.translation',
    facts: keys('translation.same', 'translation.marks'),
    language: keys('translation.terms'),
  },
];
