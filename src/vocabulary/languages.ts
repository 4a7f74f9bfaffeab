/**
 * The languages that the vocabulary and the interface speak, and that a text may be written in. Which of them a site has
 * pages in, says `languages` in site.config.ts. `ar` is to come: nothing may assume left-to-right.
 */
export const languages = ['en', 'de', 'es', 'fr'] as const;
export type Lang = (typeof languages)[number];

/** A text in every known language. */
export type Label = Readonly<Record<Lang, string>>;

/** Every language in its own words, as the language menu shows it. */
export const endonyms: Readonly<Record<Lang, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
};

export const isLang = (value: unknown): value is Lang => languages.some((lang) => lang === value);
