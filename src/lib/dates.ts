import type { Lang } from '../vocabulary/languages.ts';
import { locales } from './numbers.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const format = (lang: Lang) =>
  new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** An ISO date in words: "23 November 2026". */
export const formatDate = (iso: string, lang: Lang): string => format(lang).format(day(iso));

/** One day or a range of days in words: "3–5 December 2019". */
export const formatDays = (start: string, end: string | undefined, lang: Lang): string =>
  end && end !== start ? format(lang).formatRange(day(start), day(end)) : formatDate(start, lang);
