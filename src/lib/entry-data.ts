import { textsIn } from '../i18n/texts.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { countryName } from '../vocabulary/countries.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { citableEntry } from './citable.ts';
import { citationOf } from './citation.ts';
import type { Citation } from './citation.ts';
import { entries, inLanguage } from './library.ts';
import type { AnyEntry, ReadKind } from './library.ts';

/** An entry as scripts list it: `/<lang>/entries.json` holds all of them. */
export interface EntryRow {
  kind: ReadKind;
  id: string;
  title: string;
  /** Language of title and summary. */
  titleLang: Lang;
  place: string;
  summary: string;
  cluster?: Cluster;
}

/** How an entry is cited, and what it rests on: `/<lang>/<kind>/<id>/cite.json`. */
export interface CitedEntry extends Citation {
  sources: { title: string; publisher: string; year: number | null; url: string }[];
}

/** The day on which an entry of the library was last reviewed: the library's own date. */
export const editionDate = entries.reduce(
  (last, { data }) => (data.reviewed > last ? data.reviewed : last),
  '',
);

/** City and country of an entry in words; empty where it has none. */
export function placeOf(entry: AnyEntry, lang: Lang): string {
  if (entry.kind === 'methods') return '';
  if (entry.kind === 'expertise')
    return [entry.data.city, countryName(entry.data.country, lang)].filter(Boolean).join(', ');
  const { city } = entry.data;
  return city ? `${city.name}, ${countryName(city.country, lang)}` : textsIn(lang)('event.online');
}

export function entryRow(entry: AnyEntry, lang: Lang): EntryRow {
  const text = inLanguage(entry, lang);
  return {
    kind: entry.kind,
    id: entry.id,
    title: text.title,
    titleLang: text.lang,
    place: placeOf(entry, lang),
    summary: text.summary,
    ...('cluster' in entry.data ? { cluster: entry.data.cluster } : {}),
  };
}

/** `address` is the public address of the site, without the base path. */
export function citedEntry(entry: AnyEntry, lang: Lang, address: URL): CitedEntry {
  return {
    ...citationOf(citableEntry(entry, lang, address)),
    sources: entry.data.sources.map(({ title, publisher, year, url }) => ({
      title,
      publisher,
      year: year ?? null,
      url,
    })),
  };
}
