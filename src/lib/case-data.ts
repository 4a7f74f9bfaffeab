import { textsIn } from '../i18n/texts.ts';
import type { Practice } from '../schemas/practice.ts';
import { actorRoles } from '../vocabulary/actor-roles.ts';
import { tableCity } from '../vocabulary/cities.ts';
import { citySizes } from '../vocabulary/city-sizes.ts';
import { climates } from '../vocabulary/climates.ts';
import { clusters } from '../vocabulary/clusters.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { countries, countryName } from '../vocabulary/countries.ts';
import { evidenceLevels } from '../vocabulary/evidence-levels.ts';
import type { EvidenceLevel } from '../vocabulary/evidence-levels.ts';
import { incomeGroups } from '../vocabulary/income-groups.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { plainName } from '../vocabulary/plain-name.ts';
import { regions } from '../vocabulary/regions.ts';
import { scales } from '../vocabulary/scales.ts';
import { statuses } from '../vocabulary/statuses.ts';
import { topicOf } from '../vocabulary/topics.ts';
import { cityId, profileOf } from './city-profile.ts';
import type { CityProfile } from './city-profile.ts';
import { inLanguage } from './library.ts';
import type { PracticeEntry } from './library.ts';
import { formatFigure, formatMoney, formatNumber, shareOf } from './numbers.ts';
import { sourceNumbers } from './source-numbers.ts';
import { periodOf, remarksOn } from './practice-facts.ts';
import { relatedTo } from './related.ts';
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
  city: string;
  /** Name of the country. */
  country: string;
  cluster: Cluster;
  /** What cases are told apart by, in the reader's words; empty where it is not known. */
  traits: Record<'region' | 'size' | 'income' | 'climate' | 'theme' | 'period' | 'status' | 'scale', string>;
  /** Labels of the topics. */
  topics: string[];
  /** Inhabitants of the city in words, with their year or origin; empty where they are not known. */
  inhabitants: string;
  /** Whether the practice reaches beyond the city, so that its costs are not divided by the city's inhabitants. */
  wider: boolean;
  results: CaseFigure[];
  costs: (CaseFigure & { amount: number; currency: string; perInhabitant: string | null })[];
  setbacks: string[];
  evidence: { level: number; label: string; why: string };
  actors: { name: string; role: string }[];
  sources: { title: string; publisher: string; year: number | null; url: string; lang: string }[];
  /** Ids of practices to read on with. */
  related: string[];
}

export function caseRow(entry: PracticeEntry, lang: Lang): CaseRow {
  const { id, data } = entry;
  const text = inLanguage(entry, lang);
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

/** Inhabitants of a practice's city: by its own source, otherwise by the table if that has a city of this name. */
function inhabitantsOf({ name, alsoCalled = [], country, at, population }: Practice['city'], lang: Lang) {
  const t = textsIn(lang);
  if (population) {
    const values = { n: formatNumber(population.value, lang), year: population.year ?? '' };
    return {
      n: population.value,
      text: t(population.year ? 'practice.peopleIn' : 'practice.people', values),
    };
  }
  const row = tableCity(name, country, at);
  const names = [name, ...alsoCalled].map(plainName);
  if (!row || !names.includes(plainName(row.name))) return { n: undefined, text: '' };
  return {
    n: row.population,
    text: t('compare.peopleTable', { n: formatNumber(row.population, lang) }),
  };
}

export function caseFacts(entry: PracticeEntry, lang: Lang): CaseFacts {
  const { id, data } = entry;
  const text = inLanguage(entry, lang);
  const numbers = sourceNumbers(data.sources);
  const numbersOf = (ids: readonly string[]) => ids.flatMap((source) => numbers.get(source) ?? []);
  const profile = profileOf(data.city);
  const people = inhabitantsOf(data.city, lang);
  const wider = data.scale === 'metropolitan' || data.scale === 'region';
  return {
    id,
    title: text.title,
    summary: text.summary,
    textLang: text.lang,
    place: `${data.city.name}, ${countryName(data.city.country, lang)}`,
    city: data.city.name,
    country: countryName(data.city.country, lang),
    cluster: data.cluster,
    traits: {
      region: regions[profile.region][lang],
      size: profile.size ? citySizes[profile.size][lang] : '',
      income: profile.income ? incomeGroups[profile.income][lang] : '',
      climate: profile.climate ? climates[profile.climate][lang] : '',
      theme: clusters[data.cluster].label[lang],
      period: data.start === undefined && data.end === undefined ? '' : periodOf(data, lang),
      status: data.status === 'unknown' ? '' : statuses[data.status][lang],
      scale: scales[data.scale][lang],
    },
    topics: data.topics.map((topic) => topicOf(topic).label[lang]),
    inhabitants: people.text,
    wider,
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
        perInhabitant:
          people.n === undefined || wider
            ? null
            : formatMoney(
                shareOf(cost.amount, people.n, cost.qualifier),
                cost.currency,
                cost.qualifier,
                lang,
              ),
      };
    }),
    setbacks: setbacksIn(text),
    evidence: {
      level: data.evidence.level,
      label: evidenceLevels[data.evidence.level as EvidenceLevel][lang],
      why: text.label('evidence', data.evidence.why),
    },
    actors: data.actors.map(({ name, role }) => ({ name, role: actorRoles[role][lang] })),
    sources: data.sources.map(({ title, publisher, year, url, lang: sourceLang }) => ({
      title,
      publisher,
      year: year ?? null,
      url,
      lang: sourceLang,
    })),
    related: relatedTo(entry).map((related) => related.entry.id),
  };
}
