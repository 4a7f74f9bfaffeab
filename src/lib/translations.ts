import { neighbours } from './chain.ts';
import { entries, entryOf, inLanguage, languagesOf } from './library.ts';
import type { AnyEntry, ReadKind } from './library.ts';
import { mostWantedFirst, translationRows } from './translation-state.ts';
import type { TranslationRow } from './translation-state.ts';

/** The state of the translations of an entry, and how many other entries lead to it. */
export interface EntryTranslations extends TranslationRow {
  entry: AnyEntry;
  ledTo: number;
}

const kinds: readonly ReadKind[] = ['practices', 'methods', 'advice', 'ideas', 'events', 'expertise'];

const leadingTo = (entry: AnyEntry) => kinds.reduce((sum, kind) => sum + neighbours(entry, kind).length, 0);

/** How well an effect is shown, where an entry says so: of two practices the better shown is wanted more. */
const evidence = (entry: AnyEntry) => (entry.kind === 'practices' ? entry.data.evidence.level : 0);

/**
 * The state of every entry's translations by kind, the most wanted first. Explainers of clusters are not among them:
 * their pages show the original in every language.
 */
export function entryTranslations(): { kind: ReadKind; rows: EntryTranslations[] }[] {
  const rows = translationRows({
    originals: entries.map(({ kind, id, data }) => ({ kind, id, lang: data.lang })),
    translations: entries.flatMap((entry) =>
      languagesOf(entry)
        .filter((lang) => lang !== entry.data.lang)
        .map((lang) => ({
          kind: entry.kind,
          id: entry.id,
          lang,
          outdated: inLanguage(entry, lang).outdated,
        })),
    ),
  }).flatMap((row): EntryTranslations[] => {
    const entry = entryOf(row.kind as ReadKind, row.id) as AnyEntry | undefined;
    return entry ? [{ ...row, entry, ledTo: leadingTo(entry) }] : [];
  });
  const sorted = rows.toSorted((a, b) => evidence(b.entry) - evidence(a.entry));
  return kinds.map((kind) => ({
    kind,
    rows: mostWantedFirst(
      sorted.filter((row) => row.kind === kind),
      ({ ledTo }) => ledTo,
    ),
  }));
}
