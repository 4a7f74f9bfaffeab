// Measures how fast the search answers: from the last letter typed to the first hit on the page, with the library saved,
// the server stopped and the processor slowed down four times; and how many bytes come before the first hit online.
// Usage: npm run bench:search-speed
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { siteHandler } from './static-host.ts';

const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as {
  lang: string;
  query: string;
}[];
const server = createServer(siteHandler('dist'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });

/** Milliseconds from the last letter of a query to the first hit. */
async function answerTime(page: Page, query: string): Promise<number> {
  await page.fill('input[type=search]', '');
  await page.waitForFunction(() => document.querySelector('site-finder')?.hasAttribute('data-ready'));
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('site-finder input[type=search]');
    const results = document.querySelector('site-finder .results');
    if (!input || !results) throw new Error('There is no finder.');
    results.replaceChildren();
    const started = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!results.querySelector('[data-result]')) return;
        watch.disconnect();
        resolve(performance.now() - started);
      });
      watch.observe(results, { childList: true });
    });
  }, query);
}

async function bytesBeforeFirstHit(query: string): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${site}/en/search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-result]').first().waitFor();
  await page.close();
  return bytes;
}

try {
  const online = await Promise.all(['cable car', 'waste', 'land readjustment'].map(bytesBeforeFirstHit));
  console.log(`online, bytes before the first hit, page and styles included: at most ${Math.max(...online)}`);
  const page = await browser.newPage();
  await page.goto(`${site}/en/offline/`);
  await page.getByText(/\d+ pages, .+ to download/).waitFor();
  await page.locator('[data-save-library]').click();
  await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 120_000 });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await page.goto(`${site}/en/search/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.waitForFunction(() => document.querySelector('site-finder')?.hasAttribute('data-ready'));
  const times: number[] = [];
  for (const { query } of queries
    .filter(({ lang }) => lang === 'en')
    .concat(queries.filter(({ lang }) => lang === 'en')))
    times.push(await answerTime(page, query));
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0);
  console.log(
    `library saved, server stopped, processor four times slower, ${times.length} queries: first hit after ${at(0.5)} ms (median), ${at(0.95)} ms (95th percentile)`,
  );
} finally {
  await browser.close();
  server.close();
}
