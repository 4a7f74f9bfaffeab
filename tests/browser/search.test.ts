import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contexts, open } from './opened-page.ts';
import { browser, host } from './shared-site.ts';

const counted = (page: Page) => page.locator('[role=status]').filter({ hasText: /\d/ });
const ready = (page: Page) => page.locator('site-finder[data-ready]').waitFor();
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

  it('looks for what did not work, and leads to that section', async () => {
    const { page } = await open('en/search/?q=waste&kind=setback');
    await ready(page);
    expect(await firstHit(page).getAttribute('href')).toMatch(/practices\/.+\/#failed$/);
    await firstHit(page).click();
    await page.waitForURL(/#failed$/);
    expect(await page.locator('#failed').isVisible()).toBe(true);
  });

  it('shows topics, cities and organisations beside the hits and not among them', async () => {
    const { page } = await open('en/search/?q=solid+waste');
    await ready(page);
    await page.locator('.signposts a', { hasText: 'Solid waste' }).waitFor();
    expect(await page.locator('[data-result] a.hit[href*="/topics/"]').count()).toBe(0);
    await page.getByRole('checkbox', { name: /^Topic/ }).check();
    await ready(page);
    expect(await firstHit(page).getAttribute('href')).toContain('/topics/');
  });

  it('orders by year and by evidence, and says so in the address', async () => {
    const { page } = await open('en/search/?q=water');
    await ready(page);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('evidence');
    await ready(page);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('evidence');
    await firstHit(page).click();
    await page.waitForURL(/practices/);
    expect(await page.locator('.fact-strip').textContent()).toMatch(/Level [345] of 5|evaluated|compared/i);
  });

  it.each([
    ['de', 'Mülltrenung', 'mülltrennung', 'ljubljana-zero-waste'],
    ['es', 'presupesto participativo', 'presupuesto participativo', 'porto-alegre-participatory-budgeting'],
    ['en', 'brownfeild', 'brownfield', 'dortmund-phoenix-steelworks-conversion'],
  ])('in %s takes "%s" for "%s"', async (lang, typed, meant, entry) => {
    const { page } = await open(`${lang}/search/?q=${encodeURIComponent(typed)}`);
    await ready(page);
    expect(await page.locator('[role=status]').textContent()).toContain(meant);
    expect(await page.locator(`[data-result] a[href*="${entry}"]`).count()).toBeGreaterThan(0);
  });

  it('finds German compounds by their parts', async () => {
    const { page } = await open('de/search/?q=Straßenhändlergenossenschaft');
    await ready(page);
    expect(
      await page
        .locator(
          '[data-result] a[href*="vendor"], [data-result] a[href*="vending"], [data-result] a[href*="pune"]',
        )
        .count(),
    ).toBeGreaterThan(0);
  });

  it('offers the nearest topics when nothing is found', async () => {
    const { page } = await open('de/search/?q=Klimaanpassungsxqzvw&region=north-america&kind=method');
    await ready(page);
    expect(await page.locator('[data-result]').count()).toBe(0);
    await page.locator('.signposts a').first().waitFor();
  });

  it('counts the other values of a facet in which something is chosen', async () => {
    const { page } = await open('en/search/?q=water&region=africa');
    await ready(page);
    const others = page.locator('[data-facet=region] label:not([hidden])');
    expect(await others.count()).toBeGreaterThan(2);
  });

  it('shows hits on a map that opens by a tap, and keeps it open in the address', async () => {
    const { page, complaints } = await open('en/search/?q=waste');
    await ready(page);
    await page.getByText('On the map').click();
    await page.locator('result-map circle').first().waitFor();
    expect(page.url()).toContain('map=');
    await page.getByRole('button', { name: 'Europe' }).click();
    await page.locator('result-map .several').first().click();
    await page.locator('.map-list a').first().click();
    await page.waitForURL(/\/en\/(practices|events|ideas|advice|expertise)\//);
    expect(complaints).toEqual([]);
  });

  it('opens the map, chooses a part of the world and reaches the hits with the keyboard alone', async () => {
    const { page } = await open('en/search/?q=waste');
    await ready(page);
    await page.locator('result-map summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('result-map circle').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const pressed = page.locator('result-map button[aria-pressed=true]');
    expect(await pressed.textContent()).toContain('Sub-Saharan Africa');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-result]')?.querySelector('a')?.className);
    for (let presses = 0; presses < 10 && (await focused()) !== 'hit'; presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/(practices|events|ideas|advice|expertise)\//);
  });

  it('says so when the search engine cannot be loaded, offers what can be browsed, and tries again', async () => {
    // Requests that a service worker makes for a page cannot be held up from here.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    contexts.push(context);
    const page = await context.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${host.url}en/search/?q=water`);
    await page.getByText('The search could not be loaded').waitFor();
    expect(await page.locator('.browse a').count()).toBeGreaterThan(5);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await ready(page);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
    expect(await page.locator('.browse').isVisible()).toBe(false);
  });

  it('marks titles in another language than the page as such', async () => {
    const { page } = await open('de/search/?q=recycling');
    await ready(page);
    expect(await firstHit(page).getAttribute('lang')).toBe('en');
  });
});
