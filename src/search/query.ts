import { siteData } from '../lib/site-root.ts';
import { meantQuery, topicsNear } from './meant.ts';
import { tellingWords } from './stop-words.ts';
import type { Vocabulary } from './meant.ts';
import type { FilterCounts, Filters, Pagefind, Result, Sort } from './pagefind.ts';

/** Kinds that are entries; they are the hits. */
const entryKinds = ['practice', 'advice', 'event', 'idea', 'expertise', 'method'];
/** Kinds that gather entries; they stand beside the hits as signposts. */
const signpostKinds = ['topic', 'cluster', 'city', 'organisation'];

/** With fewer hits than this, those that have only some of the words follow. */
const enough = 5;

/** How much more a practice counts than another entry with the same words: readers look for cases first. */
const practiceWeight = 1.3;

export interface Question {
  query: string;
  /** Chosen values by facet. */
  filters: Filters;
  sort: Sort | undefined;
  lang: string;
}

/** Hits, and how they came about. */
export interface Answer {
  results: Result[];
  /** How many of the results, the first ones, have all the words; the others have some of them. */
  whole: number;
  /** The question as it was searched for in the end. */
  question: Question;
  /** Whether a word as it was typed is in no text, and another one was searched for. */
  changed: boolean;
  /** Topics to go on with, when nothing was found. */
  topics: { id: string; label: string }[];
}

/** What stands beside the hits. */
export interface Surroundings {
  /** Hits by facet and value, each facet counted as if nothing were chosen in it. */
  counts: FilterCounts;
  signposts: Result[];
}

/** Searches for entries, forgiving slips. */
export async function answerTo(search: Pagefind, asked: Question): Promise<Answer> {
  const question = { ...asked, query: tellingWords(asked.query, asked.lang) };
  const slips = await hasUnknownWord(search, question.query);
  const vocabulary = slips ? await vocabularyOf(question.lang).catch(() => undefined) : undefined;
  const meant = vocabulary && meantQuery(question.query, vocabulary, question.lang);
  const other = meant === undefined ? undefined : { ...question, query: meant };
  const found = other ? await hits(search, other) : [];
  const changed = other !== undefined && found.length > 0;
  const final = changed ? other : question;
  const results = changed ? found : await hits(search, question);
  const whole = results.length;
  const answer = { results, whole, question: final, changed, topics: [] };
  if (whole >= enough || question.query === '' || question.sort) return answer;
  const known = new Set(results.map(({ id }) => id));
  const some = await withSomeWords(search, other ?? question);
  return {
    ...answer,
    results: [...results, ...some.filter(({ id }) => !known.has(id))],
    topics: vocabulary && whole === 0 ? topicsNear(question.query, vocabulary) : [],
  };
}

/**
 * Whether a word stands in no text, in no form. Pagefind then takes its beginning instead, which finds compounds and
 * slips at the end of a word, but not those at its beginning.
 */
async function hasUnknownWord(search: Pagefind, query: string): Promise<boolean> {
  for (const word of query.split(/\s+/).filter(({ length }) => length > shortestSlip))
    if ((await search.search(`"${word.replaceAll('"', '')}"`, { filters: {} })).results.length === 0)
      return true;
  return false;
}

/** In shorter words a slip could be any of several others. */
const shortestSlip = 4;

/** Counts of the facets, and the topics, cities and organisations that have the words. */
export async function surroundingsOf(search: Pagefind, question: Question): Promise<Surroundings> {
  const { filters, query } = question;
  const counts: FilterCounts = { ...(await ask(search, question)).filters };
  for (const facet of Object.keys(filters)) {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));
    counts[facet] = (await ask(search, { ...question, filters: others })).filters[facet] ?? {};
  }
  if (filters['kind'] || query === '' || question.sort) return { counts, signposts: [] };
  return { counts, signposts: (await ask(search, ofKinds(question, signpostKinds))).results.slice(0, 4) };
}

const ask = (search: Pagefind, { query, filters, sort }: Question) =>
  search.search(query === '' ? null : query, { filters, ...(sort && { sort }) });

const ofKinds = (question: Question, kinds: readonly string[]): Question => ({
  ...question,
  filters: { ...question.filters, kind: { any: [...kinds] } },
});

/** The entries that have the words; of other kinds only what the reader has chosen. */
async function hits(search: Pagefind, question: Question): Promise<Result[]> {
  if (question.filters['kind']) return (await ask(search, question)).results;
  const { results } = await ask(search, ofKinds(question, entryKinds));
  if (question.query === '' || question.sort) return results;
  const cases = await ask(search, ofKinds(question, ['practice']));
  const practices = new Set(cases.results.map(({ id }) => id));
  const weight = ({ id, score }: Result) => score * (practices.has(id) ? practiceWeight : 1);
  return results.toSorted((a, b) => weight(b) - weight(a));
}

/** Hits that have some of the words, those with more and rarer words first. */
async function withSomeWords(search: Pagefind, question: Question): Promise<Result[]> {
  const words = question.query.split(/\s+/).filter(({ length }) => length > 2);
  if (words.length < 2) return [];
  const scores = new Map<string, { result: Result; score: number }>();
  for (const query of words) {
    const results = await hits(search, { ...question, query });
    for (const result of results) {
      const known = scores.get(result.id);
      const score = (known?.score ?? 0) + 1 / Math.sqrt(results.length) + result.score / 1000;
      scores.set(result.id, { result, score });
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

const vocabularies = new Map<string, Promise<Vocabulary>>();

function vocabularyOf(lang: string): Promise<Vocabulary> {
  const known = vocabularies.get(lang) ?? siteData<Vocabulary>(`${lang}/search-words.json`);
  vocabularies.set(lang, known);
  known.catch(() => vocabularies.delete(lang));
  return known;
}
