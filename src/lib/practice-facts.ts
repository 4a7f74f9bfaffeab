import { textsIn } from '../i18n/texts.ts';
import type { Practice, Result } from '../schemas/practice.ts';
import { citySizes } from '../vocabulary/city-sizes.ts';
import { climates } from '../vocabulary/climates.ts';
import { evidenceLevels } from '../vocabulary/evidence-levels.ts';
import type { EvidenceLevel } from '../vocabulary/evidence-levels.ts';
import { incomeGroups } from '../vocabulary/income-groups.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { scales } from '../vocabulary/scales.ts';
import { statuses } from '../vocabulary/statuses.ts';
import type { CityProfile } from './city-profile.ts';
import type { Localized } from './library.ts';
import { formatMoney, formatNumber } from './numbers.ts';

/** A short fact: name and value, and a second, smaller line with its sources. */
export interface Fact {
  name: string;
  value: string;
  note?: string | undefined;
  meter?: { level: number; label: string };
  sources?: readonly string[] | undefined;
}

/** What stands behind a figure's words: its year, unless they tell it, and whether it is a plan. */
export function remarksOn(
  label: string,
  { year, target }: Pick<Result, 'year' | 'target'>,
  lang: Lang,
): string {
  const t = textsIn(lang);
  if (target && year === undefined) return t('practice.target');
  const told = year !== undefined && label.includes(String(year));
  return [told ? '' : (year ?? t('practice.noYear')), target && t('practice.target')]
    .filter(Boolean)
    .join(', ');
}

/** The years of a practice: "2004–2010", "since 2004", "until 2010"; a gap stays a gap. */
export function periodOf({ start, end }: Pick<Practice, 'start' | 'end'>, lang: Lang): string {
  const t = textsIn(lang);
  if (start === undefined)
    return end === undefined ? t('practice.unknownStart') : t('practice.until', { year: end });
  return end === undefined
    ? t('practice.since', { year: start })
    : start === end
      ? String(start)
      : `${start}–${end}`;
}

/** The strip of facts that a practice opens with; what is not known is left out, except the cost. */
export function practiceFacts(practice: Practice, profile: CityProfile, text: Localized, lang: Lang): Fact[] {
  const t = textsIn(lang);
  const { population } = practice.city;
  const cost = practice.costs?.[0];
  const level = practice.evidence.level as EvidenceLevel;
  const people = population && {
    key: population.year ? ('practice.peopleIn' as const) : ('practice.people' as const),
    values: { n: formatNumber(population.value, lang), year: population.year ?? '' },
  };
  return [
    {
      name: t('practice.period'),
      value: periodOf(practice, lang),
      note: statuses[practice.status][lang],
    },
    { name: t('practice.scale'), value: scales[practice.scale][lang] },
    {
      name: t('practice.cost'),
      value: cost ? formatMoney(cost.amount, cost.currency, cost.qualifier, lang) : t('practice.noCost'),
      note:
        cost &&
        [text.label(cost.id, cost.label), remarksOn(text.label(cost.id, cost.label), cost, lang)]
          .filter(Boolean)
          .join(', '),
      sources: cost?.sources,
    },
    ...(profile.size
      ? [
          {
            name: t('practice.citySize'),
            value: citySizes[profile.size][lang],
            note: people && t(people.key, people.values),
            sources: population?.sources,
          },
        ]
      : []),
    ...(profile.climate
      ? [
          {
            name: t('practice.climate'),
            value: climates[profile.climate][lang],
            note: t('practice.koppen', { code: profile.climate }),
          },
        ]
      : []),
    ...(profile.income
      ? [
          {
            name: t('practice.income'),
            value: incomeGroups[profile.income][lang],
            note: t('practice.incomeSource'),
          },
        ]
      : []),
    {
      name: t('practice.evidence'),
      value: '',
      note: evidenceLevels[level][lang],
      meter: { level, label: t('practice.evidenceLevel', { level }) },
    },
  ];
}
