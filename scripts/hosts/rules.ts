import { languages } from '../../src/vocabulary/languages.ts';

// What every host is to answer. public/_headers and the configurations in docs/deploy are written from here
// (npm run hosts), our own test host follows public/_headers, and tests ask all of them.

/** Directives of the content security policy. The meta element of the pages has them too, but for the last one. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // The preview of an entry stands in a frame, on a page of the site itself.
  "frame-src 'self'",
  "frame-ancestors 'self'",
] as const;

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

/** Files that tell of a new edition, named for hosts whose own default would keep files for a while. */
export const heralds = [
  'sw.js',
  'library/take-along.json',
  ...languages.map((lang) => `library/${lang}.json`),
];

/** Types of files that shrink when compressed, with their endings. */
export const textTypes = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js', 'mjs'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'text/calendar': ['ics'],
  'text/markdown': ['md'],
  'application/json': ['json'],
  'application/geo+json': ['geojson'],
  'application/ld+json': ['jsonld'],
  'application/manifest+json': ['webmanifest'],
  'application/xml': ['xml'],
  'application/x-bibtex': ['bib'],
  'application/x-research-info-systems': ['ris'],
  'image/svg+xml': ['svg'],
} as const;

/** Types of files that are compressed already. Those of Pagefind and the packs are opened by our scripts, not by browsers. */
export const binaryTypes = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/x-icon': ['ico'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/openzim': ['zim'],
  'application/octet-stream': [
    // Originals, which only our scripts read.
    'mdx',
    'pack',
    'pagefind',
    'pf_filter',
    'pf_fragment',
    'pf_index',
    'pf_meta',
    'pf_sort',
  ],
} as const;

const typeOfEnding = new Map(
  [...Object.entries(textTypes), ...Object.entries(binaryTypes)].flatMap(([type, endings]) =>
    endings.map((ending) => [ending as string, type] as const),
  ),
);

/** The ending of a file's name without its dot, such as `html`. */
export const endingOf = (path: string): string => /\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** Media type of a file of the site; undefined where the table above has none for its ending. */
export const typeOf = (path: string): string | undefined => typeOfEnding.get(endingOf(path));

/** Whether a host should compress a file on its way. */
export const shrinks = (path: string): boolean => (typeOf(path) ?? '') in textTypes;

/** The `Cache-Control` of a file, by its path below the site's root. */
export const cachingOf = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(`${folder}/`)) ? forever : askAgain;
