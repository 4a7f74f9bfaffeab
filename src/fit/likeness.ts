import { sizesInOrder } from '../vocabulary/city-sizes.ts';
import { incomesInOrder } from '../vocabulary/income-groups.ts';

// How alike a case is to a reader's city and wishes. The method is told in docs/fit.md and on the page.

export const criteria = ['size', 'region', 'income', 'climate', 'topics'] as const;
export type Criterion = (typeof criteria)[number];

/** How much each criterion counts, from 0 (not at all) to 4 (most). */
export type Weights = Readonly<Record<Criterion, number>>;
export const mostWeight = 4;
/** The traits of a city count the same; topics count double, because the reader named them. */
export const usualWeights: Weights = { size: 2, region: 2, income: 2, climate: 2, topics: 4 };

/** What is known of a city, by the ids of the vocabularies. */
export interface Profile {
  size?: string | null | undefined;
  region?: string | null | undefined;
  /** UN M49 sub-region, as a key. */
  subregion?: string | null | undefined;
  country?: string | null | undefined;
  income?: string | null | undefined;
  /** Köppen-Geiger class. */
  climate?: string | null | undefined;
}

/** A case with the traits of its city. */
export interface Comparable extends Profile {
  id: string;
  city: string;
  topics: readonly string[];
  evidence: number;
}

/** How a case compares in one criterion: a step with a name, and what it is worth from 0 to 1. */
export interface Trait {
  criterion: Criterion;
  step: string;
  /** Undefined where it is not known of the case. */
  closeness: number | undefined;
}

const twoThirds = 2 / 3;
const third = 1 / 3;

/** Steps between two values of an ordered list, as “larger2”; nothing is left of the closeness at `far` steps. */
function stepsBetween(
  order: readonly string[],
  [own, other]: [string, string],
  [less, more]: [string, string],
  far: number,
): Omit<Trait, 'criterion'> {
  const way = order.indexOf(other) - order.indexOf(own);
  const distance = Math.min(Math.abs(way), far);
  return { step: way === 0 ? 'same' : `${way > 0 ? more : less}${distance}`, closeness: 1 - distance / far };
}

function regionStep(own: Profile, other: Profile): Omit<Trait, 'criterion'> {
  const region = own.region === other.region;
  const subregion = own.subregion === other.subregion;
  if (own.country && own.country === other.country) return { step: 'country', closeness: 1 };
  // A city that was described has no sub-region: then the region is all there is to compare.
  if (!own.subregion) return region ? { step: 'region', closeness: 1 } : { step: 'other', closeness: 0 };
  if (region && subregion) return { step: 'subregion', closeness: 1 };
  if (region) return { step: 'region', closeness: twoThirds };
  return subregion ? { step: 'subregion', closeness: twoThirds } : { step: 'other', closeness: 0 };
}

/** The letters of a Köppen class go from the broad to the fine: C temperate, Cf without dry season, Cfb warm summer. */
function climateStep(own: string, other: string): Omit<Trait, 'criterion'> {
  if (own === other) return { step: 'same', closeness: 1 };
  if (own.slice(0, 2) === other.slice(0, 2)) return { step: 'similar', closeness: twoThirds };
  return own[0] === other[0] ? { step: 'related', closeness: third } : { step: 'other', closeness: 0 };
}

/** The first wish that a case meets is worth half, the rest is the share of wishes that it meets. */
function topicStep(wishes: readonly string[], topics: readonly string[]): Omit<Trait, 'criterion'> {
  const met = wishes.filter((wish) => topics.includes(wish)).length;
  return met === 0
    ? { step: 'none', closeness: 0 }
    : { step: met === wishes.length ? 'all' : 'some', closeness: 0.5 + met / wishes.length / 2 };
}

/** The case in every criterion that something is known of the reader's city in. */
export function traitsOf(own: Profile, wishes: readonly string[], other: Comparable): Trait[] {
  const unknown = { step: 'unknown', closeness: undefined };
  const steps: Partial<Record<Criterion, Omit<Trait, 'criterion'>>> = {};
  if (own.size)
    steps.size = other.size
      ? stepsBetween(sizesInOrder, [own.size, other.size], ['smaller', 'larger'], 3)
      : unknown;
  if (own.region) steps.region = regionStep(own, other);
  if (own.income)
    steps.income = other.income
      ? stepsBetween(incomesInOrder, [own.income, other.income], ['poorer', 'richer'], 2)
      : unknown;
  if (own.climate) steps.climate = other.climate ? climateStep(own.climate, other.climate) : unknown;
  if (wishes.length > 0) steps.topics = topicStep(wishes, other.topics);
  return criteria.flatMap((criterion) => {
    const step = steps[criterion];
    return step ? [{ criterion, ...step }] : [];
  });
}

/**
 * The likeness from 0 to 1: the mean of what can be compared, by weight (Gower's general coefficient of similarity).
 * Rounded, so that equal likeness is equal in the order, too.
 */
export function likenessOf(traits: readonly Trait[], weights: Weights): number {
  let sum = 0;
  let whole = 0;
  for (const { criterion, closeness } of traits) {
    if (closeness === undefined) continue;
    sum += weights[criterion] * closeness;
    whole += weights[criterion];
  }
  return whole === 0 ? 0 : Math.round((sum / whole) * 1e6) / 1e6;
}

/** Likeness in words, from the most alike down, each with the least likeness that it takes. */
export const degrees = [
  ['very', 0.8],
  ['alike', 0.6],
  ['partly', 0.4],
  ['little', 0],
] as const;
export type Degree = (typeof degrees)[number][0];

export const degreeOf = (likeness: number): Degree =>
  degrees.find(([, least]) => likeness >= least)?.[0] ?? 'little';

export interface Ranked<T extends Comparable> {
  item: T;
  traits: Trait[];
  degree: Degree;
}

/** All cases, the most alike first; among equals the better evidence, then the city's name, then the id. */
export function ranked<T extends Comparable>(
  items: readonly T[],
  own: Profile,
  wishes: readonly string[],
  weights: Weights,
): Ranked<T>[] {
  return items
    .map((item) => {
      const traits = traitsOf(own, wishes, item);
      return { item, traits, likeness: likenessOf(traits, weights) };
    })
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        b.item.evidence - a.item.evidence ||
        a.item.city.localeCompare(b.item.city, 'en') ||
        a.item.id.localeCompare(b.item.id, 'en'),
    )
    .map(({ item, traits, likeness }) => ({ item, traits, degree: degreeOf(likeness) }));
}
