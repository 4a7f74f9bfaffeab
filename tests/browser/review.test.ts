import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/vocabulary/languages.ts';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

async function open(path: string, { day, ...options }: BrowserContextOptions & { day?: string } = {}) {
  const context = await browser.newContext(options);
  const { page, complaints } = await watchedPage(context);
  if (day) await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.goto(host.url + path);
  return { page, complaints };
}
const marks = (page: Page) => page.locator('.state:visible').allInnerTexts();

describe('the page of review dates', () => {
  it('is the same on every day without script, and says so', async () => {
    const { page } = await open('en/review/', { javaScriptEnabled: false });
    const rows = page.locator('[data-review-by]');
    expect(await rows.count()).toBeGreaterThan(150);
    expect(await marks(page)).toEqual([]);
    expect(await page.locator('.summary').isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain('Compare the dates with today’s');
    expect(await rows.first().locator('time').innerText()).toBe('23 November 2027');
    expect(await rows.first().locator('.last').innerText()).toContain('last compared on 23 November 2026');
  });

  it('lists months in order, with kind and city of each text', async () => {
    const { page } = await open('en/review/');
    const dates = await page
      .locator('[data-review-by]')
      .evaluateAll((all) => all.map((one) => one.dataset['reviewBy'] ?? ''));
    expect(dates).toEqual(dates.toSorted());
    const row = page.locator('li', { has: page.locator('a[href*="practices/medellin-metrocable/"]') });
    expect(await row.innerText()).toMatch(/Practice · Medellín, Colombia\s+last compared on/);
  });

  it.each([
    ['2027-11-24', 'overdue'],
    ['2027-11-01', 'due within 30 days'],
  ])('marks on %s by the clock of the reader what is %s', async (day, word) => {
    const { page, complaints } = await open('en/review/', { day });
    const rows = await page.locator('[data-review-by]').count();
    const told = await marks(page);
    expect(new Set(told)).toEqual(new Set([word]));
    expect(told).toHaveLength(rows);
    expect(await page.locator('.summary').innerText()).toContain(`${rows} ${word}`);
    expect(complaints).toEqual([]);
  });

  it('marks nothing while nothing is due, in the words of the language', async () => {
    const { page } = await open('de/review/', { day: '2026-11-23' });
    expect(await marks(page)).toEqual([]);
    expect(await page.locator('.summary').innerText()).toMatch(
      /^Am 23\. November 2026, nach der Uhr dieses Geräts: 0 überfällig, 0 in den nächsten 30 Tagen fällig, \d+ später\.$/,
    );
  });
});

describe('the page of translations', () => {
  it('tells the state of every text in every language, and leads to it', async () => {
    const { page, complaints } = await open('en/translations/');
    const row = page.locator('tr', { has: page.locator('a[href*="practices/medellin-metrocable/"]') });
    expect((await row.locator('td').allInnerTexts()).map((text) => text.trim())).toEqual([
      'original',
      'translated',
      'translated',
      'translated',
    ]);
    const counts = page.locator('.languages-state tbody tr').first().locator('td');
    const [originals = 0] = (await counts.allInnerTexts()).map(Number);
    expect(await page.locator('.translations tbody tr').count()).toBe(originals);
    await page.getByRole('link', { name: 'German', exact: true }).click();
    await page.waitForURL('**/de/translations/');
    expect(await page.locator('h1').innerText()).toBe('Übersetzungen');
    expect(complaints).toEqual([]);
  });

  it('puts what is wanted most first and what is complete last', async () => {
    const { page } = await open('en/translations/');
    const practices = page.locator('section', { has: page.locator('#practices') }).locator('tbody tr');
    const led = (await practices.locator('th').allInnerTexts()).map((text) =>
      Number(/(\d+) entr/.exec(text)?.[1] ?? 0),
    );
    const wanted = led.slice(0, -1);
    expect(wanted).toEqual(wanted.toSorted((a, b) => b - a));
    expect(await practices.last().locator('a').getAttribute('href')).toContain('medellin-metrocable');
  });
});

describe('the review criteria', () => {
  it.each(languages)('are led to from About, and name the answer time, in %s', async (lang) => {
    const { page } = await open(`${lang}/about/`, { javaScriptEnabled: false });
    await page.locator('main a[href*="review/criteria/"]').click();
    await page.waitForURL(`**/${lang}/review/criteria/`);
    expect(await page.locator('.lists > section').count()).toBe(9);
    expect(await page.locator('.notice').innerText()).toContain('14');
  });
});
