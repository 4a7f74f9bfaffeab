import { textsIn } from '../i18n/texts.ts';
import type { TextKey } from '../i18n/texts.ts';
import { citySizes } from '../vocabulary/city-sizes.ts';
import { climates } from '../vocabulary/climates.ts';
import { clusters } from '../vocabulary/clusters.ts';
import { incomeGroups } from '../vocabulary/income-groups.ts';
import type { Label, Lang } from '../vocabulary/languages.ts';
import { regions } from '../vocabulary/regions.ts';
import { subregionNames } from '../vocabulary/subregions.ts';

/** A trait that can be said of a city, with its words. */
interface Choice {
  value: string;
  label: string;
}

/** What a city can be described by, in the order in which the vocabularies have it. */
export function fitChoices(lang: Lang): Record<'size' | 'region' | 'income' | 'climate', Choice[]> {
  const labelled = (list: Readonly<Record<string, Label>>): Choice[] =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[lang] }));
  return {
    size: labelled(citySizes),
    region: labelled(regions),
    income: labelled(incomeGroups),
    climate: labelled(climates),
  };
}

/** Every way in which a case compares in a trait: the texts `fit.why.…`. */
const reasons = [
  ...(['same', 'larger1', 'larger2', 'larger3', 'smaller1', 'smaller2', 'smaller3', 'unknown'] as const).map(
    (step) => `size.${step}` as const,
  ),
  ...(['country', 'subregion', 'region', 'other'] as const).map((step) => `region.${step}` as const),
  ...(['same', 'richer1', 'richer2', 'poorer1', 'poorer2', 'unknown'] as const).map(
    (step) => `income.${step}` as const,
  ),
  ...(['same', 'similar', 'related', 'other', 'unknown'] as const).map((step) => `climate.${step}` as const),
  ...(['all', 'some', 'none'] as const).map((step) => `topics.${step}` as const),
];

/** What the page says of its own. */
const own = [
  'loading',
  'ranked.one',
  'ranked.other',
  'onlyTopics',
  'weightless',
  'failed',
  'citiesFailed',
  'unknownCity',
  'described',
  'byHand',
  'own.one',
  'own.other',
  'count.one',
  'count.other',
  'notKnown',
  'degree.very',
  'degree.alike',
  'degree.partly',
  'degree.little',
] as const;

/** The texts that the page of likeness hands to its script. */
export function fitWords(lang: Lang): Record<string, string> {
  const t = textsIn(lang);
  const named = (names: readonly string[], keyOf: (name: string) => string) =>
    names.map((name) => [name, t(keyOf(name) as TextKey)]);
  const labels = (part: string, list: Readonly<Record<string, string>>) =>
    Object.entries(list).map(([name, label]) => [`${part}.${name}`, label]);
  return Object.fromEntries([
    ...named(reasons, (name) => `fit.why.${name}`),
    ...named(own, (name) => `fit.${name}`),
    ...labels('subregion', subregionNames(lang)),
    ...Object.entries(clusters).map(([id, { label }]) => [`cluster.${id}`, label[lang]]),
    ['people', t('practice.people')],
    ['koppen', t('practice.koppen')],
    ['incomeSource', t('practice.incomeSource')],
  ]) as Record<string, string>;
}
