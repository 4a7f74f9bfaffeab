import type { Cluster } from '../vocabulary/clusters.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** The formats in which news are offered. */
export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** What the formats call themselves. */
export const feedNames: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', json: 'JSON Feed' };

const fileNames: Readonly<Record<FeedFormat, string>> = { atom: 'feed.xml', json: 'feed.json' };

/** Path below the root of the feed of a language, or of a theme in it. */
export const feedPath = (format: FeedFormat, lang: Lang, cluster?: Cluster): string =>
  [lang, ...(cluster ? ['clusters', cluster] : []), fileNames[format]].join('/');

/** Whether a file is a feed: those are read over the network, so no edition and no copy holds them. */
export const isFeed = (path: string): boolean => /(?:^|\/)feed\.(?:xml|json)$/.test(path);

/** Path below the root of the calendar of all events. */
export const calendarPath = (lang: Lang): string => `${lang}/events/calendar.ics`;

/** Path below the root of the calendar file of one event. */
export const eventFilePath = (lang: Lang, id: string): string => `${lang}/events/${id}/event.ics`;
