import type { Head } from './edition.ts';
import type { SavedEdition, Shelf, UnfinishedSaving } from './shelf.ts';

/** What is true about the library of a language on this device. */
export type State =
  | { kind: 'none' }
  | { kind: 'saved'; saved: SavedEdition }
  | { kind: 'outdated'; saved: SavedEdition; head: Head }
  | { kind: 'unfinished'; saved: SavedEdition | undefined; saving: UnfinishedSaving }
  /** It was saved once, and the browser has thrown it away, all or in part. */
  | { kind: 'evicted' };

export type Kind = State['kind'];

/** What this device remembers where the browser does not clear up: by language, the edition that was saved. */
type Noted = Record<string, string>;
const noteKey = (shelf: Shelf) => `library ${shelf.root.pathname}`;

function noted(shelf: Shelf): Noted {
  try {
    return JSON.parse(localStorage.getItem(noteKey(shelf)) ?? '{}') as Noted;
  } catch {
    return {};
  }
}

/** Notes which editions are saved, so that their loss can be told from never having been saved. */
export async function noteSaved(shelf: Shelf): Promise<void> {
  const editions = (await shelf.editions()).map(({ lang, edition }) => [lang, edition] as const);
  if (editions.length > 0) write(shelf, { ...noted(shelf), ...Object.fromEntries(editions) });
}

/** Forgets that a language was ever saved, or that any was. */
export function forgetSaved(shelf: Shelf, lang?: string): void {
  write(shelf, Object.fromEntries(Object.entries(noted(shelf)).filter(([one]) => lang && one !== lang)));
}

function write(shelf: Shelf, note: Noted): void {
  try {
    if (Object.keys(note).length > 0) localStorage.setItem(noteKey(shelf), JSON.stringify(note));
    else localStorage.removeItem(noteKey(shelf));
  } catch {
    // Without the note a loss looks like "not saved", which is true as well.
  }
}

/** The state of a language's library; `head` is what the host has now, when it could be asked. */
export async function stateOf(shelf: Shelf, lang: string, head?: Head): Promise<State> {
  const saved = await shelf.edition(lang);
  const whole = saved && (await isHere(shelf, saved));
  const saving = (await shelf.unfinished()).find((one) => one.lang === lang);
  if (saving) return { kind: 'unfinished', saved: whole ? saved : undefined, saving };
  if (saved && !whole) return { kind: 'evicted' };
  if (!saved) return { kind: lang in noted(shelf) ? 'evicted' : 'none' };
  return head && head.edition !== saved.edition
    ? { kind: 'outdated', saved, head }
    : { kind: 'saved', saved };
}

/** Whether the files of an edition are here: browsers clear up by the cache, not by the file. */
const isHere = async (shelf: Shelf, saved: SavedEdition) => (await shelf.headOf(saved)) !== undefined;
