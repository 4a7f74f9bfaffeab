import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser, startHost } from './host.ts';
import type { Host } from './host.ts';

/** The built site at `/` and a browser, for all tests of the file that imports them. */
export let host: Host;
export let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});
