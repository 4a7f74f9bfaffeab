import { describe, expect, it } from 'vitest';
import { brokenSiteMap } from '../../scripts/site/site-map.ts';
import { saidIn } from '../../src/integrations/said.ts';
import { described } from '../../src/integrations/site-map.ts';
import { page, siteOf } from './site-of.ts';

const root = 'https://example.org/base/';
const canonical = (path: string) => `<link rel="canonical" href="${root}${path}">`;
const url = (path: string, inner = '') => `<url><loc>${root}${path}</loc>${inner}</url>`;
const link = (lang: string, path: string) =>
  `<xhtml:link rel="alternate" hreflang="${lang}" href="${root}${path}"/>`;
const both = link('en', 'en/') + link('de', 'de/');
const siteWith = (urls: string, pages: Record<string, string> = {}) =>
  siteOf({
    'sitemap-index.xml': `<sitemapindex><sitemap><loc>${root}sitemap-0.xml</loc></sitemap></sitemapindex>`,
    'sitemap-0.xml': `<urlset>${urls}</urlset>`,
    'en/index.html': page('', canonical('en/')),
    'de/index.html': page('', canonical('de/')),
    ...pages,
  });
const faultsOf = (urls: string, pages?: Record<string, string>) => brokenSiteMap(siteWith(urls, pages), root);

describe('the check of the site map', () => {
  it('is content with every page that is to be found, its languages and its date', () => {
    const date = '<lastmod>2026-11-23T10:23:15.000Z</lastmod>';
    expect(faultsOf(url('en/', date + both) + url('de/', both))).toEqual([]);
  });

  it('finds pages that are missing, that do not exist, that stand twice or are not to be found', () => {
    expect(
      faultsOf(url('en/') + url('en/') + url('fr/') + url('de/x/') + url('de/y/'), {
        'de/x/index.html': page('', '<meta name="robots" content="noindex">' + canonical('de/x/')),
        'de/y/index.html': page('', canonical('en/y/')),
      }),
    ).toEqual([
      `sitemap-0.xml lists ${root}en/ twice`,
      ...['fr/', 'de/x/', 'de/y/'].map((path) => `the site map lists ${root}${path}, which it should not`),
      `the site map does not list ${root}de/`,
    ]);
  });

  it('finds a language that is not answered, and a page that leaves itself out', () => {
    expect(faultsOf(url('en/', both) + url('de/'))).toEqual([
      `the site map names ${root}de/ as another language of ${root}en/, which is not answered`,
    ]);
    expect(faultsOf(url('en/', link('de', 'de/')) + url('de/', link('de', 'de/')))).toEqual([
      `the site map lists other languages of ${root}en/ and not its own`,
    ]);
  });

  it('finds a date that is none', () => {
    expect(faultsOf(url('en/', '<lastmod>yesterday</lastmod>') + url('de/'))).toEqual([
      `the site map dates ${root}en/ with "yesterday"`,
    ]);
  });

  it('finds files that are missing', () => {
    expect(brokenSiteMap(siteOf({}), root)).toEqual(['sitemap-index.xml is missing']);
    const index = `<sitemapindex><sitemap><loc>${root}sitemap-7.xml</loc></sitemap></sitemapindex>`;
    expect(brokenSiteMap(siteOf({ 'sitemap-index.xml': index }), root)).toEqual([
      'sitemap-index.xml names sitemap-7.xml, which is missing',
    ]);
  });
});

describe('a page in the site map', () => {
  const inMap = (item: { url: string }, html: string, changed?: number) =>
    described(item, saidIn(html), changed);
  const item = { url: `${root}en/` };
  const alternates = ['en', 'de']
    .map((lang) => `<link rel="alternate" hreflang="${lang}" href="${root}${lang}/">`)
    .join('');

  it('has the languages that the page names, and no feed', () => {
    const feed = '<link rel="alternate" type="application/atom+xml" href="/feed.xml">';
    expect(inMap(item, page('', canonical('en/') + alternates + feed))).toEqual({
      url: item.url,
      links: [
        { lang: 'en', url: `${root}en/` },
        { lang: 'de', url: `${root}de/` },
      ],
    });
  });

  it('has the moment of its last change, in UTC, if one is known', () => {
    expect(inMap(item, page('', canonical('en/')), 1_795_429_395)).toEqual({
      url: item.url,
      lastmod: '2026-11-23T10:23:15.000Z',
    });
  });

  it('is none where it is not to be indexed or another page is the canonical one', () => {
    const hidden = '<meta name="robots" content="noindex">';
    expect(inMap(item, page('', canonical('en/') + hidden))).toBeUndefined();
    expect(inMap(item, page('', canonical('de/')))).toBeUndefined();
  });
});
