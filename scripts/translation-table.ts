import { site } from '../site.config.ts';
import type { Library } from '../src/entries/read-library.ts';
import { isError } from '../src/entries/read-library.ts';
import { kindNames } from '../src/schemas/kinds.ts';
import type { Kind } from '../src/schemas/kinds.ts';
import type { Lang } from '../src/vocabulary/languages.ts';

/** How a translation stands: `faulty` is one that the checker refuses, so that no page shows it. */
export const states = ['current', 'outdated', 'missing', 'faulty'] as const;
export type State = (typeof states)[number];

/** An original with the state of its translations into every other language of the site. */
export interface TranslationRow {
  kind: Kind;
  id: string;
  lang: Lang;
  translations: Partial<Record<Lang, State>>;
}

export type Totals = Record<Lang, Record<State, number>>;

/** The state of all translations, by kind and id. Originals with faults are not among them. */
export function translationRows({ entries, translations, faults }: Library): TranslationRow[] {
  const read = new Map(translations.map((text) => [`${text.kind}/${text.lang}/${text.id}`, text]));
  const refused = new Set(faults.filter(isError).map(({ file }) => file));
  const state = (kind: Kind, lang: Lang, id: string, file: string): State => {
    const text = read.get(`${kind}/${lang}/${id}`);
    if (text) return text.outdated ? 'outdated' : 'current';
    return refused.has(file.replace(`${id}.mdx`, `${lang}/${id}.mdx`)) ? 'faulty' : 'missing';
  };
  return entries
    .map(({ kind, id, file, data }) => ({
      kind,
      id,
      lang: data.lang,
      translations: Object.fromEntries(
        site.languages
          .filter((lang) => lang !== data.lang)
          .map((lang) => [lang, state(kind, lang, id, file)]),
      ),
    }))
    .sort((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

/** How many translations into each language are in which state. */
export function totalsOf(rows: readonly TranslationRow[]): Totals {
  const count = (lang: Lang, state: State) =>
    rows.filter(({ translations }) => translations[lang] === state).length;
  return Object.fromEntries(
    site.languages.map((lang) => [
      lang,
      Object.fromEntries(states.map((state) => [state, count(lang, state)])),
    ]),
  ) as Totals;
}

/** The rows as tables to read at a terminal, one a kind, with the totals below. */
export function translationTables(rows: readonly TranslationRow[]): string {
  const tables = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, list]) =>
    aligned([
      [kind, 'original', ...site.languages],
      ...list.map(({ id, lang, translations }) => [
        id,
        lang,
        ...site.languages.map((into) => translations[into] ?? '–'),
      ]),
    ]),
  );
  const totals = aligned([
    ['totals', ...states],
    ...Object.entries(totalsOf(rows)).map(([lang, counts]) => [
      lang,
      ...states.map((state) => `${counts[state]}`),
    ]),
  ]);
  return [...tables, totals].join('\n\n');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
