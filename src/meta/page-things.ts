import { site } from '../../site.config.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Thing } from './json-ld.ts';
import { partOfSite } from './site-things.ts';

/** A step of the way to a page, with its address below the root of the host. */
export interface Crumb {
  text: string;
  url: string;
}

/** What kinds of pages schema.org knows; most are just pages. */
export type PageType =
  'WebPage' | 'AboutPage' | 'CollectionPage' | 'ProfilePage' | 'SearchResultsPage' | 'ContactPage';

export interface PageFields {
  type?: PageType | undefined;
  /** The public address of the page. */
  url: string;
  title: string;
  description: string;
  lang: Lang;
}

/** A page that is no entry. `main` is what it is there for, such as a list. */
export const pageThing = (
  { type = 'WebPage', url, title, description, lang }: PageFields,
  main?: Thing,
): Thing => ({
  '@type': type,
  '@id': url,
  url,
  name: title,
  description,
  inLanguage: lang,
  isPartOf: partOfSite(),
  mainEntity: main,
});

/** So many of a list are told to search engines: they find the rest by its links. */
export const mostListed = 10;

/** A list of pages by their names and public addresses, of which the first ten are told. */
export interface Listing {
  n: number;
  first: readonly { name: string; url: string }[];
}

export const listThing = ({ n, first }: Listing): Thing => ({
  '@type': 'ItemList',
  numberOfItems: n,
  itemListElement: first.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    url,
  })),
});

/** The way to a page, this page itself at its end; undefined for a page that none leads to. */
export function crumbsThing(crumbs: readonly Crumb[], { title, url }: PageFields): Thing | undefined {
  if (crumbs.length === 0) return undefined;
  const steps = crumbs.map((crumb) => ({ name: crumb.text, item: new URL(crumb.url, site.address).href }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: title, item: url }].map(({ name, item }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
  };
}
