import type { Lang } from '../vocabulary/languages.ts';

/** A feed before it is written in a format. Addresses are absolute, days are ISO dates. */
export interface Feed {
  lang: Lang;
  title: string;
  subtitle: string;
  /** Address of the page that the feed belongs to; it is also the feed's lasting name. */
  page: string;
  /** Address of the feed itself. */
  self: string;
  icon: string;
  author: { name: string; url: string };
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** Address of the entry's page, which is its lasting name too. */
  page: string;
  title: string;
  summary: string;
  /** Language of title and summary. */
  lang: Lang;
  updated: string;
  picture: string | undefined;
  categories: readonly Category[];
}

export interface Category {
  term: string;
  /** Address of the list that the term belongs to. */
  scheme: string;
  label: string;
}

export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Content knows days, formats want instants: the day begins in UTC. */
export const instantOf = (day: string): string => `${day}T00:00:00Z`;

/** The day on which anything in the feed last changed; that of the epoch for an empty one. */
export const lastChange = ({ items }: Feed): string =>
  items.reduce((last, { updated }) => (updated > last ? updated : last), '1970-01-01');
