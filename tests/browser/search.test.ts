import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

const contexts: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
async function open(path: string) {
  const context = await browser.newContext();
  contexts.push(context);
  const { page, complaints } = await watchedPage(context);
  await page.goto(host.url + path);
  return { page, complaints };
}
const counted = (page: Page) => page.locator('[role=status]').filter({ hasText: /\d/ });
const firstHit = (page: Page) => page.locator('[data-result] a').first();

describe('the search', () => {
  it('finds a case by words of its text, and says how many hits there are', async () => {
    const { page, complaints } = await open('en/search/');
    await page.fill('input[type=search]', 'cable car');
    await counted(page).waitFor();
    expect(await firstHit(page).getAttribute('href')).toContain('/en/practices/medellin-metrocable/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('cable car');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['de', 'Müllsammler'],
    ['es', 'recicladores'],
    ['fr', 'chiffonniers'],
  ])('in %s finds an untranslated case by the word "%s"', async (lang, word) => {
    const { page } = await open(`${lang}/search/?q=${encodeURIComponent(word)}`);
    await counted(page).waitFor();
    const links = await page
      .locator('[data-result] > a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(
      links.some((link) => link?.includes(`/${lang}/practices/pune-swach-waste-picker-cooperative/`)),
    ).toBe(true);
  });

  it('narrows down by facets, counts them, and keeps the state in the address', async () => {
    const { page } = await open('en/search/?q=water&kind=practice');
    await counted(page).waitFor();
    const before = await page.locator('[role=status]').textContent();
    await page.getByRole('checkbox', { name: /Sub-Saharan Africa/ }).check();
    await page.waitForFunction(
      (text) =>
        document.querySelector('[role=status]')?.textContent !== text &&
        /\d/.test(document.querySelector('[role=status]')?.textContent ?? ''),
      before,
    );
    expect(page.url()).toContain('region=africa');
    expect(await firstHit(page).getAttribute('href')).toContain('windhoek');
    await page.goBack();
    await counted(page).waitFor();
    expect(page.url()).not.toContain('region=africa');
  });

  it('browses the collection without a word', async () => {
    const { page } = await open('en/search/?kind=event');
    await counted(page).waitFor();
    expect(await page.locator('[data-result]').count()).toBeGreaterThanOrEqual(6);
  });

  it('says so when nothing is found', async () => {
    const { page } = await open('en/search/?q=xqzvw');
    await page.getByText('Nothing found').waitFor();
    expect(await page.locator('[data-result]').count()).toBe(0);
  });

  it('works with the keyboard alone', async () => {
    const { page } = await open('en/');
    await page.locator('input[type=search]').focus();
    await page.keyboard.type('cloudburst plan');
    await page.keyboard.press('Enter');
    await counted(page).waitFor();
    await firstHit(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/copenhagen-cloudburst-plan/);
  });

  it('shows which section a hit stands in and leads there', async () => {
    const { page } = await open('en/search/?q=cabin+fell');
    await counted(page).waitFor();
    await page.locator('[data-result] .section a').first().click();
    await page.waitForURL(/#failed/);
  });
});
