import { policy } from '../../src/site/policy.ts';
import type { Page, Site } from './built-site.ts';
import { target } from './built-site.ts';

const attributes = ['href', 'src', 'action'] as const;

/** Every address on a page, with the element that holds it. */
function addresses({ document }: Page): { tag: string; address: string; rel: string }[] {
  return attributes.flatMap((name) =>
    document.querySelectorAll(`[${name}]`).map((element) => ({
      tag: element.tagName.toLowerCase(),
      address: element.getAttribute(name) ?? '',
      rel: element.getAttribute('rel') ?? '',
    })),
  );
}

/** Links within the site that lead to no file, or to no anchor of it. */
export function brokenLinks(site: Site): string[] {
  return site.pages.flatMap((page) =>
    addresses(page).flatMap(({ address }) => {
      const to = target(page, address);
      if (!to) return [];
      if (!site.files.has(to.path))
        return [`${page.path}: the link "${address}" leads to no file (${to.path})`];
      const anchored = site.pageAt.get(to.path);
      if (to.anchor && anchored && !anchored.ids.has(decodeURIComponent(to.anchor)))
        return [`${page.path}: the link "${address}" leads to no anchor`];
      return [];
    }),
  );
}

/** Pages of one language that carry the same title. */
export function doubleTitles({ pages }: Site): string[] {
  const seen = new Map<string, string>();
  return pages.flatMap(({ path, document }) => {
    const title = document.querySelector('title')?.text ?? '';
    const key = `${path.split('/')[0] ?? ''} ${title}`;
    const before = seen.get(key);
    seen.set(key, path);
    if (title.trim() === '') return [`${path}: the page has no title`];
    return before ? [`${path}: has the same title as ${before}: ${title}`] : [];
  });
}

/** Anything a browser would load from another host. */
export function foreignRequests({ pages }: Site): string[] {
  const loads = (tag: string, rel: string) =>
    ['script', 'img', 'iframe', 'use', 'source', 'video', 'audio'].includes(tag) ||
    (tag === 'link' && /stylesheet|icon|preload|preconnect|dns-prefetch|manifest/.test(rel));
  return pages.flatMap((page) =>
    addresses(page)
      .filter(({ tag, address, rel }) => loads(tag, rel) && /^(?:[a-z]+:)?\/\//i.test(address))
      .map(({ address }) => `${page.path}: loads something from another host: ${address}`),
  );
}

/** Source marks that did not become notes. */
export const leftOverMarks = ({ pages }: Site): string[] =>
  pages
    .filter(({ document }) => /\[\^[a-z0-9-]+\]/.test(document.text))
    .map(({ path }) => `${path}: a source mark is left in the text`);

/** Scripts and styles that stand in a page: the policy of the host forbids them. */
export const inlineCode = ({ pages }: Site): string[] =>
  pages.flatMap(({ path, document }) => {
    const inline = [
      ...document.querySelectorAll('script:not([src])'),
      ...document.querySelectorAll('style'),
    ].filter(
      // A data block is never executed.
      (element) => element.getAttribute('type') !== 'application/ld+json',
    );
    const handlers = document
      .querySelectorAll('*')
      .filter(({ attributes }) => Object.keys(attributes).some((name) => /^on/i.test(name)));
    return [...inline, ...handlers].map(
      ({ tagName }) => `${path}: holds code of its own (<${tagName.toLowerCase()}>)`,
    );
  });

/** Pages that do not have the content security policy of the site before everything that it is to hold for. */
export const wrongPolicies = ({ pages }: Site): string[] =>
  pages
    .filter(({ document }) => {
      const second = document.querySelector('head')?.children[1];
      return (
        second?.getAttribute('http-equiv') !== 'content-security-policy' ||
        second.getAttribute('content') !== policy.join(';')
      );
    })
    .map(({ path }) => `${path}: does not begin with the content security policy of src/site/policy.ts`);

/** Pages whose language is not their folder's, or that show a text in another language without saying so. */
export function wrongLanguages({ pages, pageAt }: Site): string[] {
  return pages.flatMap(({ path, document }) => {
    const folder = path.split('/')[0] ?? '';
    const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
    if (path.includes('/') && lang !== folder) return [`${path}: says lang="${lang}"`];
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const rest = path.split('/').slice(1).join('/');
    const home = new RegExp(`/([a-z]{2})/${rest.replace(/index\.html$/, '')}?$`).exec(canonical)?.[1];
    if (!home || home === lang) return [];
    // The canonical page may itself show a text in another language: one that the site has no pages in.
    const textOf = (page?: Page) => page?.document.querySelector('article')?.getAttribute('lang');
    const original = textOf(pageAt.get(`${home}/${rest}`)) ?? home;
    if (textOf(pageAt.get(path)) !== original)
      return [`${path}: shows a text in "${original}" that is not marked as such`];
    return [];
  });
}
