import type { Cluster } from '../vocabulary/clusters.ts';
import { countries, countryName } from '../vocabulary/countries.ts';
import type { EvidenceLevel } from '../vocabulary/evidence-levels.ts';
import { evidenceLevels } from '../vocabulary/evidence-levels.ts';
import { actorRoles } from '../vocabulary/actor-roles.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { cityId, profileOf } from './cities.ts';
import type { CityProfile } from './cities.ts';
import { inLanguage } from './library.ts';
import type { PracticeEntry } from './library.ts';
import { formatFigure, formatMoney, formatNumber } from './numbers.ts';
import { practiceFacts, remarksOn } from './practice-facts.ts';
import { setbacksIn } from './setbacks.ts';

/** A practice as scripts list, rank and map it: `/<lang>/cases.json` holds all of them. */
export interface CaseRow extends CityProfile {
  id: string;
  title: string;
  /** Language of the title. */
  titleLang: Lang;
  city: string;
  /** The city's id, as its page and the places that can be picked have it. */
  cityId: string;
  country: string;
  countryName: string;
  /** UN M49 sub-region, in English, as a key. */
  subregion: string | null;
  at: [number, number];
  cluster: Cluster;
  topics: string[];
  start?: number | undefined;
  evidence: number;
}

/** A figure in words, with what stands behind it. `sources` are numbers of the case's list. */
export interface CaseFigure {
  label: string;
  value: string;
  note: string;
  sources: number[];
}

/** What one practice tells, as the comparison shows it: `/<lang>/practices/<id>/case.json`. */
export interface CaseFacts {
  id: string;
  title: string;
  summary: string;
  /** Language of title, summary, labels and setbacks. */
  textLang: Lang;
  place: string;
  cluster: Cluster;
  /** Period, scale, size of the city and so on, by their names in the reader's language. */
  facts: { name: string; value: string; note: string }[];
  results: CaseFigure[];
  costs: (CaseFigure & { amount: number; currency: string; perInhabitant: string | null })[];
  setbacks: string[];
  evidence: { level: number; label: string; why: string };
  actors: { name: string; role: string }[];
  sources: { title: string; publisher: string; year: number | null; url: string }[];
}

export function caseRow({ id, data, ...entry }: PracticeEntry, lang: Lang): CaseRow {
  const text = inLanguage({ id, data, ...entry }, lang);
  const { name, country, at } = data.city;
  return {
    id,
    title: text.title,
    titleLang: text.lang,
    city: name,
    cityId: cityId(name, country),
    country,
    countryName: countryName(country, lang),
    subregion: countries[country]?.subregion ?? null,
    at,
    cluster: data.cluster,
    topics: data.topics,
    start: data.start,
    evidence: data.evidence.level,
    ...profileOf(data.city),
  };
}

export function caseFacts(entry: PracticeEntry, lang: Lang): CaseFacts {
  const { id, data } = entry;
  const text = inLanguage(entry, lang);
  const numbers = new Map(data.sources.map((source, index) => [source.id, index + 1]));
  const numbersOf = (ids: readonly string[]) => ids.flatMap((source) => numbers.get(source) ?? []);
  const people = data.city.population?.value;
  return {
    id,
    title: text.title,
    summary: text.summary,
    textLang: text.lang,
    place: `${data.city.name}, ${countryName(data.city.country, lang)}`,
    cluster: data.cluster,
    facts: practiceFacts(data, profileOf(data.city), text, lang)
      .filter(({ value }) => value !== '')
      .map(({ name, value, note }) => ({ name, value, note: note ?? '' })),
    results: data.results.map((result) => {
      const label = text.label(result.id, result.label);
      return {
        label,
        value: `${formatFigure(result.value, result.qualifier, lang)} ${text.unit(result.id, result.unit)}`,
        note: remarksOn(label, result, lang),
        sources: numbersOf(result.sources),
      };
    }),
    costs: (data.costs ?? []).map((cost) => {
      const label = text.label(cost.id, cost.label);
      return {
        label,
        value: formatMoney(cost.amount, cost.currency, cost.qualifier, lang),
        note: remarksOn(label, cost, lang),
        sources: numbersOf(cost.sources),
        amount: cost.amount,
        currency: cost.currency,
        perInhabitant: people
          ? `${formatNumber(Number((cost.amount / people).toPrecision(2)), lang)} ${cost.currency}`
          : null,
      };
    }),
    setbacks: setbacksIn(text),
    evidence: {
      level: data.evidence.level,
      label: evidenceLevels[data.evidence.level as EvidenceLevel][lang],
      why: text.label('evidence', data.evidence.why),
    },
    actors: data.actors.map(({ name, role }) => ({ name, role: actorRoles[role][lang] })),
    sources: data.sources.map(({ title, publisher, year, url }) => ({
      title,
      publisher,
      year: year ?? null,
      url,
    })),
  };
}
