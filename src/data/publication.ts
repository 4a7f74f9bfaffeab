import type { Lang } from '../vocabulary/languages.ts';

/** What the data files tell of the site that publishes them. */
export interface Publisher {
  name: string;
  /** Public address of the site with its base path, with a slash at its end. */
  root: string;
  /** Languages in which the site has pages, the main one first. */
  languages: readonly [Lang, ...Lang[]];
  /** Public e-mail address of the maintainers; empty where there is none. */
  contact: string;
}

/** The edition of the data that a build publishes. */
export interface Edition {
  /** Digest of all entries: another one whenever anything in them differs. */
  version: string;
  /** The day of the last review in the library, as an ISO date; empty while it has no entries. */
  modified: string;
}

/** Where the data files lie below the root of the site. The number goes up when files change so that programs must. */
export const dataFolder = 'data/v1/';

/** Address of a data file, by its path in the folder. */
export const dataUrl = ({ root }: Pick<Publisher, 'root'>, path: string): string =>
  `${root}${dataFolder}${path}`;

/** Address of a page. */
export const pageUrl = ({ root }: Pick<Publisher, 'root'>, lang: Lang, ...parts: string[]): string =>
  `${root}${[lang, ...parts].join('/')}/`;

/** The licence of texts and figures. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  /** As catalogues of the European Union name it. */
  authority: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
} as const;

/** What of the data comes from others, with their licences: docs/data-sources.md has the whole. */
export const otherSources = [
  { what: 'size', title: 'GeoNames', path: 'https://www.geonames.org/', licence: 'CC-BY-4.0' },
  {
    what: 'climate',
    title: 'Beck, H. E., et al. (2023): High-resolution (1 km) Köppen-Geiger maps',
    path: 'https://doi.org/10.1038/s41597-023-02549-6',
    licence: 'CC-BY-4.0',
  },
  {
    what: 'income',
    title: 'The World Bank: Country and Lending Groups',
    path: 'https://datahelpdesk.worldbank.org/knowledgebase/articles/906519',
    licence: 'CC-BY-4.0',
  },
  {
    what: 'country',
    title: 'datasets/country-codes',
    path: 'https://github.com/datasets/country-codes',
    licence: 'ODC-PDDL-1.0',
  },
  { what: 'names', title: 'Unicode CLDR', path: 'https://cldr.unicode.org/', licence: 'Unicode-3.0' },
] as const;
