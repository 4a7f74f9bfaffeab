// The only reader of the texts and of astro:content: everything is read once, then only looked up.
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { site } from '../../site.config.ts';
import { heldTexts } from '../entries/held-texts.ts';
import type { StoredText } from '../entries/held-texts.ts';
import type { Advice } from '../schemas/advice.ts';
import type { Event } from '../schemas/event.ts';
import type { Expertise } from '../schemas/expertise.ts';
import type { Idea } from '../schemas/idea.ts';
import type { Method } from '../schemas/method.ts';
import type { Practice } from '../schemas/practice.ts';
import type { Translation } from '../schemas/translation.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { clusters as clusterList } from '../vocabulary/clusters.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { localized } from './localized.ts';
import type { TranslatedText } from './localized.ts';

interface DataOf {
  practices: Practice;
  events: Event;
  ideas: Idea;
  advice: Advice;
  expertise: Expertise;
  methods: Method;
}
/** The kinds whose texts are read as inert HTML; explainers of clusters are modules. */
export type ReadKind = keyof DataOf;

/** An original as pages see it. */
export interface Original<K extends ReadKind = ReadKind> {
  kind: K;
  id: string;
  data: DataOf[K];
  text: StoredText;
}
export type PracticeEntry = Original<'practices'>;
export type EventEntry = Original<'events'>;
export type IdeaEntry = Original<'ideas'>;
export type AdviceEntry = Original<'advice'>;
export type ExpertiseEntry = Original<'expertise'>;
export type MethodEntry = Original<'methods'>;
/** Any entry; its `kind` tells which fields it has. */
export type AnyEntry = { [K in ReadKind]: Original<K> }[ReadKind];
/** An entry on topics of a cluster. */
export type ThemedEntry = Exclude<AnyEntry, MethodEntry>;
export type ClusterEntry = CollectionEntry<'clusters'>;

/** The texts of an entry as a reader of one language gets them: translated if possible, otherwise the original. */
export interface Localized {
  title: string;
  summary: string;
  /** The language that title, summary and sections are in. */
  lang: Lang;
  /** Whether the text is in the reader's own language. */
  translated: boolean;
  /** A translation whose original has changed since. */
  outdated: boolean;
  /** Digests of the files that the text and its facts come from: that of the original, and that of the translation. */
  version: string;
  sections: StoredText['sections'];
  /** The text of a structured item in `lang`, given the original's. */
  label: (id: string, original: string) => string;
  unit: (id: string, original: string) => string;
  /** The name of a role or a step. */
  name: (id: string, original: string) => string;
}

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) =>
  a.data.title.localeCompare(b.data.title, 'en');
const byCity = (a: { data: { city: City; title: string } }, b: { data: { city: City; title: string } }) =>
  a.data.city.name.localeCompare(b.data.city.name, 'en') || byTitle(a, b);
interface City {
  name: string;
}

const texts = heldTexts();
const originals = <K extends ReadKind>(wanted: K): Original<K>[] =>
  texts.flatMap(({ kind, id, lang, data, text }) =>
    kind === wanted && !lang ? [{ kind: wanted, id, data: data as DataOf[K], text }] : [],
  );

/** Practices, by city. */
export const practices: readonly PracticeEntry[] = originals('practices').sort(byCity);
/** Events, the latest first. */
export const events: readonly EventEntry[] = originals('events').sort(
  (a, b) => b.data.start.localeCompare(a.data.start) || byTitle(a, b),
);
/** Project ideas, by city. */
export const ideas: readonly IdeaEntry[] = originals('ideas').sort(byCity);
/** Collegial advice, by the city that asked. */
export const advice: readonly AdviceEntry[] = originals('advice').sort(byCity);
/** Profiles of organisations, by name. */
export const expertise: readonly ExpertiseEntry[] = originals('expertise').sort(byTitle);
/** Method kits, by title. */
export const methods: readonly MethodEntry[] = originals('methods').sort(byTitle);

/** Every entry that is about topics of a cluster. */
export const themed: readonly ThemedEntry[] = [...practices, ...events, ...ideas, ...advice, ...expertise];
/** Every entry. */
export const entries: readonly AnyEntry[] = [...themed, ...methods];

const clusterOrder = Object.keys(clusterList);
export const clusters: readonly ClusterEntry[] = (await getCollection('clusters')).sort(
  (a, b) => clusterOrder.indexOf(a.id) - clusterOrder.indexOf(b.id),
);

const translations = new Map(
  texts.flatMap(({ kind, id, lang, data, text }) =>
    lang ? [[`${kind}/${lang}/${id}`, { data: data as Translation, text }] as const] : [],
  ),
);

const byAddress = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));

/** The entry of a kind with this id, if there is one. */
export const entryOf = <K extends ReadKind>(kind: K, id: string): Original<K> | undefined =>
  byAddress.get(`${kind}/${id}`) as Original<K> | undefined;

/** Those of a list that belong to a cluster or touch it. */
export const inCluster = <T extends ThemedEntry>(list: readonly T[], cluster: Cluster): T[] =>
  list.filter(({ data }) => data.cluster === cluster || (data.alsoIn ?? []).includes(cluster));

/** A list by its entries' main clusters, in the order of the clusters; those without any entry are left out. */
export const groupedByCluster = <T extends ThemedEntry>(
  list: readonly T[],
): { cluster: Cluster; list: T[] }[] =>
  (Object.keys(clusterList) as Cluster[])
    .map((cluster) => ({ cluster, list: list.filter(({ data }) => data.cluster === cluster) }))
    .filter((group) => group.list.length > 0);

/** Those of a list that are on a topic. */
export const onTopic = <T extends ThemedEntry>(list: readonly T[], topic: string): T[] =>
  list.filter(({ data }) => data.topics.includes(topic));

/** The languages in which an entry can be read here: the original's, and those of the site that it is translated into. */
export const languagesOf = ({ kind, id, data }: AnyEntry): Lang[] => [
  data.lang,
  ...site.languages.filter((lang) => lang !== data.lang && translations.has(`${kind}/${lang}/${id}`)),
];

/** The translations of an entry into languages of the site. */
export const translationsOf = ({ kind, id, data }: AnyEntry): [lang: Lang, translation: TranslatedText][] =>
  site.languages.flatMap((lang): [Lang, TranslatedText][] => {
    const translation = lang === data.lang ? undefined : translations.get(`${kind}/${lang}/${id}`);
    return translation ? [[lang, translation]] : [];
  });

/** The entry in the reader's language; otherwise the original, marked as such. */
export const inLanguage = (entry: AnyEntry, lang: Lang): Localized =>
  localized(
    entry,
    lang,
    entry.data.lang === lang ? undefined : translations.get(`${entry.kind}/${lang}/${entry.id}`),
  );
