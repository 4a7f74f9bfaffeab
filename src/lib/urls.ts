import type { Lang } from '../vocabulary/languages.ts';

/** The base path of this build, with a slash at its end. */
const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;

/** Address of a file below the base path. */
export const urlOfFile = (path: string): string => base + path;

/** Address of a page in a language: `urlOf('en', 'practices', id)` is /en/practices/<id>/ below the base path. */
export const urlOf = (lang: Lang, ...parts: string[]): string => `${base}${[lang, ...parts].join('/')}/`;

/** The part of an address that is the same in every language: /en/practices/x/ gives ['practices', 'x']. */
export const partsOf = (pathname: string): string[] =>
  pathname.slice(base.length).split('/').filter(Boolean).slice(1);
