import { profileOf } from './city-profile.ts';
import { keysOf } from '../schemas/closed-lists.ts';
import { ideaStatuses } from '../vocabulary/idea-statuses.ts';
import { offers } from '../vocabulary/offers.ts';
import { neighbours, stages } from './chain.ts';
import { advice, entries, events, expertise, ideas, methods, practices } from './library.ts';

/** How many things share a value, in the order given; what has no value is counted under `undefined`. */
export type Counts<K> = readonly { key: K | undefined; n: number }[];

/** Counts by a value, in the order of `keys`; keys that nothing has are kept, because a gap is worth seeing. */
function countBy<T, K>(
  things: readonly T[],
  keys: readonly K[],
  valueOf: (thing: T) => K | undefined,
): Counts<K> {
  const tally = new Map<K | undefined, number>();
  for (const key of things.map(valueOf)) tally.set(key, (tally.get(key) ?? 0) + 1);
  const unknown = tally.get(undefined);
  return [
    ...keys.map((key) => ({ key, n: tally.get(key) ?? 0 })),
    ...(unknown ? [{ key: undefined, n: unknown }] : []),
  ];
}

const profiles = new Map(practices.map(({ id, data }) => [id, profileOf(data.city)]));

export const byCluster = <K extends string>(keys: readonly K[]) =>
  countBy(practices, keys, ({ data }) => data.cluster as string as K);
export const byEvidence = (keys: readonly number[]) =>
  countBy(practices, keys, ({ data }) => data.evidence.level);
/** Practices by a trait of their city. */
export const byTrait = <K extends string>(trait: 'region' | 'size' | 'income', keys: readonly K[]) =>
  countBy(practices, keys, ({ id }) => (profiles.get(id)?.[trait] ?? undefined) as K | undefined);

/** The years in which practices began: the recent ones singly, all before as one. */
export function byStart(since: number): { key: number | undefined; n: number; before: boolean }[] {
  const starts = practices.map(({ data }) => data.start);
  const last = Math.max(since, ...starts.map((start) => start ?? 0));
  const years = Array.from({ length: last - since + 1 }, (_, index) => since + index);
  const early = starts.filter((start) => start !== undefined && start < since).length;
  const unknown = starts.filter((start) => start === undefined).length;
  return [
    { key: since, n: early, before: true },
    ...years.map((year) => ({
      key: year,
      n: starts.filter((start) => start === year).length,
      before: false,
    })),
    ...(unknown ? [{ key: undefined, n: unknown, before: false }] : []),
  ];
}

const eventYears = events.map(({ data }) => Number(data.start.slice(0, 4)));
export const eventsByYear = (): Counts<number> =>
  countBy(
    eventYears,
    Array.from(
      { length: Math.max(...eventYears) - Math.min(...eventYears) + 1 },
      (_, index) => Math.min(...eventYears) + index,
    ),
    (year) => year,
  );

export const byIdeaStatus = () => countBy(ideas, keysOf(ideaStatuses), ({ data }) => data.status.value);
/** Organisations by what they offer; one may offer several things. */
export const byOffer = () =>
  countBy(
    expertise.flatMap(({ data }) => data.offers),
    keysOf(offers),
    ({ id }) => id,
  );

const sources = entries.flatMap(({ data }) => data.sources);
/** Sources of all entries by their language, the most frequent first. */
export function sourcesByLanguage(): Counts<string> {
  const languages = [...new Set(sources.map(({ lang }) => lang))];
  return [...countBy(sources, languages, ({ lang }) => lang)].sort((a, b) => b.n - a.n);
}

/** The library as a whole. */
export const totals = {
  practices: practices.length,
  events: events.length,
  ideas: ideas.length,
  advice: advice.length,
  expertise: expertise.length,
  methods: methods.length,
  sources: sources.length,
  cities: new Set(practices.map(({ data }) => `${data.city.name}, ${data.city.country}`)).size,
  countries: new Set(practices.map(({ data }) => data.city.country)).size,
} as const;

/** What the library does not know. */
export const gaps = {
  withoutCosts: practices.filter(({ data }) => !data.costs?.length).length,
  ideasUnknown: ideas.filter(({ data }) => ['planned', 'unknown'].includes(data.status.value)).length,
  withoutExchange: practices.filter((entry) =>
    stages.every((kind) => kind === 'practices' || neighbours(entry, kind).length === 0),
  ).length,
  describedOnly: practices.filter(({ data }) => data.evidence.level === 1).length,
} as const;
