import type { BrowserContext } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

describe('the list of copies on the offline page', () => {
  const copies = [
    {
      lang: 'en',
      kind: 'usb',
      path: 'take-along/x-en.zip',
      bytes: 3_621_912,
      date: '2026-02-03',
      sha256: 'a',
    },
    {
      lang: 'fr',
      kind: 'usb',
      path: 'take-along/x-fr.zip',
      bytes: 3_700_000,
      date: '2026-02-03',
      sha256: 'b',
    },
    {
      lang: 'fr',
      kind: 'zim',
      path: 'take-along/x-fr.zim',
      bytes: 2_072_794,
      date: '2026-02-03',
      sha256: 'c',
    },
  ];
  async function offlinePage(lang: string, answer: { json: unknown } | { status: number }) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    contexts.push(context);
    const { page } = await watchedPage(context);
    await page.route('**/library/take-along.json', (route) => route.fulfill(answer));
    const asked = page.waitForResponse('**/library/take-along.json');
    await page.goto(`${host.url}${lang}/offline/`);
    await asked;
    return page;
  }

  it('names each with size and date, those in the page’s language first', async () => {
    const page = await offlinePage('fr', { json: copies });
    const usb = page.locator('take-along [data-kind=usb] li');
    await usb.first().waitFor();
    expect((await usb.allTextContents()).map((text) => text.replace(/\s/g, ' '))).toEqual([
      'Français 3,7 Mo, au 3 février 2026',
      'English 3,6 Mo, au 3 février 2026',
    ]);
    const link = page.locator('take-along [data-kind=zim] a');
    expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(`${host.url}take-along/x-fr.zim`);
    expect(await link.getAttribute('download')).toBe('x-fr.zim');
  });

  it('shows one kind where there is only one, and nothing where there is none', async () => {
    const page = await offlinePage('en', { json: copies.slice(0, 1) });
    await page.locator('take-along [data-kind=usb] a').waitFor();
    expect(await page.locator('take-along [data-kind=zim]').isVisible()).toBe(false);
    for (const answer of [{ json: [] }, { status: 404 }, { json: { error: 'no list' } }]) {
      const empty = await offlinePage('en', answer);
      expect(await empty.locator('take-along').isVisible()).toBe(false);
      expect(await empty.locator('take-along').count()).toBe(1);
    }
  });
});
