import type { Fault } from '../entries/fault.ts';
import type { Kind } from '../schemas/kinds.ts';
import type * as Module from './checking.ts';
import type { EntryDraft } from './draft.ts';
import type { EntryText } from './entry-text.ts';
import type { FormKind } from './form-kinds.ts';
import { citiesFor, libraryEntries } from './library-data.ts';
import type { PlacedFault } from './standing.ts';

type Checking = typeof Module;
let loading: Promise<Checking> | undefined;

/** The validator, loaded when it is first asked for; a failure is forgotten, so that it can be tried again. */
export function checking(): Promise<Checking> {
  loading ??= import('./checking.ts');
  loading.catch(() => (loading = undefined));
  return loading;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

/** All faults of a file. `lang` is the page's. Throws when the validator cannot be loaded. */
async function faultsOfText(
  file: { kind: Kind; id: string; text: string },
  data: unknown,
  lang: string,
): Promise<Fault[]> {
  const [{ faultsIn }, cities, entries] = await Promise.all([
    checking(),
    citiesFor(data),
    libraryEntries(lang),
  ]);
  const names = entries && new Set(entries.map(({ kind, id }) => `${kind}/${id}`));
  return faultsIn({ ...file, today: today(), cities, names });
}

/** All faults of a file as it is. `formKind` is the form that reads it, `lang` the language of its page. */
export async function faultsOfFile(
  file: { kind: Kind; id: string; text: string },
  formKind: FormKind,
  lang: string,
): Promise<Fault[]> {
  const { draftOfText } = await checking();
  const { read } = draftOfText(file.text, formKind, file.id);
  return faultsOfText(file, read?.draft.data, lang);
}

/** What a check of a draft finds. */
export interface Checked {
  text: EntryText;
  faults: PlacedFault[];
  /** The level of evidence that the fields carry. */
  proven: number;
  /** Whether an entry of this name is in the library. */
  taken: boolean;
}

/** Writes a draft as a file and checks it as the terminal would. */
export async function check(draft: EntryDraft, lang: string): Promise<Checked> {
  const { textOfDraft, placedIn, provenLevel, idFault } = await checking();
  const { kind, id, data } = draft;
  const text = textOfDraft(draft);
  const found = await faultsOfText({ kind, id: id || 'draft', text: text.text }, data, lang);
  const faults = found.map((fault) => placedIn(text, fault));
  const entries = await libraryEntries(lang);
  const wrongName = id === '' ? undefined : idFault(id);
  const named: PlacedFault[] = wrongName
    ? [{ ...wrongName, file: '', line: 1, column: 1, field: 'id', path: 'id', severity: 'error' }]
    : [];
  return {
    text,
    faults: [...named, ...faults],
    proven: provenLevel(data),
    taken: entries?.some((entry) => entry.kind === kind && entry.id === id) ?? false,
  };
}
