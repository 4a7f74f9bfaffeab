import type { Citation } from './citation.ts';
import { cslDate } from './csl-date.ts';

/** The formats of citations, with the ending and the media type of their files. */
export const citationFormats = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const;
export type CitationFormat = keyof typeof citationFormats;

/** A file of citations. `accessed` is the day on which they were read, as an ISO date. */
export const citationFile = (
  format: CitationFormat,
  citations: readonly Citation[],
  accessed?: string,
): string => writers[format](citations, accessed);

const writers: Readonly<
  Record<CitationFormat, (citations: readonly Citation[], accessed: string | undefined) => string>
> = {
  /** Styles that do not know `urldate` pass over it. */
  bibtex: (citations, accessed) =>
    citations
      .map(({ bibtex }) => bibtex.replace(/\n?\}$/, accessed ? `\n\turldate = {${accessed}},\n}\n` : '\n}\n'))
      .join('\n'),
  ris: (citations, accessed) =>
    citations
      .map(({ ris }) =>
        ris.replace(
          /\nER {2}- ?$/,
          `${accessed ? `\nY2  - ${accessed.replaceAll('-', '/')}/` : ''}\nER  - \n`,
        ),
      )
      .join('\n'),
  csl: (citations, accessed) =>
    `${JSON.stringify(
      citations.map(({ csl }) => (accessed ? { ...csl, accessed: cslDate(accessed) } : csl)),
      null,
      2,
    )}\n`,
};
