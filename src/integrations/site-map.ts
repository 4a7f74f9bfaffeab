import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import type { PageDates } from '../history/page-history.ts';

/**
 * The site map says what the pages themselves say: it lists those that are their own canonical page and may be indexed,
 * with their other languages, and when Git says that they were changed. `base` has a slash at its end.
 */
export function siteMap(base: string): AstroIntegration[] {
  let root = '';
  let dates: PageDates['dates'] = {};
  return [
    {
      name: 'site-map',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          root = fileURLToPath(dir);
          const file = join(root, 'page-dates.json');
          const told = JSON.parse(await readFile(file, 'utf8')) as PageDates;
          await rm(file);
          dates = told.dates;
          if (told.without) logger.info(`no history of pages and no dates in the site map: ${told.without}`);
        },
      },
    },
    sitemap({
      namespaces: { news: false, image: false, video: false },
      serialize(item) {
        const path = new URL(item.url).pathname.slice(base.length);
        return described(item, readFileSync(join(root, path, 'index.html'), 'utf8'), dates[path]);
      },
    }),
  ];
}

/** A page as the site map has it; undefined for one that does not belong there. `changed` is in seconds since 1970. */
export function described(item: SitemapItem, html: string, changed?: number): SitemapItem | undefined {
  const head = parse(html.slice(0, html.indexOf('</head>')));
  const links = head.querySelectorAll('link[rel="alternate"][hreflang]').map((link) => ({
    lang: link.getAttribute('hreflang') ?? '',
    url: link.getAttribute('href') ?? '',
  }));
  const canonical = head.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (head.querySelector('meta[name="robots"][content*="noindex"]') || canonical !== item.url)
    return undefined;
  return {
    url: item.url,
    ...(links.length > 1 ? { links } : {}),
    ...(changed === undefined ? {} : { lastmod: new Date(changed * 1000).toISOString() }),
  };
}
