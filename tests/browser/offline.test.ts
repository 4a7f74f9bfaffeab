import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, startHost, watchedPage } from './host.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(['/', '/some/where/'])('offline, served at %s', (base) => {
  it('the saved library is searched and read with the network cut', async () => {
    const host = await startHost(base);
    const context = await browser.newContext();
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${host.url}en/offline/`);
    const keeper = page.locator('library-keeper');
    await page.getByText(/\d+ pages, .+ to download/).waitFor();
    expect(await keeper.getAttribute('data-library-state')).toBe('none');
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
    expect(await page.locator('library-keeper .state').textContent()).toMatch(/Saved on .+: \d+ pages/);

    await context.setOffline(true);
    await host.stop();
    await page.goto(`${host.url}en/search/?q=cable+car`);
    await page.locator('[data-result]').first().waitFor();
    const link = page.locator('[data-result] > a').first();
    expect(await link.getAttribute('href')).toContain('medellin-metrocable');
    await link.click();
    await page.waitForURL(/medellin-metrocable/);
    expect(await page.locator('h1').textContent()).toContain('Cable cars');
    const font = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(font).toContain('Charter');
    const land = await page
      .locator('svg.locator use')
      .evaluate((use) => (use as SVGUseElement).getBoundingClientRect().width);
    expect(land).toBeGreaterThan(0);
    expect(complaints).toEqual([]);

    await page.goto(`${host.url}en/practices/no-such-practice/`);
    await page.waitForURL(/en\/offline\/#unreachable/);
    await page.getByText('This page is not on your device').waitFor();
    await context.close();
  });
});

describe('offline', () => {
  it('keeps visited pages, with their looks, without being asked', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}en/practices/medellin-metrocable/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const kept = () =>
      page.evaluate(async () => (await (await caches.open('visited')).keys()).map(({ url }) => url));
    for (const part of ['en/offline/', 'en/practices/medellin-metrocable/'])
      await expect.poll(kept, { timeout: 10_000 }).toContain(host.url + part);
    await page.goto(`${host.url}en/practices/windhoek-direct-potable-reuse/`);
    await context.setOffline(true);
    await host.stop();
    await page.goto(`${host.url}en/practices/medellin-metrocable/`);
    expect(await page.locator('h1').textContent()).toContain('Cable cars');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily)).toContain(
      'Charter',
    );
    await page.goto(`${host.url}en/practices/windhoek-direct-potable-reuse/`);
    expect(await page.locator('.city').textContent()).toContain('Windhoek');
    await page.goto(`${host.url}en/about/`);
    await page.waitForURL(/offline\/#unreachable/);
    await context.close();
  });

  it('a saving that is cancelled or cut off says so, and a later one completes it', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}de/offline/`);
    await page.route('**/library/*.pack', (route) => route.abort());
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=failed]').waitFor();
    await page.unroute('**/library/*.pack');
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
    await page.locator('[data-remove]').click();
    await page.locator('library-keeper[data-library-state=none]').waitFor();
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('edition-'))),
    ).toEqual([]);
    await context.close();
    await host.stop();
  });

  it('a damaged pack does not count', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}es/offline/`);
    await page.route('**/library/*.pack', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 255;
      await route.fulfill({ response, body });
    });
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=failed]').waitFor();
    expect(await page.evaluate(async () => (await (await caches.open('library')).keys()).length)).toBe(0);
    await context.close();
    await host.stop();
  });

  it('says that a newer edition is there', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}fr/offline/`);
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
    await page.route('**/library/fr.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), edition: 'another' } });
    });
    await page.reload();
    await page.locator('library-keeper[data-library-state=outdated]').waitFor();
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor();
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('edition-'))),
    ).toEqual(['edition-fr-another']);
    await context.close();
    await host.stop();
  });
});
