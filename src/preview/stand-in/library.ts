import type { AnyEntry, Localized } from '../../lib/library.ts';
import { localized } from '../../lib/localized.ts';
import type { Lang } from '../../vocabulary/languages.ts';
import { surroundings } from '../surroundings.ts';

// The preview holds one entry. The lists are for the static paths of pages, which nobody asks for in a browser.
export const practices = [];
export const events = [];
export const ideas = [];
export const advice = [];
export const expertise = [];
export const methods = [];

export const languagesOf = ({ data }: AnyEntry): Lang[] => [data.lang];

export const inLanguage = (entry: AnyEntry, lang: Lang): Localized =>
  localized(entry, lang, entry.data.lang === lang ? undefined : surroundings.translation);
