import { textTypes, typeOf } from '../../src/lib/media-types.ts';
import { policy as policyOfPages } from '../../src/site/policy.ts';
import { languages } from '../../src/vocabulary/languages.ts';

// What every host is to answer. public/_headers and the configurations in docs/deploy are written from here
// (npm run hosts), our own test host follows public/_headers, and tests ask all of them.

/** Directives of the content security policy: those of the pages, and the one that only a header can say. */
export const policy = [...policyOfPages, "frame-ancestors 'self'"];

/** Headers of every answer, faults included. */
export const everywhere = {
  'Content-Security-Policy': policy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
} as const;

/** For files whose names carry a digest of their content: a browser never asks for them twice. */
export const forever = 'public, max-age=31536000, immutable';
/** For all others: a browser keeps them, and asks each time whether they have changed. */
export const askAgain = 'no-cache';

/** Folders of files with a digest in their names. */
export const hashedFolders = [
  '_astro',
  'library/lists',
  'library/packs',
  'pagefind/filter',
  'pagefind/fragment',
  'pagefind/index',
] as const;

/** Folders whose files scripts of other sites may read: the published data. */
export const openFolders = ['data/v1'] as const;
/** What lets them. */
export const open = { 'Access-Control-Allow-Origin': '*' } as const;

/** Files that tell of a new edition, named for hosts whose own default would keep files for a while. */
export const heralds = [
  'sw.js',
  'library/take-along.json',
  ...languages.map((lang) => `library/${lang}.json`),
];

/** Whether a host should compress a file on its way. */
export const shrinks = (path: string): boolean => (typeOf(path) ?? '') in textTypes;

/** Whether scripts of other sites may read a file, by its path below the site's root. */
export const isOpen = (path: string): boolean => openFolders.some((folder) => path.startsWith(`${folder}/`));

/** The `Cache-Control` of a file, by its path below the site's root. */
export const cachingOf = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(`${folder}/`)) ? forever : askAgain;
