import type { Lang } from '../vocabulary/languages.ts';

// Making a list of names costs a thousand times as much as reading from it.
const names = new Map<Lang, Intl.DisplayNames>();

/** The name of any language of the world, by its ISO 639 code, in a language of the site; the code where CLDR has none. */
export function languageName(code: string, lang: Lang): string {
  const known = names.get(lang) ?? new Intl.DisplayNames([lang], { type: 'language' });
  names.set(lang, known);
  return known.of(code) ?? code;
}
