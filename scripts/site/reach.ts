import { target } from './built-site.ts';
import type { Page, Site } from './built-site.ts';

const mostClicks = 3;

/** What a reader of a practice looks for next, by the addresses that show it: page below its language, and anchor. */
const goals = {
  'an organisation that has experience': /^(organisations|expertise)\/[^/]+\/index\.html/,
  'an event where cities met': /^events\/[^/]+\/index\.html/,
  'what did not work elsewhere': /^practices\/[^/]+\/index\.html#failed$/,
} as const;

/** Where the links of a page's own content lead, within the site: path and, if there is one, anchor. */
const linksOf = (page: Page): { path: string; anchor: string }[] =>
  page.document
    .querySelectorAll('main a[href]')
    .flatMap((link) => target(page, link.getAttribute('href') ?? '') ?? []);

/**
 * Practices from which three clicks, without search, header and footer, do not lead to an organisation, an event, and
 * a setback of another practice.
 */
export function deadEnds(site: Site): string[] {
  const links = new Map(site.pages.map((page) => [page.path, linksOf(page)]));
  return site.pages.flatMap(({ path }) => {
    if (!/^[a-z]{2}\/practices\/[^/]+\/index\.html$/.test(path)) return [];
    const missing = new Set(Object.keys(goals) as (keyof typeof goals)[]);
    const seen = new Set([path]);
    let here = [path];
    for (let clicks = 1; clicks <= mostClicks && missing.size > 0; clicks++) {
      const next: string[] = [];
      for (const from of here)
        for (const to of links.get(from) ?? []) {
          const address = to.anchor ? `${to.path}#${to.anchor}` : to.path;
          for (const goal of missing)
            if (to.path !== path && goals[goal].test(address.slice(3))) missing.delete(goal);
          if (!seen.has(to.path)) next.push(to.path);
          seen.add(to.path);
        }
      here = next;
    }
    return [...missing].map((goal) => `${path}: ${mostClicks} clicks do not lead to ${goal}`);
  });
}

/** Links of a chain (challenge, advice, event, idea, practice) that the other page does not answer. */
export function oneWayChains(site: Site): string[] {
  return site.pages.flatMap((page) =>
    page.document.querySelectorAll('.chain a[href]').flatMap((link) => {
      const to = target(page, link.getAttribute('href') ?? '');
      const other = to && !to.anchor && to.path !== page.path ? site.pageAt.get(to.path) : undefined;
      if (!other || linksOf(other).some(({ path }) => path === page.path)) return [];
      return [`${page.path}: the chain leads to ${other.path}, which does not lead back`];
    }),
  );
}

/**
 * Pages to which no chain of links leads from the start page of their language. In the window of an installed site,
 * which has no address bar, nobody could open them.
 */
export function unreachable(site: Site): string[] {
  const starts = site.pages.filter(({ path }) => /^[a-z]{2}\/index\.html$/.test(path));
  return starts.flatMap((start) => {
    const folder = start.path.slice(0, 3);
    const seen = new Set([start.path]);
    // A set that grows while it is walked through shows what was added, so every page is read once.
    for (const path of seen) {
      const page = site.pageAt.get(path);
      for (const link of page?.document.querySelectorAll('a[href]') ?? []) {
        const to = page && target(page, link.getAttribute('href') ?? '')?.path;
        if (to?.startsWith(folder)) seen.add(to);
      }
    }
    return (
      site.pages
        // The preview of an entry is drawn in a frame of the form.
        .filter(({ path }) => path.startsWith(folder) && !path.endsWith('/contribute/preview/index.html'))
        .filter(({ path }) => !seen.has(path))
        .map(({ path }) => `${path}: no link leads here from ${start.path}`)
    );
  });
}
