import { site } from '../../site.config.ts';
import { textsIn } from '../i18n/texts.ts';
import { fileAddress, pageAddress } from '../lib/addresses.ts';
import { placeOf } from '../lib/entry-data.ts';
import { hoursOf } from '../lib/event-time.ts';
import { entries, events, inCluster, inLanguage, themed } from '../lib/library.ts';
import type { AnyEntry, EventEntry } from '../lib/library.ts';
import { pictureOf } from '../pictures/entry-picture.ts';
import { clusters } from '../vocabulary/clusters.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';
import { calendarEvents, calendarFile } from './calendar.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Category, Feed, FeedItem } from './feed.ts';
import { newest } from './news.ts';
import { calendarPath, feedPath } from './paths.ts';
import type { FeedFormat } from './paths.ts';

const clusterIds = Object.keys(clusters) as Cluster[];
// Which entries are news is the same in every language and format.
const news = new Map<Cluster | undefined, AnyEntry[]>([
  [undefined, newest(entries)],
  ...clusterIds.map((cluster) => [cluster, newest(inCluster(themed, cluster))] as const),
]);

/** The feed of a language, or of a theme in it. */
export function siteFeed(format: FeedFormat, lang: Lang, cluster?: Cluster): Feed {
  const t = textsIn(lang);
  return {
    lang,
    title: `${site.name}: ${cluster ? clusters[cluster].label[lang] : t('feeds.news')}`,
    subtitle: cluster ? clusters[cluster].gist[lang] : t('site.description'),
    page: cluster ? pageAddress(lang, 'clusters', cluster) : pageAddress(lang),
    self: fileAddress(feedPath(format, lang, cluster)),
    icon: fileAddress('icons/plain-512.png'),
    author: { name: site.name, url: fileAddress('') },
    items: (news.get(cluster) ?? []).map((entry) => itemOf(entry, lang)),
  };
}

function itemOf(entry: AnyEntry, lang: Lang): FeedItem {
  const text = inLanguage(entry, lang);
  return {
    page: pageAddress(lang, entry.kind, entry.id),
    title: entry.kind === 'practices' ? `${entry.data.city.name}: ${text.title}` : text.title,
    summary: text.summary,
    lang: text.lang,
    updated: entry.data.reviewed,
    picture: fileAddress(pictureOf(entry).path),
    categories: categoriesOf(entry, lang),
  };
}

/** What kind of entry it is, its theme and its topics, in the words of the page's language. */
function categoriesOf(entry: AnyEntry, lang: Lang): Category[] {
  const kind = { term: entry.kind, scheme: pageAddress(lang), label: textsIn(lang)(`${entry.kind}.title`) };
  if (entry.kind === 'methods') return [kind];
  const { cluster, topics } = entry.data;
  return [
    kind,
    { term: cluster, scheme: pageAddress(lang, 'clusters'), label: clusters[cluster].label[lang] },
    ...topics.map((id) => ({
      term: id,
      scheme: pageAddress(lang, 'topics'),
      label: topicOf(id).label[lang],
    })),
  ];
}

/** The calendar of a language, or the file of one event. */
export function siteCalendar(lang: Lang, only?: EventEntry): string {
  const t = textsIn(lang);
  const shown = only ? [only] : calendarEvents(events);
  return calendarFile({
    lang,
    name: only ? inLanguage(only, lang).title : `${site.name}: ${t('events.title')}`,
    description: t('events.lead'),
    publisher: site.name,
    page: pageAddress(lang, 'events'),
    ...(only ? {} : { self: fileAddress(calendarPath(lang)) }),
    events: shown.map((entry) => calendarEvent(entry, lang)),
  });
}

function calendarEvent(entry: EventEntry, lang: Lang): CalendarEvent {
  const { id, data } = entry;
  const text = inLanguage(entry, lang);
  return {
    // The same in every language, so that nobody who follows two of them has everything twice.
    uid: `${id}@${new URL(site.address).hostname}`,
    title: text.title,
    summary: text.summary,
    page: pageAddress(lang, 'events', id),
    start: data.start,
    end: data.end,
    hours: hoursOf(data),
    place: placeOf(entry, lang),
    at: data.city?.at,
    categories: [
      clusters[data.cluster].label[lang],
      ...data.topics.map((topic) => topicOf(topic).label[lang]),
    ],
    updated: data.reviewed,
  };
}
