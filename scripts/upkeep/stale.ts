import type { LocatedEntry } from '../../src/entries/read-entry.ts';
import { place, plain, table } from './report.ts';

/** An entry that should have been compared with its sources again. */
export interface Due {
  kind: string;
  id: string;
  title: string;
  file: string;
  line: number;
  reviewed: string;
  reviewBy: string;
}

/** The entries whose review is overdue on a day, the longest first. */
export const dueOn = (entries: readonly LocatedEntry[], today: string): Due[] =>
  entries
    .filter(({ data }) => data.reviewBy < today)
    .map(({ kind, id, file, data, locate }) => ({
      kind,
      id,
      title: data.title,
      file,
      line: locate(['reviewBy']).line,
      reviewed: data.reviewed,
      reviewBy: data.reviewBy,
    }))
    .sort((a, b) => (a.reviewBy + a.id < b.reviewBy + b.id ? -1 : 1));

/** The list of what is due, in Markdown; empty if nothing is. */
export function staleReport(due: readonly Due[], today: string): string {
  if (due.length === 0) return '';
  return [
    `${due.length} ${due.length === 1 ? 'entry was' : 'entries were'} due for review before ${today}. For each: compare the text with its sources, correct it, and set \`reviewed\` and \`reviewBy\` anew.`,
    table(
      ['due', 'kind', 'entry', 'last reviewed', 'where'],
      due.map(({ kind, title, file, line, reviewed, reviewBy }) => [
        reviewBy,
        kind,
        plain(title),
        reviewed,
        place(file, line),
      ]),
    ),
  ].join('\n\n');
}
