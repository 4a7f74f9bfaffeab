import type { Cluster } from './clusters.ts';
import data from './glossary.json' with { type: 'json' };
import type { Label, Lang } from './languages.ts';

/** A term of the field, with its meaning in plain words and the source of that meaning. */
export interface Term {
  id: string;
  /** The theme that it belongs to; terms of the formats of exchange belong to none. */
  cluster?: Cluster;
  label: Label;
  meaning: Label;
  source: { title: string; publisher: string; url: string; lang: string };
}

const terms = data as Term[];

/** All terms in the alphabetical order of a language. */
export const termsIn = (lang: Lang): Term[] =>
  terms.toSorted((a, b) => a.label[lang].localeCompare(b.label[lang], lang));
