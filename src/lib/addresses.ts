import { site } from '../../site.config.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { urlOf, urlOfFile } from './urls.ts';

/** The public address of a page: what leaves the site (feeds, calendars, previews of links) needs it whole. */
export const pageAddress = (lang: Lang, ...parts: string[]): string =>
  new URL(urlOf(lang, ...parts), site.address).href;

/** The public address of a file below the root of the site; the root itself for ''. */
export const fileAddress = (path: string): string => new URL(urlOfFile(path), site.address).href;
