import { readFileSync } from 'node:fs';
import { site } from '../../site.config.ts';
import { digestOf } from '../entries/digest.ts';
import { oneOf } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { contentPath } from './content-path.ts';
import { inLanguage } from './library.ts';
import type { AnyEntry, ClusterEntry } from './library.ts';
import { urlOf } from './urls.ts';

/** What a citation is made from. */
export interface Citable {
  /** Key of the citation, unique in the library: letters, digits and underscores, as BibTeX is sure to take them. */
  key: string;
  title: string;
  summary: string;
  /** Organisations that are named as authors; none is allowed. */
  authors: readonly string[];
  /** The day of the last review, as an ISO date. */
  reviewed: string;
  /** Language of title and summary. */
  lang: string;
  /** Absolute address of the page. */
  url: string;
  /** Digests of the files that the page is made from, as `Localized` has them. */
  version: string;
}

const keyOf = (kind: Kind, id: string) => `${oneOf[kind]}_${id.replaceAll('-', '_')}`;

/** An entry as its page in a language is cited. `address` is the public address of the site, without the base path. */
export function citableEntry(entry: AnyEntry, lang: Lang, address: URL): Citable {
  const { kind, id, data } = entry;
  const text = inLanguage(entry, lang);
  return {
    key: keyOf(kind, id),
    title: kind === 'practices' ? `${entry.data.city.name}: ${text.title}` : text.title,
    summary: text.summary,
    authors: [site.name],
    reviewed: data.reviewed,
    lang: text.lang,
    url: new URL(urlOf(lang, kind, id), address).href,
    version: text.version,
  };
}

/** An explainer as its page in a language is cited. */
export const citableExplainer = ({ id, data }: ClusterEntry, lang: Lang, address: URL): Citable => ({
  key: keyOf('clusters', id),
  title: data.title,
  summary: data.summary,
  authors: [site.name],
  reviewed: data.reviewed,
  lang: data.lang,
  url: new URL(urlOf(lang, 'clusters', id), address).href,
  version: digestOf(readFileSync(contentPath('clusters', id))),
});
