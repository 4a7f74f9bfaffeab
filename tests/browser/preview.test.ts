import { readdirSync, readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { watchedPage } from './host.ts';
import { linesOf } from './same-page.ts';
import { browser, host } from './shared-site.ts';
import { badFixtures, badText } from '../bad-fixtures.ts';

const kinds = ['practices', 'events', 'ideas', 'advice', 'expertise', 'methods'] as const;
const fileOf = (path: string) => readFileSync(`src/content/${path}.mdx`, 'utf8');
/** Chromium and Node have different names for one country (CLDR), which a preview cannot know. */
const nameDiffers = /country: PS\b/;

interface Preview extends HTMLElement {
  show: (text: string, id: string) => void;
}

/** The page with the preview, and a way to show a text in it. */
async function open(lang: string, kind: string, options = {}) {
  const context = await browser.newContext(options);
  const { page, complaints } = await watchedPage(context);
  await page.goto(`${host.url}${lang}/contribute/check/`);
  await page.evaluate(
    ([own, language]) => {
      // Without a text the check keeps what it has to itself.
      const outcome = document.querySelector<HTMLElement>('file-check .outcome');
      if (outcome) outcome.hidden = false;
      Object.assign(document.querySelector<HTMLElement>('entry-preview')?.dataset ?? {}, {
        kind: own,
        lang: language,
      });
    },
    [kind, lang] as const,
  );
  return { page, complaints, context };
}

/** Shows a text and waits until it is shown; gives the name of the event that told so. */
const show = (page: Page, text: string, id: string): Promise<string> =>
  page.evaluate(
    ([own, name]) =>
      new Promise<string>((resolve) => {
        const preview = document.querySelector('entry-preview') as Preview;
        for (const event of ['preview-shown', 'preview-failed'])
          preview.addEventListener(event, () => resolve(event), { once: true });
        preview.show(own, name);
      }),
    [text, id] as const,
  );
const frameOf = (page: Page) => page.frames()[1] as Frame;
const mainOf = (page: Page) =>
  frameOf(page)
    .locator('main')
    .evaluate((main) => main.outerHTML);

async function sameAsBuilt(page: Page, lang: string, path: string, text = fileOf(path)): Promise<void> {
  const address = `${host.url}${lang}/${path}/`;
  expect([path, await show(page, text, path.split('/')[1] ?? '')]).toEqual([path, 'preview-shown']);
  const built = linesOf(readFileSync(`dist/${lang}/${path}/index.html`, 'utf8'), address);
  expect(linesOf(await mainOf(page), address), path).toEqual(built);
  expect(built.length).toBeGreaterThan(60);
}

describe('the preview of an entry is the page that the build makes of it', () => {
  const entriesOf = (kind: string) =>
    readdirSync(`src/content/${kind}`)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `${kind}/${name.slice(0, -'.mdx'.length)}`)
      .filter((path) => !nameDiffers.test(fileOf(path)));

  it.each(kinds)('for all %s, in English', { timeout: 180_000 }, async (kind) => {
    const { page, complaints, context } = await open('en', kind);
    for (const path of entriesOf(kind)) await sameAsBuilt(page, 'en', path);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(kinds)('for some %s, in German', async (kind) => {
    const { page, complaints, context } = await open('de', kind);
    const untranslated = entriesOf(kind).filter((path) => !path.endsWith('medellin-metrocable'));
    for (const path of untranslated.filter((_, index) => index % 13 === 0))
      await sameAsBuilt(page, 'de', path);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(['de', 'es', 'fr'])('for a translation into %s, with the facts of its original', async (lang) => {
    const { page, context } = await open(lang, 'practices');
    await sameAsBuilt(
      page,
      lang,
      'practices/medellin-metrocable',
      fileOf(`practices/${lang}/medellin-metrocable`),
    );
    await context.close();
  });
});

describe('a faulty text', () => {
  it.each(kinds)('of any fixture is shown as far as it can be, as %s', { timeout: 180_000 }, async (kind) => {
    const { page, complaints, context } = await open('en', kind);
    for (const name of badFixtures.filter((_, index) => index % kinds.length === kinds.indexOf(kind))) {
      expect([name, await show(page, badText(name), 'x')]).toEqual([name, 'preview-shown']);
      expect(await frameOf(page).locator('h1').count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(kinds)('that is empty is a page of %s with nothing written yet', async (kind) => {
    const { page, complaints, context } = await open('fr', kind);
    expect(await show(page, '', '')).toBe('preview-shown');
    expect(await frameOf(page).locator('h1').innerText()).toBe('…');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('can run nothing and leads nowhere it should not', async () => {
    const { page, complaints, context } = await open('en', 'practices');
    const text = fileOf('practices/medellin-metrocable')
      .replace(/url: https:\S+/, 'url: "javascript:alert(1)"')
      .replace(/^title: .*$/m, 'title: <img src=x onerror=alert(1)><script>alert(1)</script>')
      .replace(
        '## The challenge\n',
        '## The challenge\n\n<script>alert(1)</script>\n\n[a](javascript:alert%281%29)\n',
      );
    await show(page, text, 'x');
    const html = await mainOf(page);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<script|<img|href="javascript|\son\w+="/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the form', () => {
  it('shows the page of a draft, and offers the ways to hand it over', async () => {
    const context = await browser.newContext();
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${host.url}en/contribute/practice/`);
    await page.locator('[data-field="title"] :is(input, textarea)').first().fill('Buses on their own lanes');
    await page.evaluate(() => (location.hash = '#step-preview'));
    const heading = page.frameLocator('entry-preview iframe').locator('h1');
    await heading.filter({ hasText: 'Buses on their own lanes' }).waitFor();
    await page.evaluate(() => (location.hash = '#step-send'));
    await page.locator('hand-over .keep').waitFor();
    expect(await page.locator('hand-over [data-name]').innerText()).toMatch(/^buses.*\.mdx$/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the frame of the preview', () => {
  it('opens notes in place, and other pages beside it', async () => {
    const { page, context } = await open('en', 'practices', { viewport: { width: 500, height: 800 } });
    await show(page, fileOf('practices/medellin-metrocable'), 'medellin-metrocable');
    const frame = frameOf(page);
    expect(await frame.locator('#n1').isVisible()).toBe(false);
    await frame.locator('#m1').click();
    expect(await frame.locator('#n1').isVisible()).toBe(true);
    const [beside] = await Promise.all([context.waitForEvent('page'), frame.locator('a.city').click()]);
    await beside.waitForURL(`${host.url}en/cities/medellin-co/`);
    expect(page.url()).toBe(`${host.url}en/contribute/check/`);
    await context.close();
  });

  it('keeps the place of the reader while a text is written, and shows the latest', async () => {
    const { page, context } = await open('en', 'practices');
    const text = fileOf('practices/medellin-metrocable');
    await show(page, text, 'x');
    await frameOf(page).evaluate(() => window.scrollTo(0, 900));
    await page.evaluate(
      ([own]) => {
        const preview = document.querySelector('entry-preview') as Preview;
        for (const n of [1, 2, 3, 4]) preview.show(own.replace(/^title: .*$/m, `title: Title ${n}`), 'x');
      },
      [text] as const,
    );
    await frameOf(page).locator('h1', { hasText: 'Title 4' }).waitFor();
    expect(await frameOf(page).evaluate(() => window.scrollY)).toBe(900);
    await context.close();
  });

  it('loads nothing before there is something to show', async () => {
    const { page, context } = await open('en', 'practices');
    expect(frameOf(page).url()).toBe('about:blank');
    await context.close();
  });

  it('says so when it cannot be loaded, and tries again', async () => {
    const { page, context } = await open('en', 'practices', { serviceWorkers: 'block' });
    await page.route('**/contribute/preview/', (route) => route.fulfill({ body: '<p>No connection</p>' }));
    expect(await show(page, 'x', 'x')).toBe('preview-failed');
    expect(await page.getByText('The preview could not be loaded').isVisible()).toBe(true);
    await page.unroute('**/contribute/preview/');
    expect(await show(page, 'x', 'x')).toBe('preview-shown');
    expect(await page.getByText('The preview could not be loaded').isVisible()).toBe(false);
    await context.close();
  });

  it('leads to the check of a file where it stands alone', async () => {
    const context = await browser.newContext();
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${host.url}en/contribute/preview/`);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.locator('main a').click();
    await page.waitForURL(`${host.url}en/contribute/check/`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is in no sitemap and no search index', () => {
    expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain('/contribute/preview/');
    expect(readFileSync('dist/en/contribute/preview/index.html', 'utf8')).not.toContain('data-pagefind-body');
  });
});
