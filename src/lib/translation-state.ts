import { site } from '../../site.config.ts';
import { kindNames } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** How a translation stands: `faulty` is one that the checker refuses, so that no page shows it. */
export const states = ['current', 'outdated', 'missing', 'faulty'] as const;
export type State = (typeof states)[number];

/** An original, or a translation of the original with the same kind and id. */
export interface WrittenText {
  kind: Kind;
  id: string;
  /** The language that it is written in. */
  lang: Lang;
}

/** What the state of translations is told from. */
export interface Written {
  originals: readonly WrittenText[];
  /** `outdated`: the digest that it names is no longer that of the original. */
  translations: readonly (WrittenText & { outdated: boolean })[];
  /** Whether there is a translation that the checker refuses. */
  isRefused?: (original: WrittenText, into: Lang) => boolean;
}

/** An original with the state of its translations into every other language. */
export interface TranslationRow extends WrittenText {
  translations: Partial<Record<Lang, State>>;
}

export type Totals = Record<Lang, Record<State, number>>;

/** The state of all translations, by kind and id. */
export function translationRows({
  originals,
  translations,
  isRefused = () => false,
}: Written): TranslationRow[] {
  const read = new Map(translations.map((text) => [`${text.kind}/${text.lang}/${text.id}`, text]));
  const state = (original: WrittenText, into: Lang): State => {
    const text = read.get(`${original.kind}/${into}/${original.id}`);
    if (text) return text.outdated ? 'outdated' : 'current';
    return isRefused(original, into) ? 'faulty' : 'missing';
  };
  return originals
    .map(({ kind, id, lang }) => ({
      kind,
      id,
      lang,
      translations: Object.fromEntries(
        site.languages.filter((into) => into !== lang).map((into) => [into, state({ kind, id, lang }, into)]),
      ),
    }))
    .sort((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

/** How many translations into each language are in which state. */
export function totalsOf(rows: readonly TranslationRow[]): Totals {
  const count = (lang: Lang, state: State) =>
    rows.filter(({ translations }) => translations[lang] === state).length;
  return Object.fromEntries(
    site.languages.map((lang) => [
      lang,
      Object.fromEntries(states.map((state) => [state, count(lang, state)])),
    ]),
  ) as Totals;
}

/** Whether every translation of a text is there and up to date. */
const isComplete = ({ translations }: TranslationRow) =>
  Object.values(translations).every((state) => state === 'current');

/**
 * The most wanted first: what lacks a current translation, and among that what most other entries lead to. `leadingTo`
 * tells how many do. Rows that are equal in both keep their order.
 */
export const mostWantedFirst = <T extends TranslationRow>(
  rows: readonly T[],
  leadingTo: (row: T) => number,
): T[] =>
  rows.toSorted((a, b) => Number(isComplete(a)) - Number(isComplete(b)) || leadingTo(b) - leadingTo(a));
