import { site } from '../../site.config.ts';
import { pageAddress } from '../lib/addresses.ts';
import { inLanguage, languagesOf } from '../lib/library.ts';
import type { AnyEntry, Localized } from '../lib/library.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { entryThing } from './entry-things.ts';
import type { Thing } from './json-ld.ts';
import { crumbsThing, listThing, mostListed, pageThing } from './page-things.ts';
import type { Crumb, Listing, PageFields, PageType } from './page-things.ts';
import { wholePublisher, wholeSite } from './site-things.ts';

/** What a page tells machines beside its title and description. */
export interface PageMeta {
  /** The steps that lead to it, as it shows them. */
  crumbs?: readonly Crumb[];
  /** What kind of page it is; one with a list is a collection without saying so. */
  type?: PageType;
  /** The entry that it shows, with its text in the page's language. */
  entry?: { entry: AnyEntry; text: Localized };
  /** The list that it shows. */
  list?: Listing;
  /** What the page is about, where it is no entry. */
  about?: Thing;
  /** What the page is itself, where no other field says it. */
  self?: (page: PageFields, image: string) => Thing;
}

/** What a page tells in JSON-LD. `image` is the address of its picture, `home` whether it is the start page. */
export function thingsOf(meta: PageMeta, page: PageFields, image: string, home: boolean): Thing[] {
  const things = home ? [wholeSite(page.lang), wholePublisher(page.lang)] : [mainThing(meta, page, image)];
  const crumbs = crumbsThing(meta.crumbs ?? [], page);
  return crumbs ? [...things, crumbs] : things;
}

function mainThing({ type, entry, list, about, self }: PageMeta, page: PageFields, image: string): Thing {
  if (entry) return ofEntry(entry.entry, entry.text, page, image);
  if (self) return self(page, image);
  const whole = { ...page, type: type ?? (list ? 'CollectionPage' : undefined) };
  return { ...pageThing(whole, list && listThing(list)), about };
}

function ofEntry(entry: AnyEntry, text: Localized, page: PageFields, image: string): Thing {
  const { kind, id, data } = entry;
  const isOriginal = text.lang === data.lang;
  return entryThing(entry, {
    lang: page.lang,
    textLang: text.lang,
    title: text.title,
    summary: text.summary,
    url: page.url,
    image,
    // An original in a language without pages of its own cannot be named.
    original:
      isOriginal || !site.languages.includes(data.lang) ? undefined : pageAddress(data.lang, kind, id),
    translations: isOriginal
      ? languagesOf(entry)
          .filter((lang) => lang !== data.lang)
          .map((lang) => pageAddress(lang, kind, id))
      : [],
    steps: kind === 'methods' ? data.steps.map((step) => text.name(step.id, step.name)) : [],
  });
}

/** Entries as a list, in the page's language. */
export const listed = (entries: readonly AnyEntry[], lang: Lang): Listing => ({
  n: entries.length,
  first: entries.slice(0, mostListed).map((entry) => ({
    name: inLanguage(entry, lang).title,
    url: pageAddress(lang, entry.kind, entry.id),
  })),
});

/** Pages that are no entries as a list: `parts` leads to each below its language. */
export const listedPages = <T>(
  items: readonly T[],
  lang: Lang,
  nameOf: (item: T) => string,
  partsOf: (item: T) => string[],
): Listing => ({
  n: items.length,
  first: items
    .slice(0, mostListed)
    .map((item) => ({ name: nameOf(item), url: pageAddress(lang, ...partsOf(item)) })),
});
