import { contentPath } from '../lib/content-path.ts';
import type { AnyEntry, ClusterEntry, Localized } from '../lib/library.ts';
import { changesIn } from './changes.ts';
import type { Change } from './changes.ts';
import { gitLog, uncommitted } from './git-log.ts';

/** The files that the text of a page lies in. */
export interface PageFiles {
  original: string;
  /** Of a page that shows a translation. */
  translation?: string;
}
/** A change of a page, with the files of the page that it concerns. */
export type PageChange = Change & { of: (keyof PageFiles)[] };

interface History {
  changes: ReadonlyMap<string, Change[]>;
  /** Files that are being changed: what Git tells of them is not what the page shows. */
  changed: ReadonlySet<string>;
  /** Why nothing is known, if so. */
  without?: string;
}
const folder = 'src/content';
let known: History | undefined;

/** What Git tells of all content, read once for the whole build. */
export function history(): History {
  if (known) return known;
  const told = gitLog(folder);
  known =
    'log' in told
      ? { changes: changesIn(told.log), changed: uncommitted(folder) }
      : { changes: new Map(), changed: new Set(), without: told.without };
  return known;
}

/** The files of an entry's page on which it is shown as `text`. */
export const filesOf = (entry: AnyEntry, text: Pick<Localized, 'lang'>): PageFiles => ({
  original: contentPath(entry.kind, entry.id),
  ...(text.lang === entry.data.lang ? {} : { translation: contentPath(entry.kind, entry.id, text.lang) }),
});
export const filesOfExplainer = ({ id }: ClusterEntry): PageFiles => ({
  original: contentPath('clusters', id),
});

/** The published changes of a page, newest first; none where Git tells nothing. */
export function changesOf({ original, translation }: PageFiles, { changes } = history()): PageChange[] {
  const byHash = new Map<string, PageChange>();
  for (const change of changes.get(original) ?? []) byHash.set(change.hash, { ...change, of: ['original'] });
  for (const change of (translation && changes.get(translation)) || []) {
    const both = byHash.get(change.hash);
    byHash.set(change.hash, { ...change, of: [...(both?.of ?? []), 'translation'] });
  }
  return [...byHash.values()].sort((a, b) => b.seconds - a.seconds);
}

/** When any of these files was changed last, in seconds since 1970; undefined where Git tells nothing of them. */
export function lastChanged(files: Iterable<string>, { changes } = history()): number | undefined {
  let last: number | undefined;
  for (const file of files) {
    const seconds = changes.get(file)?.[0]?.seconds;
    if (seconds !== undefined && (last === undefined || seconds > last)) last = seconds;
  }
  return last;
}

/** The commit at which a file got the text that the page shows; undefined where Git does not know that text. */
export const commitOf = (file: string, { changes, changed } = history()): string | undefined =>
  changed.has(file) ? undefined : changes.get(file)?.[0]?.hash;

/** The day, in UTC, of a moment in seconds since 1970, as an ISO date. */
export const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** What the build hands on to the site map. */
export interface PageDates {
  /** Why Git tells nothing, if so. */
  without?: string | undefined;
  /** When pages were changed last, in seconds since 1970, by their paths below the base path. */
  dates: Readonly<Record<string, number>>;
}
