import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Page, Site } from './built-site.ts';

/** What one file of a site map may hold (https://www.sitemaps.org/protocol.html). */
const most = { addresses: 50_000, bytes: 50 * 2 ** 20 } as const;
/** Date and time as the protocol takes them: https://www.w3.org/TR/NOTE-datetime, here always with seconds. */
const moment = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-][0-2]\d:[0-5]\d)$/;
const indexFile = 'sitemap-index.xml';

interface Listed {
  loc: string;
  lastmod: string | undefined;
  /** Languages with their addresses, in one line each. */
  links: string[];
}

/** Faults of the site map by its protocol, and where it says otherwise than the pages. `address` is the public root. */
export function brokenSiteMap(site: Site, address: string): string[] {
  if (!site.files.has(indexFile)) return [`${indexFile} is missing`];
  const faults: string[] = [];
  const listed = new Map<string, Listed>();
  for (const file of filesOf(site, address)) {
    if (!site.files.has(file)) {
      faults.push(`${indexFile} names ${file}, which is missing`);
      continue;
    }
    const xml = readFileSync(join(site.root, file), 'utf8');
    const found = urlsIn(xml);
    if (found.length > most.addresses) faults.push(`${file} holds more than ${most.addresses} addresses`);
    if (Buffer.byteLength(xml) > most.bytes) faults.push(`${file} has more than ${most.bytes} bytes`);
    for (const one of found) {
      if (listed.has(one.loc)) faults.push(`${file} lists ${one.loc} twice`);
      listed.set(one.loc, one);
    }
  }
  const belonging = new Set(
    site.pages.filter(isIndexed).map(({ path }) => address + path.replace(/index\.html$/, '')),
  );
  return [
    ...faults,
    ...[...listed.keys()]
      .filter((loc) => !belonging.has(loc))
      .map((loc) => `the site map lists ${loc}, which it should not`),
    ...[...belonging].filter((loc) => !listed.has(loc)).map((loc) => `the site map does not list ${loc}`),
    ...[...listed.values()].flatMap((one) => wrongIn(one, listed)),
  ];
}

const text = (element: { text: string } | null) => element?.text.trim();
const filesOf = ({ root }: Site, address: string): string[] =>
  parse(readFileSync(join(root, indexFile), 'utf8'))
    .querySelectorAll('sitemap > loc')
    .map((loc) => (text(loc) ?? '').replace(address, ''));
const urlsIn = (xml: string): Listed[] =>
  parse(xml)
    .querySelectorAll('url')
    .map((url) => ({
      loc: text(url.querySelector('loc')) ?? '',
      lastmod: text(url.querySelector('lastmod')),
      links: url
        .getElementsByTagName('xhtml:link')
        .map((link) => `${link.getAttribute('hreflang') ?? ''} ${link.getAttribute('href') ?? ''}`),
    }));

/** Whether a page is to be found: it has no \`noindex\` and is not a copy of another page. */
function isIndexed({ path, document }: Page): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return (
    path.endsWith('index.html') &&
    document.querySelector('meta[name="robots"][content*="noindex"]') === null &&
    new URL(canonical).pathname.endsWith(`/${path.replace(/index\.html$/, '')}`)
  );
}

function wrongIn({ loc, lastmod, links }: Listed, listed: ReadonlyMap<string, Listed>): string[] {
  const others = links.map((link) => link.split(' ')[1] ?? '');
  const unanswered = others.filter((other) => listed.get(other)?.links.join() !== links.join());
  return [
    ...(lastmod === undefined || moment.test(lastmod) ? [] : [`the site map dates ${loc} with "${lastmod}"`]),
    ...(links.length === 0 || others.includes(loc)
      ? []
      : [`the site map lists other languages of ${loc} and not its own`]),
    ...unanswered.map(
      (other) => `the site map names ${other} as another language of ${loc}, which is not answered`,
    ),
  ];
}
