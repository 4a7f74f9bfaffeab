import { countryCodes, countryName } from '../../src/vocabulary/countries.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import type { Label } from '../../src/vocabulary/languages.ts';
import { plainName } from '../../src/vocabulary/plain-name.ts';

/** What a cell says of how exact its figure is, in front of the figure. */
const qualifierSigns: readonly (readonly [RegExp, string])[] = [
  [/^(?:>|more than|over|at least)\s*/i, 'more-than'],
  [/^(?:<|less than|under)\s*/i, 'less-than'],
  [/^(?:~|≈|about|approx\.?|circa|ca\.)\s*/i, 'about'],
  [/^up to\s*/i, 'up-to'],
];

/** The qualifier in front of a figure, and the rest of the cell. */
export function qualified(text: string): { qualifier?: string; rest: string } {
  for (const [sign, qualifier] of qualifierSigns)
    if (sign.test(text)) return { qualifier, rest: text.replace(sign, '') };
  return { rest: text };
}

/**
 * A number as people write it into a cell: 1200, 1,200,000, 1.200.000, 1 200, 1’200, 0,5, 1.200,50. Undefined for what is
 * no number, and `twoWays` for one group of three digits behind a single comma or point, which is a thousand in one
 * country and a fraction in another.
 */
export function numberOf(text: string): number | 'twoWays' | undefined {
  const digits = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (/^-?\d+$/.test(digits)) return Number(digits);
  if (!/^-?\d[\d.,]*\d$/.test(digits)) return undefined;
  const signs: string[] = digits.match(/[.,]/g) ?? [];
  const last = signs.at(-1) ?? '';
  const other = last === ',' ? '.' : ',';
  const grouped = (sign: string, whole: string) =>
    sign === '' ? /^-?\d+$/.test(whole) : new RegExp(`^-?\\d{1,3}(?:\\${sign}\\d{3})+$`).test(whole);
  if (signs.length > 1 && !signs.includes(other))
    return grouped(last, digits) ? Number(digits.replaceAll(last, '')) : undefined;
  const at = digits.lastIndexOf(last);
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)];
  if (signs.length === 1) {
    if (fraction.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole)) return 'twoWays';
    return Number(`${whole}.${fraction}`);
  }
  return signs.filter((sign) => sign === last).length === 1 && grouped(other, whole)
    ? Number(`${whole.replaceAll(other, '')}.${fraction}`)
    : undefined;
}

/** A day as ISO 8601; the text as it stands where day and month cannot be told apart. */
export function dayOf(text: string): string {
  const iso = (year = '', month = '', day = '') =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, year, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? [];
  if (year) return iso(year, month, day);
  const [, first = '', sign, second = '', last] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (last === undefined) return text;
  if (sign === '.' || Number(first) > 12) return iso(last, second, first);
  return Number(second) > 12 ? iso(last, first, second) : text;
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'sí', 'si', 'oui', 'wahr', 'vrai', 'verdadero']);
const no = new Set(['no', 'n', 'false', '0', 'nein', 'non', 'falsch', 'faux', 'falso']);

/** Yes or no in the languages of the site; undefined for anything else. */
export function yesNoOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** The parts of a cell that holds several things between commas, semicolons or lines. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Ids of sources as people write them: "s1, s2", "[s1] [s2]", "1 2". */
export const sourceIdsOf = (text: string): string[] =>
  text
    .split(/[\s,;[\]^]+/)
    .filter(Boolean)
    .map((id) => (/^\d{1,3}$/.test(id) ? `s${id}` : id));

/** The ISO code of a country given by its code or by its name in a language of the site; the text itself otherwise. */
export function countryCodeOf(text: string): string {
  const code = text.toUpperCase();
  if (countryCodes.includes(code)) return code;
  const wanted = plainName(text);
  return (
    countryCodes.find((own) => languages.some((lang) => plainName(countryName(own, lang)) === wanted)) ?? text
  );
}

/** The value of a closed list that is meant by its id or by its label in a language of the site; the text itself otherwise. */
export function valueOf(text: string, list: Readonly<Record<string, Label>>): string {
  const wanted = plainName(text);
  const found = Object.entries(list).find(
    ([id, label]) =>
      id === wanted.replace(/[\s_]+/g, '-') || languages.some((lang) => plainName(label[lang]) === wanted),
  );
  return found?.[0] ?? text;
}
