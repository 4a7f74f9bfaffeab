import type { EntryRow } from '../lib/entry-data.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Words } from './desk-words.ts';
import type { Chosen, Dossier } from './kept-dossier.ts';

/** What the parts of the dossier's page know of it. */
export interface Desk {
  element: HTMLElement;
  language: Lang;
  words: Words;
  /** Public address of the site's root. */
  published: string;
  /** The dossier that is shown: the reader's own, or one that was sent. */
  dossier: Dossier;
  /** Entries of the library by their addresses; undefined as long as they are not loaded. */
  rows: ReadonlyMap<string, EntryRow> | undefined;
  /** Loads the entries if they could not be loaded before. */
  tryAgain: () => Promise<void>;
  show: () => void;
  /** Says in one line what has happened, with a way back where there is one. */
  say: (text: string, undo?: () => Dossier) => void;
}

/** The entries of the dossier that the library holds. */
export const heldEntries = ({ dossier, rows }: Desk): (Chosen & { row: EntryRow })[] =>
  dossier.chosen.flatMap(({ entry, note }) => {
    const row = rows?.get(entry);
    return row ? [{ entry, note, row }] : [];
  });
