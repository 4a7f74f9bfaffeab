import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { axeFindings } from './axe.ts';
import { startHost, watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

const metrocable = 'practices/medellin-metrocable';
const zones = 'ideas/belo-horizonte-two-30-kmh-zones';
const hamburg = 'events/2019-12-hamburg-plastic-waste';
const three = [metrocable, zones, hamburg];

const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
async function newContext(options: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext(options);
  contexts.push(context);
  return context;
}
/** A page of the site, on a device that holds a dossier of these entries. */
async function open(path: string, entries: readonly string[] = [], root = host.url) {
  return openIn(await newContext(), path, entries, root);
}
/** A page whose requests a test can stop: otherwise the service worker would answer them. */
async function openWithoutWorker(path: string, entries: readonly string[]) {
  return openIn(await newContext({ serviceWorkers: 'block' }), path, entries, host.url);
}
async function openIn(context: BrowserContext, path: string, entries: readonly string[], root: string) {
  const { page, complaints } = await watchedPage(context);
  await store(page, entries, root);
  await page.goto(root + path);
  return { context, page, complaints };
}
async function store(page: Page, entries: readonly string[], root = host.url) {
  await page.goto(`${root}en/about/`);
  const chosen = entries.map((entry) => ({ entry, note: '' }));
  await page.evaluate(
    (text) => localStorage.setItem('dossier', text),
    JSON.stringify({ version: 1, title: '', chosen }),
  );
}
const own = (page: Page) =>
  page.evaluate(() => {
    const { title, chosen } = JSON.parse(localStorage.getItem('dossier') ?? '{}') as {
      title: string;
      chosen: { entry: string; note: string }[];
    };
    return { title, entries: chosen.map(({ entry }) => entry), notes: chosen.map(({ note }) => note) };
  });
const titles = (page: Page) => page.locator('.chosen .entry').allTextContents();
/** The list with its titles. */
const loaded = (page: Page) => page.locator('.chosen .summary:not(:empty)').first().waitFor();
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim(),
  );
/** Goes on with the tab key until an element that fits has the focus. */
async function tabTo(page: Page, selector: string) {
  for (let n = 0; n < 90; n++) {
    if (await page.evaluate((fit) => document.activeElement?.matches(fit), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not lead to ${selector}`);
}

describe('"Add to dossier"', () => {
  it.each([metrocable, zones, hamburg, 'methods/collegial-advice', 'expertise/stadtreinigung-hamburg'])(
    'on %s says whether the entry is in, and how many there are, with the keyboard alone',
    async (entry) => {
      const { page, complaints } = await open(`en/${entry}/`);
      const box = page.locator('add-to-dossier');
      expect(await box.locator('a').isHidden()).toBe(true);
      await tabTo(page, 'add-to-dossier button');
      await page.keyboard.press('Enter');
      expect(await box.locator('button').innerText()).toBe('Take out of the dossier');
      expect(await box.locator('[role=status]').innerText()).toBe('In your dossier');
      expect(await box.locator('a').innerText()).toBe('Dossier: 1 entry');
      expect(await own(page)).toMatchObject({ entries: [entry] });
      await page.reload();
      expect(await box.locator('button').innerText()).toBe('Take out of the dossier');
      await tabTo(page, 'add-to-dossier button');
      await page.keyboard.press('Enter');
      expect(await box.locator('[role=status]').innerText()).toBe('No longer in your dossier');
      expect(await own(page)).toMatchObject({ entries: [] });
      expect(complaints).toEqual([]);
    },
  );

  it('leads to the dossier with this entry when the browser keeps nothing', async () => {
    const context = await newContext();
    await context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}en/${zones}/`);
    await page.click('add-to-dossier button');
    await page.getByText('its storage is full or blocked').waitFor();
    await page.click('add-to-dossier a');
    await page.waitForURL(`**/en/dossier/?e=${zones}`);
    await loaded(page);
    await page.click('.keep-sent');
    await page.getByText('It lasts until this page is closed').waitFor();
    expect(await titles(page)).toEqual(['Two zones with 30 km/h as a first step to calmer traffic']);
  });

  it('is not shown without script', async () => {
    const context = await newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.url}en/${zones}/`);
    expect(await page.locator('add-to-dossier').isVisible()).toBe(false);
    await page.goto(`${host.url}en/dossier/`);
    expect(await page.locator('noscript .notice').isVisible()).toBe(true);
  });
});

describe('the dossier', () => {
  it('is ordered, noted, thinned out and emptied with the keyboard alone, and every loss can be undone', async () => {
    const { page, complaints } = await open('en/dossier/', three);
    await loaded(page);
    const [first = '', second = '', third = ''] = await titles(page);

    await tabTo(page, '[name=title]');
    await page.keyboard.type('Streets');
    await tabTo(page, 'textarea');
    await page.keyboard.type('Ask them.');
    expect(await own(page)).toEqual({ title: 'Streets', entries: three, notes: ['Ask them.', '', ''] });

    await tabTo(page, '.down');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([second, first, third]);
    expect(await page.locator('.said p').innerText()).toBe(`Now in place 2 of 3: ${first}`);
    expect(await focused(page)).toBe(`Move down: ${first}`);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(`Move up: ${first}`);
    expect(await own(page)).toMatchObject({ entries: [zones, hamburg, metrocable] });

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([second, third]);
    expect(await focused(page)).toBe(`Take out: ${third}`);
    await tabTo(page, '.undo');
    await page.keyboard.press('Enter');
    expect(await own(page)).toEqual({
      title: 'Streets',
      entries: [zones, hamburg, metrocable],
      notes: ['', '', 'Ask them.'],
    });

    await tabTo(page, '.clear');
    await page.keyboard.press('Enter');
    expect(await own(page)).toMatchObject({ entries: [] });
    expect(await page.getByText('Nothing is in the dossier yet').isVisible()).toBe(true);
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await own(page)).toMatchObject({ title: 'Streets', entries: [zones, hamburg, metrocable] });
    expect(complaints).toEqual([]);
  });

  it('shows its titles in the language of the page', async () => {
    const { page } = await open('de/dossier/', [metrocable]);
    await loaded(page);
    const link = page.locator('.chosen .entry');
    expect(await link.innerText()).toContain('Seilbahnen');
    await link.click();
    await page.waitForURL(`**/de/${metrocable}/`);
  });

  it('is in step in two tabs, without disturbing what is being written', async () => {
    const { context, page } = await open('en/dossier/', [metrocable]);
    await loaded(page);
    await page.locator('textarea').first().fill('Half a sent');
    const other = await context.newPage();
    await other.goto(`${host.url}en/${zones}/`);
    await other.click('add-to-dossier button');
    await page.locator('.chosen > li').nth(1).waitFor();
    await page.keyboard.type('ence');
    // What one tab has stored, another one reads a moment later.
    await expect
      .poll(() => own(other))
      .toMatchObject({ entries: [metrocable, zones], notes: ['Half a sentence', ''] });
    await page.locator('.remove').nth(1).click();
    await other.getByText('Add to dossier').waitFor();
  });

  it('says so when an entry is unknown, and when titles cannot be loaded', async () => {
    const { page } = await openWithoutWorker('en/dossier/', [metrocable, 'ideas/no-such-idea']);
    await loaded(page);
    await page.getByText('The library does not hold this entry').waitFor();
    await page.route('**/entries.json', (route) => route.abort());
    await page.reload();
    await page.getByText('The titles of the entries could not be loaded').waitFor();
    expect(await titles(page)).toEqual([metrocable, 'ideas/no-such-idea']);
    await page.unroute('**/entries.json');
    await page.click('.prepare');
    await page.locator('.booklet').waitFor();
    expect(await page.getByText('The titles of the entries could not be loaded').isVisible()).toBe(false);
    expect(await page.locator('.printed').count()).toBe(1);
  });
});

describe('a dossier that was sent', () => {
  const sent = `en/dossier/?e=${zones}&n=Read+this+first&e=${hamburg}&t=For+the+council`;

  it('is shown and changes nothing until the reader keeps it', async () => {
    const { page, complaints } = await open(sent, [metrocable]);
    await loaded(page);
    expect(await page.locator('.sent-title').innerText()).toBe('For the council');
    expect(await page.getByText('Read this first').isVisible()).toBe(true);
    expect(await page.getByText('Your own dossier holds 1 entry.').isVisible()).toBe(true);
    expect(await page.locator('.remove:visible, textarea:visible').count()).toBe(0);
    expect(await own(page)).toMatchObject({ entries: [metrocable] });

    await tabTo(page, '.keep-sent');
    await page.keyboard.press('Enter');
    expect(await own(page)).toEqual({
      title: 'For the council',
      entries: [zones, hamburg],
      notes: ['Read this first', ''],
    });
    expect(page.url()).toBe(`${host.url}en/dossier/`);
    await page.goBack();
    await page.locator('.sent').waitFor();
    await page.goForward();
    await page.locator('.sent').waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('can be undone after it was kept, or added to the own one', async () => {
    const { page } = await open(sent, [metrocable]);
    await page.click('.keep-sent');
    await page.click('.undo');
    expect(await own(page)).toMatchObject({ entries: [metrocable] });
    await page.goto(host.url + sent);
    await page.click('.join-sent');
    expect(await own(page)).toMatchObject({
      title: 'For the council',
      entries: [metrocable, zones, hamburg],
    });
  });

  it('goes along into another language', async () => {
    const { page } = await open(sent);
    await page.click('.languages summary');
    await page.click('.languages a[hreflang=fr]');
    await page.waitForURL(/\/fr\/dossier\/\?e=/);
    await page.getByText('Un dossier qui vous a été envoyé').waitFor();
  });

  it('says so when its address names nothing', async () => {
    const { page } = await open('en/dossier/?e=nonsense');
    await page.getByText('This address names no entry').waitFor();
    expect(await page.locator('.keep-sent').isVisible()).toBe(false);
  });

  it('is sent by its address, with notes only if the reader wants it', async () => {
    const { context, page } = await open('en/dossier/', [metrocable]);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('textarea').fill('My own');
    const address = page.locator('[name=address]');
    expect(await address.inputValue()).toBe(`${host.url}en/dossier/?e=${metrocable}`);
    await page.locator('[name=notes]').check();
    expect(await address.inputValue()).toBe(`${host.url}en/dossier/?e=${metrocable}&n=My+own`);
    await page.click('.copy');
    await page.getByText('The address has been copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await address.inputValue());
  });
});

/** Downloads a format and answers name and text. */
async function download(page: Page, format: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-format=${format}]`)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe('the files', () => {
  it('cite every entry in four formats', async () => {
    const { page, complaints } = await open('es/dossier/', three);
    await loaded(page);
    await page.locator('[name=title]').fill('Calles');
    await page.locator('textarea').first().fill('Mi nota');
    const bibtex = await download(page, 'bibtex');
    expect(bibtex.name).toBe('calles.bib');
    const keys = [...bibtex.text.matchAll(/^@misc\{(\w+),/gm)].map(([, key]) => key);
    expect(keys).toEqual([
      'practice_medellin_metrocable',
      'idea_belo_horizonte_two_30_kmh_zones',
      'event_2019_12_hamburg_plastic_waste',
    ]);
    const ris = await download(page, 'ris');
    expect(ris.text.match(/^TY {2}- ELEC$/gm)).toHaveLength(3);
    const csl = await download(page, 'csl');
    expect(JSON.parse(csl.text)).toMatchObject([{ language: 'es' }, {}, {}]);
    const markdown = await download(page, 'markdown');
    expect(markdown.name).toBe('calles.md');
    expect(markdown.text).toMatch(/^# Calles\n/);
    expect(markdown.text).toContain('> **Nota: **Mi nota');
    expect(markdown.text.match(/^### Fuentes$/gm)).toHaveLength(3);
    expect(complaints).toEqual([]);
  });

  it('are not made by halves', async () => {
    const { page } = await openWithoutWorker('en/dossier/', three);
    await loaded(page);
    await page.route(`**/${zones}/cite.json`, (route) => route.abort());
    await page.click('[data-format=ris]');
    await page.getByText('no file was made').waitFor();
  });
});

describe('the printed dossier', () => {
  it('has cover, contents, and every entry with note, text and sources', async () => {
    const { page, complaints } = await open('en/dossier/', three);
    await loaded(page);
    await page.locator('[name=title]').fill('Streets');
    await page.locator('textarea').first().fill('Ask them.');
    await tabTo(page, '.prepare');
    await page.keyboard.press('Enter');
    await page.locator('.booklet').waitFor();
    expect(await focused(page)).toContain('Print or save as PDF');
    expect(await page.locator('.cover').innerText()).toMatch(
      new RegExp(
        `Streets[^]+3 entries[^]+${site.name}[^]+${site.address}/[^]+State of the library\\s+\\d+ \\w+ 20\\d\\d`,
      ),
    );
    expect(await page.locator('.toc a').allTextContents()).toEqual(await titles(page));
    const printed = page.locator('.printed');
    expect(await printed.count()).toBe(3);
    const first = printed.first();
    expect(await first.locator('.own-note').innerText()).toContain('Ask them.');
    expect(await first.locator('h3').allTextContents()).toEqual(
      expect.arrayContaining(['The challenge', 'Results', 'What did not work', 'What it cost', 'Sources']),
    );
    expect(await first.locator('.sources li').count()).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  });

  it('has ids of its own, links that lead out of the booklet to the public site, and marks that lead to sources', async () => {
    const { page } = await open('en/dossier/', [
      ...three,
      'methods/collegial-advice',
      'expertise/stadtreinigung-hamburg',
    ]);
    await loaded(page);
    await page.click('.prepare');
    await page.locator('.booklet').waitFor();
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const booklet = document.querySelector('.booklet') as HTMLElement;
      const links = [...booklet.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      const inner = links.filter((href) => href.startsWith('#'));
      return {
        doubles: ids.filter((id, index) => ids.indexOf(id) !== index),
        lost: inner.filter((href) => !document.getElementById(href.slice(1))),
        inner: inner.length,
        relative: links.filter((href) => !/^(#|https?:\/\/)/.test(href)),
        here: links.filter((href) => href.startsWith(location.origin)),
        strange: [
          ...booklet.querySelectorAll(
            'script, style, .note, button, .entries form, [tabindex]:not(.table), [data-pagefind-body]',
          ),
        ].length,
        marks: [...booklet.querySelectorAll('.cite')].filter(
          (mark) => !(mark.getAttribute('href') ?? '').includes('-source-'),
        ).length,
      };
    });
    expect(found).toMatchObject({ doubles: [], lost: [], relative: [], here: [], strange: 0, marks: 0 });
    expect(found.inner).toBeGreaterThan(100);
  });

  it('begins each entry on a page of its own and follows changes', async () => {
    const { page } = await open('en/dossier/', [zones, hamburg]);
    await loaded(page);
    await page.click('.prepare');
    await page.locator('.booklet').waitFor();
    const pages = async () =>
      (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)
        ?.length;
    const before = (await pages()) ?? 0;
    expect(before).toBeGreaterThanOrEqual(4);
    await page.locator('.remove').first().click();
    await page.locator('.printed').nth(1).waitFor({ state: 'detached' });
    expect(await pages()).toBeLessThan(before);
    await page.click('.clear');
    await page.locator('.booklet').waitFor({ state: 'hidden' });
  });

  it('says which texts could not be loaded, and loads them later', async () => {
    const { page } = await openWithoutWorker('en/dossier/', [zones, hamburg]);
    await loaded(page);
    await page.route(`**/en/${zones}/`, (route) => route.fulfill({ status: 404 }));
    await page.click('.prepare');
    await page.getByText('1 of 2 texts could not be loaded').waitFor();
    expect(await page.locator('.missing:visible').count()).toBe(1);
    await page.unroute(`**/en/${zones}/`);
    await page.click('.prepare');
    await page.getByText('Ready.').waitFor();
    expect(await page.locator('.missing:visible').count()).toBe(0);
  });
});

it.each([320, 1440])('at %d px nothing scrolls sideways and every target is large enough', async (width) => {
  const { page } = await open('de/dossier/', [...three, 'methods/collegial-advice']);
  await page.setViewportSize({ width, height: 800 });
  await loaded(page);
  await page.click('.prepare');
  await page.locator('.booklet').waitFor();
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [
      ...document.querySelectorAll('dossier-desk button, dossier-desk input[type=text], dossier-desk label'),
    ]
      .map((element) => [element.className, element.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
      .map(([name]) => name),
  }));
  expect(found).toEqual({ wide: 0, small: [] });
});

it('works with the network cut once the library is saved, under any path', async () => {
  const away = await startHost('/some/where/');
  const { context, page, complaints } = await open('en/offline/', three, away.url);
  await page.locator('[data-save-library]').click();
  await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
  await context.setOffline(true);
  await away.stop();
  await page.goto(`${away.url}en/dossier/`);
  await loaded(page);
  expect(await page.locator('.trouble').isVisible()).toBe(false);
  await page.click('.prepare');
  await page.getByText('Ready.').waitFor();
  expect(await page.locator('.printed .sources').count()).toBe(3);
  expect((await download(page, 'bibtex')).text).toContain('@misc{practice_medellin_metrocable,');
  expect(complaints).toEqual([]);
});

describe('axe finds nothing', () => {
  it.each(languages.flatMap((lang) => [['light', 1280, lang] as const, ['dark', 320, lang] as const]))(
    'in %s at %d px on the filled dossier in %s, ready to be printed',
    async (colorScheme, width, lang) => {
      const context = await newContext({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await store(page, [metrocable, zones, 'methods/collegial-advice']);
      await page.goto(`${host.url}${lang}/dossier/`);
      await loaded(page);
      await page.locator('textarea').first().fill('Note');
      await page.locator('.down').first().click();
      await page.click('.prepare');
      await page.locator('.booklet').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});
