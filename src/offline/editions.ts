// Shared by the page that saves the library and by the service worker that reads it.

/** One file of an edition: path below the site's root, SHA-256 in hexadecimal, size in bytes. */
export type ManifestFile = [path: string, sha256: string, bytes: number];
/** One pack: its path, SHA-256 and size, and which files it carries (first index, index behind the last). */
export type ManifestPack = [path: string, sha256: string, bytes: number, from: number, to: number];

/** The truth about one edition of the library in one language; written by src/integrations/offline-library.ts. */
export interface Manifest {
  lang: string;
  /** Hash of the list of files. */
  edition: string;
  pages: number;
  bytes: number;
  files: ManifestFile[];
  packs: ManifestPack[];
}

/** What is saved on this device, in one language. */
export interface SavedEdition {
  lang: string;
  edition: string;
  /** ISO date and time of the saving. */
  saved: string;
  pages: number;
  bytes: number;
}

/** Cache that holds one small record for each saved language. */
export const recordCache = 'library';
/** Cache of pages that were visited. */
export const visitedCache = 'visited';
export const editionCache = (lang: string, edition: string): string => `edition-${lang}-${edition}`;
export const isEditionOf = (lang: string, cacheName: string): boolean =>
  cacheName.startsWith(`edition-${lang}-`);
/** Address below the root under which a record is kept; no such file exists on the host. */
export const recordPath = (lang: string): string => `library/saved/${lang}`;
export const manifestPath = (lang: string): string => `library/${lang}.json`;

/** The address under which a file is asked for: the folder for an index page, the file otherwise. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** The saved editions of all languages. */
export async function savedEditions(): Promise<SavedEdition[]> {
  const cache = await caches.open(recordCache);
  const responses = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  return Promise.all(
    responses.flatMap((response) => (response ? [response.json() as Promise<SavedEdition>] : [])),
  );
}
