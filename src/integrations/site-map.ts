import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { PageDates } from '../history/page-history.ts';
import type { PageTaker } from './portable-links.ts';
import { takenOut } from './taken-out.ts';

/** What the head of a page says to search engines. Undefined where it says that the page does not belong to them. */
type Said = { canonical: string; links: { lang: string; url: string }[] } | undefined;

/**
 * The site map says what the pages themselves say: it lists those that are their own canonical page and may be indexed,
 * with their other languages, and when Git says that they were changed. `base` has a slash at its end.
 */
export function siteMap(base: string): { pages: PageTaker; integrations: AstroIntegration[] } {
  const said = new Map<string, Said>();
  let dates: PageDates['dates'] = {};
  const integrations: AstroIntegration[] = [
    {
      name: 'site-map',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          const told = await takenOut<PageDates>(fileURLToPath(dir), 'page-dates.json');
          dates = told.dates;
          if (told.without) logger.info(`no history of pages and no dates in the site map: ${told.without}`);
        },
      },
    },
    sitemap({
      namespaces: { news: false, image: false, video: false },
      serialize(item) {
        const path = new URL(item.url).pathname.slice(base.length);
        return described(item, said.get(path), dates[path]);
      },
    }),
  ];
  const take = ({ path, html }: { path: string; html: string }) =>
    void said.set(path.replace(/index\.html$/, ''), saidIn(html));
  return { pages: { take }, integrations };
}

/** What a page says in its head, as src/layouts/Base.astro writes it. */
export function saidIn(html: string): Said {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
  if (!canonical || /<meta name="robots" content="[^"]*noindex/.test(head)) return undefined;
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
  return { canonical, links: links.map(([, lang = '', url = '']) => ({ lang, url })) };
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
