import type { Qualifier } from '../schemas/pieces.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** The locale whose conventions a language of the site follows for numbers and dates. */
export const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de-DE', es: 'es-ES', fr: 'fr-FR' };

/**
 * A number as text: millions and billions in words where that loses nothing ("260 million", "1.35 billion"),
 * otherwise in full with grouped digits.
 */
export function formatNumber(value: number, lang: Lang): string {
  const inWords = Math.abs(value) >= 1e6 && value % (Math.abs(value) >= 1e9 ? 1e6 : 1e3) === 0;
  return format(lang, inWords).format(value);
}

// Making a format costs a thousand times as much as using it.
const formats = new Map<string, Intl.NumberFormat>();
function format(lang: Lang, inWords: boolean): Intl.NumberFormat {
  const key = `${lang} ${inWords}`;
  const known =
    formats.get(key) ??
    new Intl.NumberFormat(locales[lang], {
      ...(inWords
        ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }
        : { maximumFractionDigits: 6 }),
    });
  formats.set(key, known);
  return known;
}

/** A number behind its qualifier: "more than 260 million". */
export function formatFigure(value: number, qualifier: Qualifier | undefined, lang: Lang): string {
  const number = formatNumber(value, lang);
  return qualifier ? `${qualifierWords[qualifier][lang]} ${number}` : number;
}

/** An amount of money with its ISO code behind it: "24 million USD", in Spanish and French "24 millones de USD". */
export function formatMoney(
  amount: number,
  currency: string,
  qualifier: Qualifier | undefined,
  lang: Lang,
): string {
  const figure = formatFigure(amount, qualifier, lang);
  const inWords = /\p{L}$/u.test(figure);
  return inWords && (lang === 'es' || lang === 'fr') ? `${figure} de ${currency}` : `${figure} ${currency}`;
}

/**
 * A sum for each of some people, to two figures. Where the sum is a bound ("more than"), it is rounded to the side on
 * which the bound stays true.
 */
export function shareOf(amount: number, people: number, qualifier: Qualifier | undefined): number {
  const exact = amount / people;
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  // What is whole but for the error of binary fractions is not rounded further.
  const steps = Number((exact / step).toFixed(9));
  const whole =
    qualifier === 'more-than'
      ? Math.floor(steps)
      : qualifier === 'up-to' || qualifier === 'less-than'
        ? Math.ceil(steps)
        : Math.round(steps);
  return Number((whole * step).toPrecision(2));
}

/** A number of bytes in kB, MB or GB (powers of ten), as file sizes are quoted. */
export function formatBytes(bytes: number, lang: Lang): string {
  const [value, unit] =
    bytes >= 999_500_000
      ? [bytes / 1e9, 'gigabyte']
      : bytes >= 999_500
        ? [bytes / 1e6, 'megabyte']
        : [bytes / 1e3, 'kilobyte'];
  return new Intl.NumberFormat(locales[lang], {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
  }).format(value);
}

export const qualifierWords: Readonly<Record<Qualifier, Readonly<Record<Lang, string>>>> = {
  about: { en: 'about', de: 'rund', es: 'unos', fr: 'environ' },
  'more-than': { en: 'more than', de: 'über', es: 'más de', fr: 'plus de' },
  'up-to': { en: 'up to', de: 'bis zu', es: 'hasta', fr: 'jusqu’à' },
  'less-than': { en: 'less than', de: 'unter', es: 'menos de', fr: 'moins de' },
};
