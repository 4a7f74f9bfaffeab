import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScript, copyProject, runIn } from '../../scripts/project-copy.ts';
import { readSite } from '../../scripts/site/built-site.ts';
import type { Site } from '../../scripts/site/built-site.ts';
import { site } from '../../site.config.ts';
import { startBrowser, startHost, watchedPage } from './host.ts';
import type { Host } from './host.ts';

const base = '/atlas/';
const practice = 'practices/windhoek-direct-potable-reuse/';
const colours = {
  light: {
    paper: '#ffffff',
    'paper-2': '#eef3f6',
    ink: '#101418',
    'ink-2': '#3d4a55',
    rule: '#c4ced6',
    land: '#d3dde4',
    governance: '#7a1f5c',
    development: '#2d5a1b',
    services: '#1d4e6b',
    economy: '#7a4a00',
    failed: '#a3122e',
    mark: '#ffe08a',
  },
  dark: {
    paper: '#0c1116',
    'paper-2': '#161d24',
    ink: '#f2f5f7',
    'ink-2': '#b5c0c9',
    rule: '#2f3a44',
    land: '#28323b',
    governance: '#e79fcb',
    development: '#9fd486',
    services: '#8fc7e8',
    economy: '#e6b566',
    failed: '#ff9aa8',
    mark: '#54460f',
  },
};

/** The settings of the original with those of a fork in their place, line by line, as a person edits them. */
function forked(settings: string): string {
  const set = (key: string, value: string, text: string) => {
    const line = new RegExp(`^( *'?${key}'?: )(?:'.*'|\\[.*\\]|\\w+),$`, 'm');
    expect(text).toMatch(line);
    return text.replace(line, `$1${value},`);
  };
  let text = settings;
  for (const [key, value] of Object.entries({
    name: "'Städteatlas'",
    shortName: "'Atlas'",
    address: "'https://atlas.example'",
    base: `'${base}'`,
    languages: "['de', 'fr']",
    repository: "'https://codeberg.org/atlas/atlas'",
    forge: "'forgejo'",
    contact: "'redaktion@atlas.example'",
    answerWithin: '1',
    en: "''",
    es: "''",
    de: "'Ein Netz von Städten betreibt diese Website.'",
    fr: "'Un réseau de villes gère ce site.'",
    tellsOfPlatform: 'false',
  }))
    text = set(key, value, text);
  // An empty statement would be a fault: a fork takes out those of languages that it does not have.
  text = text.replace(/^ *(?:en|es): '',\n/gm, '');
  const [before = '', light = '', dark = ''] = text.split(/(?=^ *(?:light|dark): \{$)/m);
  const painted = (part: string, theme: 'light' | 'dark') =>
    Object.entries(colours[theme]).reduce((whole, [name, value]) => set(name, `'${value}'`, whole), part);
  return before + painted(light, 'light') + painted(dark, 'dark');
}

const folder = mkdtempSync(join(tmpdir(), 'fork-'));
const root = join(folder, 'dist');
let browser: Browser;
beforeAll(async () => {
  copyProject(folder);
  writeFileSync(join(folder, 'site.config.ts'), forked(readFileSync('site.config.ts', 'utf8')));
  [browser] = await Promise.all([startBrowser(), runIn(folder, buildScript)]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a fork with another name, path, colours and two languages', () => {
  let built: Site;
  let host: Host;
  beforeAll(async () => {
    built = readSite(root, base);
    host = await startHost(base, root);
  });
  afterAll(() => host.stop());

  it('passes the check of the built site', async () => {
    expect(await runIn(folder, ['scripts/check-site.ts'])).toContain('no faults');
  }, 120_000);

  it('carries the old name, address and colours nowhere', () => {
    const wanted = [
      site.name,
      new URL(site.address).host,
      ...Object.values(site.colours).flatMap((palette) => Object.values(palette)),
    ].map((word) => word.toLowerCase());
    const readable = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt', '']);
    const found = [...built.files].filter((file) => {
      if (!readable.has(extname(file))) return false;
      const text = readFileSync(join(root, file), 'utf8').toLowerCase();
      return wanted.some((word) => text.includes(word));
    });
    expect(found).toEqual([]);
    // The short name is that of a platform, which texts of entries do speak of; what frames them does not.
    const framed = built.pages.filter(({ document }) =>
      document
        .querySelectorAll('title, .site-header, .site-footer')
        .some(({ tagName, text }) => text.includes(tagName === 'TITLE' ? site.name : site.shortName)),
    );
    expect(framed.map(({ path }) => path)).toEqual([]);
    expect(built.pageAt.get('de/about/index.html')?.html).not.toContain(site.shortName);
  });

  it('has pages, index, sitemap and editions in its languages only', () => {
    const languageFolders = readdirSync(root).filter((name) => /^[a-z]{2}$/.test(name));
    expect(languageFolders.sort()).toEqual(['de', 'fr']);
    const indexed = JSON.parse(readFileSync(join(root, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, unknown>;
    };
    expect(Object.keys(indexed.languages).sort()).toEqual(['de', 'fr']);
    const editions = readdirSync(join(root, 'library')).filter((name) => name.endsWith('.json'));
    expect(editions.sort()).toEqual(['de.json', 'fr.json', 'take-along.json']);
    const addresses = readFileSync(join(root, 'sitemap-0.xml'), 'utf8').matchAll(/(?:<loc>|href=")([^<"]*)/g);
    const elsewhere = [...addresses].filter(
      ([, address = '']) => !/^https:\/\/atlas\.example\/atlas\/(?:(?:de|fr)\/|$)/.test(address),
    );
    expect(elsewhere).toEqual([]);
    const alternates = built.pages.flatMap(({ document }) =>
      document.querySelectorAll('link[hreflang]').map((link) => link.getAttribute('hreflang')),
    );
    expect([...new Set(alternates)].sort()).toEqual(['de', 'fr', 'x-default']);
  });

  it('shows texts in a language without pages as originals, with one canonical page', () => {
    for (const lang of ['de', 'fr']) {
      const page = built.pageAt.get(`${lang}/${practice}index.html`);
      expect(page?.document.querySelector('article')?.getAttribute('lang')).toBe('en');
      expect(page?.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        `https://atlas.example/atlas/de/${practice}`,
      );
    }
  });

  it('greets in the reader’s language, in its colours, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ locale: 'fr-FR', colorScheme: theme });
      const { page, complaints } = await watchedPage(context);
      await page.goto(host.url);
      await page.waitForURL(`${host.url}fr/`);
      expect(await page.title()).toMatch(/^Städteatlas: /);
      expect(await page.locator('.site-name b').innerText()).toBe('Atlas');
      expect(await page.locator('.site-footer').innerText()).toContain('Un réseau de villes gère ce site.');
      expect(await page.locator('.languages li a').allTextContents()).toEqual([
        expect.stringContaining('Deutsch'),
        expect.stringContaining('Français'),
      ]);
      await page.goto(`${host.url}de/${practice}`);
      const shown = await page.evaluate(() => ({
        ground: getComputedStyle(document.body).backgroundColor,
        text: getComputedStyle(document.body).color,
        failed: getComputedStyle(document.querySelector('#failed') ?? document.body).color,
        cluster: getComputedStyle(document.querySelector('#worked, .verdict h2') ?? document.body).color,
        themes: [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(
          ({ content }) => content,
        ),
      }));
      const { paper, ink, failed, services } = colours[theme];
      expect(shown).toEqual({
        ground: inChannels(paper),
        text: inChannels(ink),
        failed: inChannels(failed),
        cluster: inChannels(services),
        themes: [colours.light.paper, colours.dark.paper],
      });
      const icon = await (await page.request.get(`${host.url}icon.svg`)).text();
      expect(icon).toContain(colours.light.ink);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it('tells under About how to reach its maintainers', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}de/about/`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Ein Netz von Städten betreibt diese Website.');
    expect(text).toContain('Jeder Beitrag wird innerhalb eines Tages beantwortet.');
    expect(await page.locator('main a[href^=mailto]').getAttribute('href')).toBe(
      'mailto:redaktion@atlas.example',
    );
    expect(await page.locator('main a[href="https://codeberg.org/atlas/atlas"]').innerText()).toBe(
      'codeberg.org/atlas/atlas',
    );
    await context.close();
  });

  it('is searched, and answers a wrong address with its own page', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${host.url}de/search/?q=Abwasser`);
    await page.locator('[data-result]').first().waitFor();
    await page.goto(`${host.url}de/no/such/page/`);
    expect(await page.locator('h1').innerText()).toBe('Diese Seite gibt es nicht');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      inChannels(colours.light.paper),
    );
    await page.locator('main section[lang=fr] a').first().click();
    await page.waitForURL(`${host.url}fr/`);
    await context.close();
  });
});

describe('a build in one language, after a topic was given another name', () => {
  let host: Host;
  const topics = join(folder, 'src/vocabulary/topics.json');
  let before: string;
  /** Pages in French that hold the words. */
  const pagesWith = (words: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        /^fr\/.*\.html$/.test(name) &&
        !/^fr\/contribute\//.test(name) &&
        readFileSync(join(root, name), 'utf8').includes(words),
    );
  let named: string[];
  beforeAll(async () => {
    const text = readFileSync(topics, 'utf8');
    const list = JSON.parse(text) as { id: string; label: { fr: string } }[];
    before = list.find(({ id }) => id === 'solid-waste')?.label.fr ?? '';
    named = pagesWith(`${before}<`);
    writeFileSync(topics, text.replace(JSON.stringify(before), JSON.stringify('Ordures nouvelles')));
    await runIn(folder, buildScript, { SITE_LANGUAGES: 'fr' });
    host = await startHost(base, root);
  }, 240_000);
  afterAll(() => host.stop());

  it('passes the check of the built site', async () => {
    expect(await runIn(folder, ['scripts/check-site.ts'], { SITE_LANGUAGES: 'fr' })).toContain('no faults');
    expect(existsSync(join(root, 'de'))).toBe(false);
  }, 120_000);

  it('shows the new name wherever the old one stood, although texts and packs of the first build are kept', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(pagesWith('Ordures nouvelles<')).toEqual(expect.arrayContaining(named));
    expect(pagesWith(`${before}<`)).toEqual([]);
    const kept = readdirSync(join(folder, 'node_modules/.astro'));
    expect(kept).toEqual(expect.arrayContaining(['texts-read.bin', 'packs']));
  });

  it('needs no choice: the root leads on, and there is no language menu', async () => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const { page, complaints } = await watchedPage(context);
    await page.goto(host.url);
    await page.waitForURL(`${host.url}fr/`);
    expect(await page.locator('.languages').count()).toBe(0);
    expect(await page.locator('link[hreflang]').count()).toBe(1);
    await page.goto(`${host.url}fr/offline/`);
    expect(await page.locator('main a[hreflang]').count()).toBe(0);
    await page.goto(`${host.url}fr/nowhere/`);
    expect(await page.locator('main section').count()).toBe(1);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await context.close();
  });
});

/** A colour as browsers compute it: #ff8000 is rgb(255, 128, 0). */
const inChannels = (colour: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
