import type { Lang } from '../vocabulary/languages.ts';
import { locales } from './numbers.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

// Making a format costs a thousand times as much as using it.
const formats = new Map<string, Intl.DateTimeFormat>();
function format(lang: Lang, parts: Intl.DateTimeFormatOptions = { day: 'numeric' }): Intl.DateTimeFormat {
  const key = `${lang} ${Object.keys(parts).join()}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[lang], { month: 'long', year: 'numeric', timeZone: 'UTC', ...parts });
  formats.set(key, known);
  return known;
}

/** Drafts have dates that are not written yet: they are shown as they stand. */
const isDay = (iso: string) => !Number.isNaN(day(iso).valueOf());

/** An ISO date in words: "23 November 2026". */
export const formatDate = (iso: string, lang: Lang): string =>
  isDay(iso) ? format(lang).format(day(iso)) : iso;

/** The month of an ISO date in words: "November". */
export const monthName = (iso: string, lang: Lang): string =>
  isDay(iso) ? format(lang, { year: undefined }).format(day(iso)) : '';

/** One day or a range of days in words: "3–5 December 2019". */
export const formatDays = (start: string, end: string | undefined, lang: Lang): string =>
  end && end !== start && isDay(start) && isDay(end)
    ? format(lang).formatRange(day(start), day(end))
    : formatDate(start, lang);

/** A day, a month or a year (`2019-12-03`, `2019-12`, `2019`) in words, as exactly as it is given. */
export function formatMoment(moment: string, lang: Lang): string {
  if (moment.length === 10) return formatDate(moment, lang);
  if (moment.length === 4 || !isDay(`${moment}-01`)) return moment;
  return format(lang, {}).format(day(`${moment}-01`));
}

/** How long something takes, in words: "5–10 minutes". */
export function formatDuration(
  { min, max, unit }: { min: number; max?: number | undefined; unit: string },
  lang: Lang,
): string {
  const style = new Intl.NumberFormat(locales[lang], { style: 'unit', unit, unitDisplay: 'long' });
  return max === undefined || max === min ? style.format(min) : style.formatRange(min, max);
}
