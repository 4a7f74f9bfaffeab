import sitemap from '@astrojs/sitemap';
import type { SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { PageDates } from '../history/page-history.ts';
import type { Taker } from './finished-files.ts';
import type { Said } from './said.ts';

/**
 * The site map says what the pages themselves say: it lists those that are their own canonical page and may be indexed,
 * with their other languages, and when Git says that they were changed. `base` has a slash at its end.
 */
export function siteMap(base: string): { taker: Taker; integrations: AstroIntegration[] } {
  let said: ReadonlyMap<string, Said> = new Map();
  let told: PageDates = { without: undefined, dates: {} };
  const integrations: AstroIntegration[] = [
    {
      name: 'site-map',
      hooks: {
        'astro:build:done': ({ logger }) => {
          if (told.without) logger.info(`no history of pages and no dates in the site map: ${told.without}`);
        },
      },
    },
    sitemap({
      namespaces: { news: false, image: false, video: false },
      serialize(item) {
        const path = new URL(item.url).pathname.slice(base.length);
        return described(item, said.get(path), told.dates[path]);
      },
    }),
  ];
  const taker: Taker = {
    made(made) {
      ({ said } = made);
    },
    left: {
      'page-dates.json'(content) {
        told = JSON.parse(content) as PageDates;
      },
    },
  };
  return { taker, integrations };
}

/** A page as the site map has it; undefined for one that does not belong there. `changed` is in seconds since 1970. */
export function described(item: SitemapItem, page: Said, changed?: number): SitemapItem | undefined {
  if (page?.canonical !== item.url) return undefined;
  return {
    url: item.url,
    ...(page.links.length > 1 ? { links: page.links } : {}),
    ...(changed === undefined ? {} : { lastmod: new Date(changed * 1000).toISOString() }),
  };
}
