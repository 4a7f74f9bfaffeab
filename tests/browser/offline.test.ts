import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, startHost, watchedPage } from './host.ts';
import { headPath } from '../../src/offline/edition.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const saved = 'library-keeper[data-library-state=saved]';

describe.each(['/', '/some/where/'])('offline, served at %s', (base) => {
  it('the saved library is searched and read with the network cut', async () => {
    const host = await startHost(base);
    const context = await browser.newContext();
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${host.url}en/offline/`);
    await page.getByText(/\d+ pages: .+ to download, .+ on this device, where .+ are free/).waitFor();
    await page.locator('library-status[data-library-state=none]').waitFor();
    await page.locator('[data-save-library]').click();
    await page.locator(saved).waitFor({ timeout: 30_000 });
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
    expect(await page.locator('library-status .copy').innerText()).toMatch(/^Saved copy of \d+ \w+ \d{4}$/);
    const font = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(font).toContain('Charter');
    const land = await page
      .locator('svg.locator use')
      .evaluate((use) => (use as SVGUseElement).getBoundingClientRect().width);
    expect(land).toBeGreaterThan(0);
    await page.goto(host.url);
    await page.waitForURL(`${host.url}en/`);
    await page.goto(`${host.url}en/practices`);
    expect(page.url()).toBe(`${host.url}en/practices/`);
    expect(complaints).toEqual([]);

    await page.goto(`${host.url}en/practices/no-such-practice/`);
    await page.waitForURL(/en\/offline\/\?page=en%2Fpractices%2Fno-such-practice%2F#unreachable/);
    await page.getByText('This page is not on your device').waitFor();
    await page.getByRole('link', { name: 'Try again: en/practices/no-such-practice/' }).waitFor();
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
      page.evaluate(async () => (await (await caches.open('/ visited')).keys()).map(({ url }) => url));
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
    expect(await page.locator('library-status .copy').innerText()).toContain('copy of your visit');
    await page.goto(`${host.url}en/practices/windhoek-direct-potable-reuse/`);
    expect(await page.locator('.city').textContent()).toContain('Windhoek');
    await page.goto(`${host.url}en/about/`);
    await page.waitForURL(/offline\/\?page=en%2Fabout%2F#unreachable/);
    await context.close();
  });

  it('saves several languages at once, shares what they share, and leads from one to the other', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${host.url}de/offline/`);
    await page.locator('[data-save-library]').waitFor();
    await page.getByLabel('Español').check();
    await page.locator('[data-save-library]').click();
    await page.locator(saved).waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-about=es]').innerText()).toBe('gespeichert');
    const packs = asked.filter((path) => path.endsWith('.pack'));
    expect(new Set(packs).size).toBe(packs.length);
    await context.setOffline(true);
    await host.stop();
    await page.goto(`${host.url}es/practices/medellin-metrocable/`);
    await page.locator('.languages summary').click();
    await page.locator('.languages a[hreflang=de]').click();
    await page.waitForURL(/de\/practices\/medellin-metrocable/);
    // A language that is not saved says so, and offers those that are.
    await page.goto(`${host.url}fr/practices/medellin-metrocable/`);
    await page.waitForURL(/\/offline\/\?page=/);
    await page.locator('wanted-page a[hreflang=es]').click();
    await page.waitForURL(/es\/practices\/medellin-metrocable/);

    await page.goto(`${host.url}de/offline/`);
    await page.locator('[data-remove-language=es]').click();
    await page.locator('[data-remove-language=es]').waitFor({ state: 'hidden' });
    const left = await page.evaluate(async () =>
      (await caches.keys()).filter((name) => name.includes(' edition ')),
    );
    expect(left.map((name) => name.slice(0, 13))).toEqual(['/ edition de ']);
    await context.close();
  });

  it('saves the themes that a reader chooses where the library is large', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () =>
        document.querySelector('library-keeper')?.setAttribute('data-choose-themes-from', '1'),
      );
    });
    await page.goto(`${host.url}en/offline/`);
    await page.locator('.themes').waitFor();
    for (const theme of ['good-urban-governance', 'municipal-services', 'local-economic-development'])
      await page.locator(`[name=theme][value=${theme}]`).uncheck();
    await page.locator('[data-save-library]').click();
    await page.locator(saved).waitFor({ timeout: 30_000 });
    await context.setOffline(true);
    await host.stop();
    const open = await page.goto(`${host.url}en/practices/medellin-metrocable/`);
    expect(open?.status()).toBe(200);
    expect(page.url()).toContain('medellin-metrocable/');
    await page.goto(`${host.url}en/practices/windhoek-direct-potable-reuse/`);
    await page.waitForURL(/#unreachable/);
    await context.close();
  });

  it('warns of a connection that is paid for by the byte, and of too little room', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      navigator.storage.estimate = () => Promise.resolve({ quota: 1_000_000, usage: 0 });
    });
    await page.goto(`${host.url}en/offline/`);
    await page.getByText('Your browser is set to save data').waitFor();
    await page.getByText('does not have that much room').waitFor();
    await context.close();
    await host.stop();
  });

  it('says that a newer edition is there, and how big the difference is', async () => {
    const host = await startHost();
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}fr/offline/`);
    await page.locator('[data-save-library]').click();
    await page.locator(saved).waitFor({ timeout: 30_000 });
    const groups = await page.evaluate(
      async (path) => ((await (await fetch(path)).json()) as { groups: { id: string }[] }).groups,
      `/${headPath('fr')}`,
    );
    // The same content in one group less is another edition, of which everything is here.
    const rest = groups.slice(1);
    const edition = await page.evaluate(
      async (ids) => {
        const text = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(''));
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
        return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      },
      rest.map(({ id }) => id),
    );
    await page.route(`**/${headPath('fr')}`, (route) =>
      route.fulfill({ json: { format: 1, lang: 'fr', edition, groups: rest } }),
    );
    await page.reload();
    await page.locator('library-keeper[data-library-state=outdated]').waitFor();
    await page
      .getByText(/0\sko à télécharger/)
      .first()
      .waitFor();
    await page.goto(`${host.url}fr/about/`);
    await page.locator('library-status[data-library-state=outdated]').waitFor();
    await context.close();
    await host.stop();
  });
});
