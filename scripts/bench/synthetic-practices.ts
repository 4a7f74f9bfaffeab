import { stringify } from 'yaml';
import { digestOf } from '../../src/entries/digest.ts';
import { keysOf } from '../../src/schemas/closed-lists.ts';
import { actorTypes } from '../../src/vocabulary/actor-types.ts';
import { citiesOf } from '../../src/vocabulary/cities.ts';
import type { TableCity } from '../../src/vocabulary/cities.ts';
import { clusters } from '../../src/vocabulary/clusters.ts';
import { countryCodes } from '../../src/vocabulary/countries.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { addressPart } from '../../src/vocabulary/plain-name.ts';
import { scales } from '../../src/vocabulary/scales.ts';
import { statuses } from '../../src/vocabulary/statuses.ts';
import { topicsIn } from '../../src/vocabulary/topics.ts';
import type { Corpus } from './corpus.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { syntheticBody } from './synthetic-body.ts';
import { inventedName } from './wording.ts';

/** A file below the folder of practices: `<id>.mdx`, a translation `<lang>/<id>.mdx`. */
export interface SyntheticFile {
  path: string;
  text: string;
}

/** Cities of the table, of each name in a country the largest: where a place is meant, that one is. */
const cities: readonly TableCity[] = countryCodes.flatMap((country) => [
  ...new Map(
    citiesOf(country)
      .toReversed()
      .filter(({ name }) => addressPart(name) !== '')
      .map((city) => [addressPart(city.name), city]),
  ).values(),
]);

const currencies = ['USD', 'EUR', 'KES', 'COP', 'INR', 'ZAR'] as const;

/**
 * Practices that nobody carried out, for measuring: in English, with translations into the other languages asked for.
 * The same for the same seed, and the first of many are those of few.
 */
export function syntheticPractices(
  n: number,
  languages: readonly Lang[],
  corpus: Corpus,
  seed = 'bench',
): SyntheticFile[] {
  return Array.from({ length: n }, (_, index) => practiceAt(index, languages, corpus, seed)).flat();
}

function practiceAt(
  index: number,
  languages: readonly Lang[],
  corpus: Corpus,
  seed: string,
): SyntheticFile[] {
  const random = randomFrom(`${seed} ${index}`);
  const { bodies, titles } = corpus;
  const wording = bodies.get('en');
  if (!wording) throw new Error('There is no English text to compose practices from.');
  const city = random.of(cities);
  const cluster = random.of(keysOf(clusters));
  const names = Array.from({ length: 3 }, () => inventedName(random));
  const title = titles.phrase(random, random.between(4, 8), 70);
  const id = `${addressPart(city.name).slice(0, 24)}-${addressPart(title).slice(0, 40)}-${index}`.replaceAll(
    /-+/g,
    '-',
  );
  const sources = sourcesFor(id, random, corpus);
  const ids = sources.map((source) => source.id);
  const cited = () => random.some(ids, random.between(1, 2));
  const label = () => wording.phrase(random, random.between(4, 9), 120);
  const year = () => random.between(2000, 2025);
  const fields = {
    title,
    summary: titles.phrase(random, random.between(20, 34), 270),
    lang: 'en',
    city: {
      name: city.name,
      country: city.country,
      at: city.at,
      population: { value: city.population, year: year(), sources: cited() },
    },
    cluster,
    topics: random.some(topicsIn(cluster), random.between(2, 4)).map((topic) => topic.id),
    sdgs: [random.between(1, 10), 11],
    scale: random.of(keysOf(scales)),
    status: random.of(keysOf(statuses)),
    start: year(),
    actors: actorsFor(city.name, index, random, corpus).map((actor) => ({ ...actor, sources: cited() })),
    results: Array.from({ length: random.between(3, 7) }, (_, at) => ({
      id: `result-${at + 1}`,
      label: label(),
      value: random.between(2, 90_000),
      unit: random.of(corpus.units),
      year: year(),
      sources: cited(),
    })),
    costs: Array.from({ length: random.between(1, 3) }, (_, at) => ({
      id: `cost-${at + 1}`,
      label: label(),
      amount: random.between(20, 90_000) * 1000,
      currency: random.of(currencies),
      year: year(),
      sources: cited(),
    })),
    evidence: { level: random.between(1, 4), why: `${wording.phrase(random, 14, 200)}.`, sources: cited() },
    searchWords: { en: [inventedName(random), inventedName(random)] },
    sources,
    reviewed: '2026-11-01',
    reviewBy: '2029-11-01',
    licence: 'CC-BY-4.0',
  };
  const body = (lang: Lang) =>
    syntheticBody({ lang, wording: bodies.get(lang) ?? wording, random, names, sources: ids });
  const original = fileOf(fields, body('en'));
  const translations = languages
    .filter((lang) => lang !== 'en')
    .map((lang) => {
      const own = bodies.get(lang) ?? wording;
      const text = () => ({ text: own.phrase(random, random.between(4, 9), 120) });
      const labelled = [...fields.results, ...fields.costs, { id: 'evidence' }];
      const translated = {
        title: own.phrase(random, random.between(4, 8), 80),
        summary: own.phrase(random, random.between(20, 34), 300),
        labels: Object.fromEntries(labelled.map((item) => [item.id, text()])),
        translates: digestOf(original),
      };
      return { path: `${lang}/${id}.mdx`, text: fileOf(translated, body(lang)) };
    });
  return [{ path: `${id}.mdx`, text: original }, ...translations];
}

const fileOf = (fields: object, body: string): string =>
  `---\n${stringify(fields, { aliasDuplicateObjects: false, lineWidth: 0 })}---\n\n${body}`;

/** The city itself, an organisation that works in several cities, and at times one that the real library knows. */
function actorsFor(city: string, index: number, random: Random, { actors }: Corpus) {
  const shared = randomFrom(`organisation ${random.between(0, Math.floor(index / 4))}`);
  return [
    { name: `City of ${city}`, type: 'local-government', role: 'lead' },
    {
      name: `${inventedName(shared)} ${inventedName(shared)}`,
      type: random.of(keysOf(actorTypes)),
      role: 'partner',
    },
    ...(random.next() < 0.4
      ? [{ name: random.of(actors), type: random.of(keysOf(actorTypes)), role: 'funder' }]
      : []),
  ];
}

function sourcesFor(id: string, random: Random, { titles, publishers }: Corpus) {
  return Array.from({ length: random.between(8, 12) }, (_, at) => ({
    id: `s${at + 1}`,
    title: titles.phrase(random, random.between(5, 12), 200),
    // The first two differ, because sources of one publisher are one voice.
    publisher: at === 0 ? inventedName(random) : random.of(publishers),
    url: `https://example.org/${id}/${at + 1}`,
    year: random.between(2000, 2025),
    accessed: '2026-11-01',
    lang: 'en',
  }));
}
