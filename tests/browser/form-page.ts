import type { BrowserContext, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

/** Closed after each test. */
export const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
export async function open(path: string, options: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext(options);
  contexts.push(context);
  const { page, complaints } = await watchedPage(context);
  page.setDefaultTimeout(20_000);
  await page.goto(host.url + path);
  return { page, complaints, context };
}
export const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
/** Waits until the checker has looked once. */
export const checkedOnce = (page: Page) =>
  page.locator('[data-summary]').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
