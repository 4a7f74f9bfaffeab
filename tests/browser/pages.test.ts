import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/vocabulary/languages.ts';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

describe('a practice', () => {
  it('leads in two clicks to an organisation, a setback met elsewhere and an event', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    const practice = `${host.url}en/practices/medellin-metrocable/`;
    await page.goto(practice);
    await page.getByRole('link', { name: 'Empresas Públicas de Medellín (EPM)', exact: true }).click();
    await page.waitForURL('**/en/organisations/epm/');
    expect(await page.locator('.cases li').count()).toBeGreaterThan(1);

    await page.goto(practice);
    await page.locator('.aside a[href*="topics/public-transport"]').click();
    await page.locator('.setbacks > li > a:not([href*="medellin"])').first().click();
    await page.waitForURL(/practices\/.*#failed$/);
    expect(await page.locator('#failed').isVisible()).toBe(true);

    await page.goto(`${host.url}en/topics/public-transport/`);
    await page.locator('.events a').first().click();
    await page.waitForURL(/\/en\/events\/.+/);
    await context.close();
  });
});

describe('a method kit on paper', () => {
  const kits = readdirSync('dist/en/methods').filter((name) => !name.endsWith('.html'));

  it.each(kits)('%s: the sheet is one page in every language, eight cards fill another', async (kit) => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    const sheets: Record<string, number> = {};
    for (const lang of languages) {
      await page.goto(`${host.url}${lang}/methods/${kit}/sheet/`);
      sheets[lang] = pagesOf(await page.pdf({ format: 'A4' }));
    }
    expect(sheets).toEqual(Object.fromEntries(languages.map((lang) => [lang, 1])));
    await page.goto(`${host.url}en/methods/${kit}/cards/`);
    const cards = await page.locator('.cards li').count();
    expect(cards).toBeGreaterThan(2);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(Math.ceil(cards / 8));
    await context.close();
  });

  /** Pages of a PDF by its page objects, which Chromium does not compress. */
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
});

describe('the chain from a question to a practice', () => {
  it('can be walked both ways', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    const follow = async (kind: string) => {
      await page.locator(`.chain a[href*="/${kind}/"]`).first().click();
      await page.waitForURL(new RegExp(`/en/${kind}/.+`));
    };
    await page.goto(`${host.url}en/advice/belo-horizonte-start-30-kmh-zones/`);
    for (const kind of ['events', 'ideas', 'practices', 'ideas', 'events', 'advice']) await follow(kind);
    expect(page.url()).toContain('belo-horizonte-start-30-kmh-zones');
    await context.close();
  });
});

describe('the language menu', () => {
  it('keeps the page', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}en/practices/medellin-metrocable/`);
    for (const lang of languages) {
      await page.locator('.languages summary').click();
      await page.locator(`.languages a[hreflang=${lang}]`).click();
      await page.waitForURL(`${host.url}${lang}/practices/medellin-metrocable/`);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    }
    await context.close();
  });

  it('is remembered by the chooser at the root, which otherwise follows the browser', async () => {
    const context = await browser.newContext({ locale: 'es-EC' });
    const { page } = await watchedPage(context);
    await page.goto(host.url);
    await page.waitForURL(`${host.url}es/`);
    await page.locator('.languages summary').click();
    await page.locator('.languages a[hreflang=fr]').click();
    await page.waitForURL(`${host.url}fr/`);
    await page.goto(host.url);
    await page.waitForURL(`${host.url}fr/`);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('a practice is read, its notes open in place, and links lead on', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 780 },
    });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.getByRole('link', { name: /Deutsch/ }).click();
    await page.goto(`${host.url}en/practices/medellin-metrocable/`);
    const note = page.locator('#n1');
    expect(await note.isVisible()).toBe(false);
    await page.locator('#m1').click();
    expect(await note.isVisible()).toBe(true);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).click();
    await page.waitForURL(/topics/);
    await page.goto(`${host.url}en/search/`);
    expect(await page.locator('noscript').innerText()).toContain('The search needs JavaScript');
    await context.close();
  });
});

describe('the theme', () => {
  it('follows the device until it is switched, and the choice stays', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}en/`);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.locator('theme-switch button').click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(`${host.url}en/about/`);
    expect(await paper()).toBe(light);
    await context.close();
  });
});

describe('a page that does not exist', () => {
  it('is answered with 404 and ways on', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    const response = await page.goto(`${host.url}en/nothing/here/`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { name: 'This page does not exist' }).waitFor();
    await context.close();
  });
});
