import { site } from '../site.config.ts';
import type { Library } from '../src/entries/read-library.ts';
import { isError } from '../src/entries/read-library.ts';
import { states, totalsOf, translationRows } from '../src/lib/translation-state.ts';
import type { TranslationRow } from '../src/lib/translation-state.ts';

/** The state of all translations of a library. Originals with faults are not among them. */
export function rowsOf({ entries, translations, faults }: Library): TranslationRow[] {
  const files = new Map(entries.map(({ kind, id, file }) => [`${kind}/${id}`, file]));
  const refused = new Set(faults.filter(isError).map(({ file }) => file));
  return translationRows({
    originals: entries.map(({ kind, id, data }) => ({ kind, id, lang: data.lang })),
    translations,
    isRefused: ({ kind, id }, into) =>
      refused.has((files.get(`${kind}/${id}`) ?? '').replace(`${id}.mdx`, `${into}/${id}.mdx`)),
  });
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
