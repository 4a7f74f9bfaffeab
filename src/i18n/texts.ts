import type { Lang } from '../vocabulary/languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { fill } from './fill.ts';
import type { Values } from './fill.ts';

/** Keys of interface texts, `part.meaning`; English has them all, and a test holds the others to it. */
export type TextKey = keyof typeof en;
type Texts = Readonly<Record<TextKey, string>>;

const texts: Readonly<Record<Lang, Texts>> = { en, de, es, fr };

/** A text that is counted has the keys `<name>.one` and `<name>.other`. */
type CountedKey = { [K in TextKey]: K extends `${infer Name}.other` ? Name : never }[TextKey];

/** Gives interface texts of one language; `{name}` in a text is replaced by the value of that name. */
export interface Texter {
  (key: TextKey, values?: Values): string;
  /** The text for a number of things: `{n}` is the number. */
  count: (name: CountedKey, n: number) => string;
}

const texters = new Map<Lang, Texter>();

/** The interface texts of a language. */
export function textsIn(lang: Lang): Texter {
  const known = texters.get(lang) ?? texterOf(lang);
  texters.set(lang, known);
  return known;
}

function texterOf(lang: Lang): Texter {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const own = texts[lang];
  const texter = (key: TextKey, values: Values = {}) => fill(own[key], values);
  return Object.assign(texter, {
    count: (name: CountedKey, n: number) => {
      const key = `${name}.${plural.select(n)}`;
      const text = key in own ? own[key as TextKey] : own[`${name}.other`];
      return fill(text, { n: number.format(n) });
    },
  });
}
