import { citationFormats } from '../lib/citation-files.ts';
import type { CitedEntry, EntryRow } from '../lib/entry-data.ts';

/** An entry with all that an exported file tells of it. */
export interface Exported {
  row: EntryRow;
  cited: CitedEntry;
  note: string;
}
/** What the files are called and hold, by format. */
export const formats = { ...citationFormats, markdown: { ending: 'md', type: 'text/markdown' } } as const;
export type Format = keyof typeof formats;

/** Words of the page's language that stand in a Markdown file. */
export interface MarkdownWords {
  title: string;
  /** Date and site, in one line. */
  origin: string;
  note: string;
  sources: string;
  /** Between a word and what it announces. */
  colon: string;
  noYear: string;
}

export function markdownOf(list: readonly Exported[], words: MarkdownWords): string {
  const sections = list.map(({ row, cited, note }) =>
    [
      `## ${plain(row.title)}`,
      row.place && `*${plain(row.place)}*`,
      plain(row.summary),
      note.trim() && quoted(`**${words.note}${words.colon}**${plain(note.trim())}`.replaceAll('\n', '  \n')),
      `<${cited.csl.URL}>`,
      cited.sources.length > 0 && `### ${words.sources}`,
      cited.sources
        .map(
          ({ title, publisher, year, url }, index) =>
            `${index + 1}. ${plain(`${publisher}, ${year ?? words.noYear}${words.colon}${title}`)}. <${url}>`,
        )
        .join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return `${[`# ${plain(words.title)}`, plain(words.origin), ...sections].join('\n\n')}\n`;
}

const quoted = (text: string) => text.replace(/^/gm, '> ');

/** Text in which nothing is taken for Markdown or HTML. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s)/gm,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );

/** A name for the file, from the dossier's title. */
export function fileName(title: string, format: Format): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${words || 'dossier'}.${formats[format].ending}`;
}
