import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Citable } from './citable.ts';
import { cslDate } from './csl-date.ts';
import type { CslDate } from './csl-date.ts';

/** An item of CSL-JSON, as far as this site fills it. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  abstract: string;
  author?: { literal: string }[];
  issued: CslDate;
  accessed?: CslDate;
  language: string;
  version: string;
  /** The version once more, for the formats that have no field for it. */
  note: string;
  URL: string;
}
export interface Citation {
  csl: CslItem;
  bibtex: string;
  ris: string;
}

/** The citation in three formats, without the day of access: only the reader knows it. */
export function citationOf({ key, authors, reviewed, lang, url, version, ...texts }: Citable): Citation {
  const csl: CslItem = {
    id: key,
    type: 'webpage',
    title: inOneLine(texts.title),
    abstract: inOneLine(texts.summary),
    ...(authors.length > 0 ? { author: authors.map((name) => ({ literal: inOneLine(name) })) } : {}),
    issued: cslDate(reviewed),
    language: lang,
    version,
    note: `Version ${version}`,
    URL: url,
  };
  const cite = new Cite({ ...csl, 'citation-key': key });
  return { csl, bibtex: bibtexOf(cite, csl), ris: risOf(cite, key) };
}

/** A line break would end a field of RIS. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * BibTeX in UTF-8, with titles and authors in braces of their own: styles take away capitals outside of them. citation-js
 * leaves out letters that LaTeX has no command for, such as ơ, and leaves & and % in names of organisations as they are.
 */
function bibtexOf(cite: Cite, { title, author = [] }: CslItem): string {
  const names = author.map(({ literal }) => `{${inLatex(literal)}}`).join(' and ');
  return String(cite.format('bibtex'))
    .trim()
    .replace(/^\tauthor = .*$/m, () => `\tauthor = {${names}},`)
    .replace(/^\ttitle = .*$/m, () => `\ttitle = {{${inLatex(title)}}},`);
}

const latexSigns: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\textdollar{}',
  _: '\\textunderscore{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};
/** A text in which LaTeX takes no sign for a command, and no two signs for one, as it does with -- and ``. */
const inLatex = (text: string): string =>
  text.replace(/[&%#$_{}~^\\]/g, (sign) => latexSigns[sign] ?? sign).replace(/([-'`])(?=\1)/g, '$1{}');

/** RIS with every field on one line: citation-js breaks long ones in the middle of words, and cuts the key short. */
function risOf(cite: Cite, key: string): string {
  const [record = {}] = cite.format('ris', { format: 'object' }) as Record<string, string | string[]>[];
  const { TY, ...fields } = record;
  const lines = Object.entries({ ...fields, ID: key }).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - '].join('\n');
}
