import type { Lang } from '../vocabulary/languages.ts';
import type { Thing } from './json-ld.ts';
import { licence } from './pieces.ts';
import { partOfSite, publisher } from './site-things.ts';

/** Files with the content of the site, as data. Addresses are public ones, days are ISO dates. */
export interface DatasetFields {
  lang: Lang;
  name: string;
  /** What is in the data: search engines want 50 to 5,000 characters. */
  description: string;
  /** Address of the page that tells of the data. */
  url: string;
  version: string;
  modified: string;
  keywords: readonly string[];
  files: readonly DatasetFile[];
}

export interface DatasetFile {
  name: string;
  url: string;
  /** Media type, such as text/csv. */
  type: string;
  /** Size in bytes. */
  bytes?: number;
}

/** The data of the site as search engines for data read it (schema.org Dataset). */
export const datasetData = (fields: DatasetFields): Thing => ({
  '@type': 'Dataset',
  // The page that tells of the data has the address itself.
  '@id': `${fields.url}#data`,
  url: fields.url,
  name: fields.name,
  description: fields.description,
  inLanguage: fields.lang,
  version: fields.version,
  dateModified: fields.modified,
  keywords: fields.keywords,
  license: licence,
  creator: publisher(),
  publisher: publisher(),
  isPartOf: partOfSite(),
  distribution: fields.files.map(({ name, url, type, bytes }) => ({
    '@type': 'DataDownload',
    name,
    contentUrl: url,
    encodingFormat: type,
    contentSize: bytes === undefined ? undefined : `${bytes} B`,
  })),
});
