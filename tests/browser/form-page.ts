import type { Page } from 'playwright-core';
import { open as openPage } from './opened-page.ts';

export { contexts } from './opened-page.ts';

/** Opens a page of the form, whose parts come soon or not at all. */
export async function open(...at: Parameters<typeof openPage>) {
  const opened = await openPage(...at);
  opened.page.setDefaultTimeout(20_000);
  return opened;
}
export const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
/** Waits until the checker has looked once. */
export const checked = (page: Page) =>
  page.locator('[data-summary]').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
/** Turns to the form, and waits until the checker has looked once. */
export async function checkedOnce(page: Page) {
  await page.locator('#step-what-title').focus();
  await checked(page);
}
