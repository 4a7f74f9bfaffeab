import type { IncomeGroup } from './income-groups.ts';
import type { Lang } from './languages.ts';
import type { Region } from './regions.ts';
import data from './countries.json' with { type: 'json' };

/** What the site knows of a country; its names come from the platform's CLDR (`Intl.DisplayNames`). */
export interface Country {
  region: Region;
  /** UN M49 sub-region, in English, as a key and not as a text to show. */
  subregion: string | null;
  /** World Bank income group, fiscal year 2026; null where the World Bank names none. */
  income: IncomeGroup | null;
  /** ISO 3166-1 numeric code, by which the map knows the country; empty for Kosovo. */
  numeric: string;
}

/** ISO 3166-1 alpha-2 codes (and XK for Kosovo) with region and income group. Sources and licences: docs/data-sources.md */
export const countries = data as Readonly<Record<string, Country>>;
export const countryCodes = Object.keys(countries) as [string, ...string[]];

const names = new Map<Lang, Intl.DisplayNames>();

/** The country's name in a language; the code itself where CLDR has no name. */
export function countryName(code: string, lang: Lang): string {
  const known = names.get(lang) ?? new Intl.DisplayNames([lang], { type: 'region' });
  names.set(lang, known);
  return known.of(code) ?? code;
}
