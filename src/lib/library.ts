// The only reader of astro:content: everything is read once, then only looked up.
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { StoredText } from '../entries/loader.ts';
import type { Event } from '../schemas/event.ts';
import type { Practice } from '../schemas/practice.ts';
import type { Translation } from '../schemas/translation.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { clusters as clusterList } from '../vocabulary/clusters.ts';
import { languages } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** An original as pages see it. */
export interface Original<T> {
  kind: 'practices' | 'events';
  id: string;
  data: T;
  text: StoredText;
}
export type PracticeEntry = Original<Practice>;
export type EventEntry = Original<Event>;
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
  sections: StoredText['sections'];
  /** The text of a structured item in `lang`, given the original's. */
  label: (id: string, original: string) => string;
  unit: (id: string, original: string) => string;
}

const stored = (entry: {
  rendered?: { metadata?: Record<string, unknown> | undefined } | undefined;
}): StoredText => entry.rendered?.metadata?.['text'] as StoredText;

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) =>
  a.data.title.localeCompare(b.data.title, 'en');

export const practices: readonly PracticeEntry[] = (await getCollection('practices'))
  .map((entry) => ({ kind: 'practices' as const, id: entry.id, data: entry.data, text: stored(entry) }))
  .sort((a, b) => a.data.city.name.localeCompare(b.data.city.name, 'en') || byTitle(a, b));

/** Events, the latest first. */
export const events: readonly EventEntry[] = (await getCollection('events'))
  .map((entry) => ({ kind: 'events' as const, id: entry.id, data: entry.data, text: stored(entry) }))
  .sort((a, b) => b.data.start.localeCompare(a.data.start) || byTitle(a, b));

const clusterOrder = Object.keys(clusterList);
export const clusters: readonly ClusterEntry[] = (await getCollection('clusters')).sort(
  (a, b) => clusterOrder.indexOf(a.id) - clusterOrder.indexOf(b.id),
);

const translations = new Map(
  (await getCollection('translations')).map((entry) => [
    entry.id,
    { data: entry.data as Translation, text: stored(entry) },
  ]),
);

const practiceById = new Map(practices.map((entry) => [entry.id, entry]));
const eventById = new Map(events.map((entry) => [entry.id, entry]));

export const practiceOf = (id: string): PracticeEntry | undefined => practiceById.get(id);
export const eventOf = (id: string): EventEntry | undefined => eventById.get(id);

const inCluster =
  (cluster: Cluster) => (entry: { data: { cluster: Cluster; alsoIn?: Cluster[] | undefined } }) =>
    entry.data.cluster === cluster || (entry.data.alsoIn ?? []).includes(cluster);

/** Practices of a cluster: those that belong to it first, then those that touch it. */
export const practicesIn = (cluster: Cluster): PracticeEntry[] =>
  practices
    .filter(inCluster(cluster))
    .sort((a, b) => Number(b.data.cluster === cluster) - Number(a.data.cluster === cluster));
export const eventsIn = (cluster: Cluster): EventEntry[] => events.filter(inCluster(cluster));

export const practicesOn = (topic: string): PracticeEntry[] =>
  practices.filter(({ data }) => data.topics.includes(topic));
export const eventsOn = (topic: string): EventEntry[] =>
  events.filter(({ data }) => data.topics.includes(topic));

/** Events at which the practice itself was shown. */
export const eventsShowing = (id: string): EventEntry[] =>
  events.filter(({ data }) => data.practicesShown?.some(({ practice }) => practice === id) === true);

/** Events on the same matter as a practice, as the editors of either named them; the practice itself was not shown there. */
export function eventsNear(id: string): EventEntry[] {
  const named = practiceById.get(id)?.data.related?.events ?? [];
  const shown = eventsShowing(id);
  return events.filter(
    (entry) =>
      !shown.includes(entry) &&
      (named.includes(entry.id) || entry.data.related?.practices?.includes(id) === true),
  );
}

/** The languages in which an entry can really be read: the original's and those of its translations. */
export const languagesOf = ({ kind, id, data }: Original<{ lang: Lang }>): Lang[] =>
  languages.filter((lang) => data.lang === lang || translations.has(`${kind}/${lang}/${id}`));

/** The entry in the reader's language; otherwise the original, marked as such. */
export function inLanguage(entry: PracticeEntry | EventEntry, lang: Lang): Localized {
  const text = entry.data.lang === lang ? undefined : translations.get(`${entry.kind}/${lang}/${entry.id}`);
  if (!text)
    return {
      title: entry.data.title,
      summary: entry.data.summary,
      lang: entry.data.lang,
      translated: entry.data.lang === lang,
      outdated: false,
      sections: entry.text.sections,
      label: (_, original) => original,
      unit: (_, original) => original,
    };
  const { labels = {} } = text.data;
  return {
    title: text.data.title,
    summary: text.data.summary,
    lang,
    translated: true,
    outdated: text.text.outdated === true,
    sections: text.text.sections,
    label: (id, original) => labels[id]?.text ?? original,
    unit: (id, original) => labels[id]?.unit ?? original,
  };
}
