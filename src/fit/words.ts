import { formatNumber } from '../lib/numbers.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { fill } from '../i18n/fill.ts';

/** The texts that a page hands to its script, in the language of the page. */
export class Words {
  private readonly texts: Readonly<Record<string, string>>;
  readonly lang: Lang;
  constructor(texts: string | undefined) {
    this.texts = JSON.parse(texts ?? '{}') as Record<string, string>;
    this.lang = document.documentElement.lang as Lang;
  }

  text(key: string, values: Readonly<Record<string, string>> = {}): string {
    return fill(this.texts[key] ?? '', values);
  }

  /** The text for a number of things, from the keys `<key>.one` and `<key>.other`. */
  counted(key: string, n: number, values: Readonly<Record<string, string>> = {}): string {
    const form = new Intl.PluralRules(this.lang).select(n) === 'one' ? 'one' : 'other';
    return this.text(`${key}.${form}`, { ...values, n: new Intl.NumberFormat(this.lang).format(n) });
  }

  country(code: string): string {
    return new Intl.DisplayNames([this.lang], { type: 'region' }).of(code) ?? code;
  }

  /** A number of inhabitants, rounded: the tables are no more exact than that. */
  inhabitants(n: number): string {
    return n > 0 ? this.text('people', { n: formatNumber(Number(n.toPrecision(2)), this.lang) }) : '';
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.lang, { type: 'conjunction' }).format(items);
  }
}
