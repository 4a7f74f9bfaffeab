import { digestOf } from '../../src/entries/digest.ts';
import { parseWithSatteri } from '../../src/bodies/parse-satteri.ts';
import { writeHtml } from '../../src/bodies/write-html.ts';
import type { Fault } from '../../src/entries/fault.ts';
import type { EntryFile } from '../../src/entries/read-entry.ts';
import { readLibrary } from '../../src/entries/read-library.ts';
import { placeholder } from '../../src/entries/rules/texts.ts';
import { wholeTable } from '../../src/vocabulary/cities.ts';
import { addressPart } from '../../src/vocabulary/plain-name.ts';
import type { DraftKind } from '../draft.ts';
import { proposedId } from '../../src/entries/proposed-id.ts';
import { freeId } from '../entry-id.ts';
import type { Draft } from './drafts.ts';
import type { Note } from './sheet.ts';

/** A draft with the name that its file gets; undefined when it must not be written. */
export interface NamedDraft extends Draft {
  id: string | undefined;
}

/** Names that are taken in the folder of a kind: by files that were there, and by drafts of this run. */
export interface TakenNames {
  files: readonly string[];
  drafts: string[];
}

/**
 * Gives a draft the name of its file: the id of the sheet, or one made of city and title. An id that cannot be a file's
 * name is replaced. Where a file of the name exists nothing is written: it may be this very entry, imported before.
 */
export function named(draft: Draft, taken: TakenNames): NamedDraft {
  const { fields, kind, namedId } = draft;
  const notes: Note[] = [...draft.notes];
  const tell = (message: string) => notes.push({ place: draft.idPlace, message });
  const nothing = (fault: string): NamedDraft => {
    tell(`${fault} Nothing was written for this sheet.`);
    return { ...draft, notes, id: undefined };
  };
  const give = (id: string): NamedDraft => {
    taken.drafts.push(id);
    return { ...draft, notes, id };
  };
  if (namedId !== undefined) {
    const own = freeId(namedId, [...taken.files, ...taken.drafts]);
    if ('value' in own) return give(own.value);
    if ('value' in freeId(namedId, [])) return nothing(own.fault);
    tell(`"${namedId.slice(0, 80)}" cannot be the name of a file. ${own.fault}`);
  }
  const title = fields['title'] === placeholder ? '' : String(fields['title']);
  const proposal = proposedId({
    kind,
    title,
    city: cityOf(kind, fields['city']),
    start: startOf(fields['start']),
  });
  const base = addressPart(proposal).slice(0, 74).replace(/-+$/, '') || `imported-${addressPart(draft.from)}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (taken.drafts.includes(id)) continue;
    const free = freeId(id, taken.files);
    if ('value' in free) return give(free.value);
    // A name that the site keeps for itself, such as "index", is taken with a number.
    if ('value' in freeId(id, [])) return nothing(free.fault);
  }
}

const cityOf = (kind: DraftKind, city: unknown): { name: string } | undefined =>
  kind !== 'expertise' &&
  city !== null &&
  typeof city === 'object' &&
  'name' in city &&
  typeof city.name === 'string'
    ? { name: city.name }
    : undefined;
const startOf = (start: unknown) =>
  typeof start === 'string' || typeof start === 'number' ? start : undefined;

/** A draft as the checker reads it. */
export const entryFileOf = ({ kind, id = '', text }: NamedDraft, root: string): EntryFile => ({
  file: `${root}/${kind}/${id}.mdx`,
  kind,
  id,
  translationInto: undefined,
  text,
  digest: digestOf(text),
});

/** What is still to do in the drafts, as the checker tells it, by file. `others` are the entries that they may name. */
export function stillToDo(
  drafts: readonly EntryFile[],
  others: readonly EntryFile[],
  today: string,
): Map<string, Fault[]> {
  const own = new Set(drafts.map(({ file }) => file));
  const names = new Set(drafts.map(({ kind, id }) => `${kind}/${id}`));
  const rest = others.filter(
    ({ kind, id, translationInto }) => !translationInto && !names.has(`${kind}/${id}`),
  );
  const { faults } = readLibrary([...drafts, ...rest], {
    parse: parseWithSatteri,
    write: writeHtml,
    cities: wholeTable,
    today,
  });
  return Map.groupBy(
    faults.filter(({ file }) => own.has(file)),
    ({ file }) => file,
  );
}
