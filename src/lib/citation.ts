import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What a citation is made from. */
export interface Citable {
  /** Key of the citation, unique in the library: letters, digits and underscores, as BibTeX is sure to take them. */
  key: string;
  title: string;
  summary: string;
  /** Who is named as author: the site. */
  author: string;
  /** The day of the last review, as an ISO date. */
  reviewed: string;
  lang: string;
  /** Absolute address of the page. */
  url: string;
}

/** An item of CSL-JSON, as far as this site fills it. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  abstract: string;
  author: [{ literal: string }];
  issued: CslDate;
  accessed?: CslDate;
  language: string;
  URL: string;
}
export interface CslDate {
  'date-parts': [[year: number, month: number, day: number]];
}

export interface Citation {
  csl: CslItem;
  bibtex: string;
  ris: string;
}

/** The citation in three formats, without the day of access: only the reader knows it. */
export function citationOf({ key, title, summary, author, reviewed, lang, url }: Citable): Citation {
  const csl: CslItem = {
    id: key,
    type: 'webpage',
    title,
    abstract: summary,
    author: [{ literal: author }],
    issued: cslDate(reviewed),
    language: lang,
    URL: url,
  };
  const cite = new Cite({ ...csl, 'citation-key': key });
  return { csl, bibtex: String(cite.format('bibtex')).trim(), ris: risOf(cite, key) };
}

/** An ISO date as CSL-JSON writes it. */
export function cslDate(iso: string): CslDate {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}

/** RIS with every field on one line: citation-js breaks long ones in the middle of words, and cuts the key short. */
function risOf(cite: Cite, key: string): string {
  const [record = {}] = cite.format('ris', { format: 'object' }) as Record<string, string | string[]>[];
  const { TY, ...fields } = record;
  const lines = Object.entries({ ...fields, ID: key }).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - '].join('\n');
}
