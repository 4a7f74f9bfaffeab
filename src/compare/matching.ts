import type { CaseRow } from '../lib/case-data.ts';
import { plainName } from '../vocabulary/plain-name.ts';

/** A practice that can be chosen, with the words by which it is found, in plain letters. */
export interface Candidate {
  row: CaseRow;
  city: string;
  title: string;
  /** Country and topics. */
  rest: string;
}

export const candidateOf = (row: CaseRow, topicLabels: Readonly<Record<string, string>>): Candidate => ({
  row,
  city: plainName(row.city),
  title: plainName(row.title),
  rest: plainName([row.countryName, ...row.topics.map((id) => topicLabels[id] ?? '')].join(' ')),
});

/** Where a word stands best: at the start of a word of the city, of the title, of the rest, or within any. */
function rankOf(word: string, { city, title, rest }: Candidate): number | undefined {
  const starts = [city, title, rest].findIndex((text) =>
    ` ${text.replace(/[^\p{L}\d]+/gu, ' ')}`.includes(` ${word}`),
  );
  if (starts >= 0) return starts;
  return `${city} ${title} ${rest}`.includes(word) ? 3 : undefined;
}

/** The practices that have every word of a query, the nearest first; all of them without a query. */
export function matching(candidates: readonly Candidate[], query: string): CaseRow[] {
  const words = plainName(query).match(/[\p{L}\d]+/gu) ?? [];
  return candidates
    .map((candidate, place) => ({ candidate, place, ranks: words.map((word) => rankOf(word, candidate)) }))
    .filter(({ ranks }) => !ranks.includes(undefined))
    .map((found) => ({ ...found, sum: found.ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) }))
    .sort((a, b) => a.sum - b.sum || a.place - b.place)
    .map(({ candidate }) => candidate.row);
}
