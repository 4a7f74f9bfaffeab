import { siteRoot } from '../lib/site-root.ts';
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

export interface Answer {
  results: Result[];
  counts: FilterCounts;
  signposts: Result[];
  /** How many of the results, the first ones, have all the words; the others have some of them. */
  whole: number;
  /** What was searched for, when nothing had the words as they were typed. */
  insteadOf?: string;
  /** Topics to go on with, when nothing was found. */
  topics: { id: string; label: string }[];
}

/** Searches for entries, forgiving slips; counts each facet as if nothing were chosen in it. */
export async function answerTo(search: Pagefind, asked: Question): Promise<Answer> {
  const question = { ...asked, query: tellingWords(asked.query, asked.lang) };
  const first = await found(search, question);
  const whole = first.results.length;
  const complete = { ...first, whole, topics: [] };
  if (question.query === '') return complete;
  const vocabulary = whole === 0 ? await vocabularyOf(question.lang).catch(() => undefined) : undefined;
  const meant = vocabulary && meantQuery(question.query, vocabulary, question.lang);
  if (meant !== undefined) {
    const second = await found(search, { ...question, query: meant });
    if (second.results.length > 0)
      return { ...second, whole: second.results.length, topics: [], insteadOf: meant };
  }
  if (whole >= enough || question.sort) return complete;
  const query = meant ?? question.query;
  const some = await withSomeWords(search, { ...question, query });
  const known = new Set(first.results.map(({ id }) => id));
  return {
    ...complete,
    results: [...first.results, ...some.filter(({ id }) => !known.has(id))],
    topics: vocabulary ? topicsNear(query, vocabulary) : [],
  };
}

type Found = Pick<Answer, 'results' | 'counts' | 'signposts'>;

async function found(search: Pagefind, { query, filters, sort }: Question): Promise<Found> {
  const ask = (own: Filters) =>
    search.search(query === '' ? null : query, { filters: own, ...(sort && { sort }) });
  const narrowed = async (kinds: readonly string[]) =>
    (await ask({ ...filters, kind: { any: [...kinds] } })).results;
  const all = await ask(filters);
  const counts: FilterCounts = { ...all.filters };
  for (const facet of Object.keys(filters)) {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));
    counts[facet] = (await ask(others)).filters[facet] ?? {};
  }
  if (filters['kind']) return { results: all.results, counts, signposts: [] };
  const results = await narrowed(entryKinds);
  if (query === '' || sort) return { results, counts, signposts: [] };
  const practices = new Set((await narrowed(['practice'])).map(({ id }) => id));
  const weight = ({ id, score }: Result) => score * (practices.has(id) ? practiceWeight : 1);
  return {
    results: results.toSorted((a, b) => weight(b) - weight(a)),
    counts,
    signposts: (await narrowed(signpostKinds)).slice(0, 4),
  };
}

/** Hits that have some of the words, those with more and rarer words first. */
async function withSomeWords(search: Pagefind, question: Question): Promise<Result[]> {
  const words = question.query.split(/\s+/).filter(({ length }) => length > 2);
  if (words.length < 2) return [];
  const scores = new Map<string, { result: Result; score: number }>();
  for (const word of words) {
    const { results } = await found(search, { ...question, query: word });
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
  const known =
    vocabularies.get(lang) ??
    fetch(new URL(`${lang}/search-words.json`, siteRoot)).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<Vocabulary>;
    });
  vocabularies.set(lang, known);
  known.catch(() => vocabularies.delete(lang));
  return known;
}
