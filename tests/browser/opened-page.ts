import type { BrowserContext } from 'playwright-core';
import { afterEach } from 'vitest';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

/** Closed after each test. */
export const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

/** Opens a page of the site by its path, in a context of its own. */
export async function open(path: string, options: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext(options);
  contexts.push(context);
  const { page, complaints } = await watchedPage(context);
  await page.goto(host.url + path);
  return { page, complaints, context };
}
