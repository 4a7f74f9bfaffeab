import type { Fault } from '../../src/entries/fault.ts';
import { row, shown } from '../../src/entries/report.ts';
import type { NamedDraft } from './draft-files.ts';
import type { Note } from './sheet.ts';

/** Notes as people read them, in the order in which they were found. */
export const notesText = (notes: readonly Note[]): string =>
  notes.map(({ place, message }) => `    ${shown(place)}: ${shown(message)}`).join('\n');

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** What became of one sheet: its file, what to look at in the sheet, and what is still to do in the draft. */
export function draftReport(draft: NamedDraft, file: string | undefined, faults: readonly Fault[]): string {
  const { counts, notes, from } = draft;
  const parts = [
    `${shown(from)} → ${file ?? 'nothing written'}`,
    `  ${count(counts.fields, 'field')} filled, ${count(counts.points, 'point')} to write out, ${count(counts.kept, 'value')} without a place of their own`,
    ...(notes.length > 0 ? ['  To look at in the sheet:', notesText(notes)] : []),
    ...(faults.length > 0 ? [`  Still to do (${faults.length}):`, ...grouped(faults)] : []),
  ];
  return parts.join('\n');
}

/** Faults line by line; what is the same in several places is told once, with the lines. */
const grouped = (faults: readonly Fault[]): string[] =>
  [
    ...Map.groupBy(faults, ({ field, message }) =>
      field === 'body' ? message : `${field} ${message}`,
    ).values(),
  ].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.map(({ line }) => line).join(', ');
    return [`  ${row(first)}${more && ` Also in line ${more}.`}`];
  });

/** The closing line over all sheets of a run. */
export function totalText(drafts: readonly NamedDraft[], written: number, unread: number): string {
  const sum = (of: (draft: NamedDraft) => number) => drafts.reduce((all, draft) => all + of(draft), 0);
  const told = [
    `${count(drafts.length, 'sheet')} read, ${count(written, 'draft')} written`,
    `${sum(({ counts }) => counts.values)} values: ${sum(({ counts }) => counts.fields)} fields filled, ${sum(({ counts }) => counts.points)} points to write out, ${sum(({ counts }) => counts.kept)} without a place of their own`,
    ...(unread > 0 ? [`${count(unread, 'file')} not read`] : []),
  ];
  return `${told.join('. ')}.`;
}
