import en from './faults/en.json' with { type: 'json' };
import type { Lang } from '../vocabulary/languages.ts';

/** What can be wrong with a contributed file. English has a text for each; a test holds the other languages to it. */
export type FaultCode = keyof typeof en;
/** A value of a text: as it stands, or something to be said in its language itself. */
export type FaultValue = string | number | Saying | { country: string };

/** Something wrong, to be said in any language: by its code and values; and in English. */
export interface Saying {
  code: FaultCode;
  values?: Readonly<Record<string, FaultValue>>;
  message: string;
}
export type FaultTexts = Readonly<Record<string, string>>;

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(en, code);

/** A fault with its English text. */
export const say = (code: FaultCode, values?: Saying['values']): Saying => ({
  code,
  ...(values && { values }),
  message: filled(en[code], values ?? {}, en, 'en'),
});

/** The English words of a fault without values. */
export const wordsOf = (code: FaultCode): string => en[code];

const byWords = new Map(Object.entries(en).map(([code, text]) => [text, code]));

/** The fault whose English words these are. Schemas can keep no more of a fault than its words. */
export function sayingOf(message: string): Saying | undefined {
  const code = byWords.get(message);
  return code !== undefined && isFaultCode(code) ? { code, message } : undefined;
}

/**
 * A fault in the words of a language. `texts` are those of the language, with the variants for the place where they are
 * read put before: a form has no lines to write.
 */
export const toldIn = ({ code, values = {}, message }: Saying, texts: FaultTexts, lang: Lang): string =>
  code === 'other' ? message : filled(texts[code] ?? en[code], values, texts, lang);

function filled(
  text: string,
  values: Readonly<Record<string, FaultValue>>,
  texts: FaultTexts,
  lang: Lang,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (typeof value !== 'object') return String(value);
    if ('country' in value)
      return new Intl.DisplayNames([lang], { type: 'region' }).of(value.country) ?? value.country;
    return toldIn(value, texts, lang);
  });
}
