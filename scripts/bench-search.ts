// Measures the search of the built site on the queries of tests/search/queries.json, in a real browser and through the
// finder itself: how often an expected entry is among the first three hits, and the mean of one divided by its rank.
// Usage: npm run bench:search [-- path/to/other-queries.json]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { siteHandler } from './static-host.ts';

interface Query {
  lang: string;
  query: string;
  /** Entries of which each would be a right answer, as `<kind>/<id>`. */
  expected: string[];
}

const [file = 'tests/search/queries.json'] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(file, 'utf8')) as Query[];
const server = createServer(siteHandler('dist'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage();
  const ranks: { lang: string; rank: number }[] = [];
  for (const { lang, query, expected } of queries) {
    await page.goto(`http://127.0.0.1:${port}/${lang}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('site-finder[data-ready]').waitFor();
    const hits = await page
      .locator('[data-result] a.hit')
      .evaluateAll((links) =>
        links.map((link) =>
          new URL((link as HTMLAnchorElement).href).pathname.split('/').slice(2, 4).join('/'),
        ),
      );
    const rank = hits.findIndex((hit) => expected.includes(hit)) + 1;
    ranks.push({ lang, rank });
    if (rank !== 1)
      console.log(
        `${lang}  ${rank === 0 ? '–' : String(rank)}  ${query}  →  ${hits.slice(0, 3).join('  ') || 'nothing'}`,
      );
  }
  for (const lang of [...new Set(ranks.map((one) => one.lang)), 'all']) {
    const own = ranks.filter((one) => lang === 'all' || one.lang === lang);
    const mean = (values: number[]) =>
      (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
    const success = mean(own.map(({ rank }) => Number(rank > 0 && rank <= 3)));
    const reciprocal = mean(own.map(({ rank }) => (rank > 0 ? 1 / rank : 0)));
    console.log(
      `${lang.padEnd(4)} ${own.length} queries  success@3 ${success}  mean reciprocal rank ${reciprocal}`,
    );
  }
} finally {
  await browser.close();
  server.close();
}
