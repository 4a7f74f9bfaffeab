import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../../scripts/site/built-site.ts';
import { brokenLinks, foreignRequests, inlineCode } from '../../scripts/site/page-checks.ts';
import { copyOf } from '../../scripts/take-along/copy.ts';
import type { Files } from '../../scripts/take-along/copy.ts';
import { folder } from '../../scripts/take-along/own-pages.ts';
import { usbEdition } from '../../scripts/take-along/usb.ts';
import { writeZim } from '../../scripts/take-along/zim.ts';
import { ensureZimTools } from '../../scripts/zim-tools.ts';
import { watchedPage } from './host.ts';
import { browser } from './shared-site.ts';

const date = '2026-02-03';
// People's folders have spaces and accents.
const stick = mkdtempSync(join(tmpdir(), 'USB Müll ñ '));
const library = join(stick, folder);
const address = (path: string) => `${pathToFileURL(library).href}/${path}`;
let copy: Files;
let zip: Uint8Array;

beforeAll(async () => {
  copy = await copyOf('dist', 'en', date);
  zip = usbEdition(copy, 'en', date);
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(stick, path)), { recursive: true });
    writeFileSync(join(stick, path), content);
  }
});
afterAll(() => rmSync(stick, { recursive: true, force: true }));

const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
/** A page of the stick; what it asks of anything but the stick counts as a complaint. */
async function open(url: string) {
  const context = await browser.newContext({ acceptDownloads: true });
  contexts.push(context);
  const { page, complaints } = await watchedPage(context);
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, context };
}
const ready = (page: Page) => page.locator('site-finder[data-ready]').waitFor();
const firstHit = (page: Page) => page.locator('[data-result] a.hit').first();

describe('the USB edition', () => {
  it('shows one page to click on beside one folder, and says of which day it is', () => {
    expect(readdirSync(stick).sort()).toEqual([folder, 'index.html'].sort());
    expect(readFileSync(join(stick, 'index.html'), 'utf8')).toContain('edition of 3 February 2026');
    expect(readFileSync(join(library, 'en/offline/index.html'), 'utf8')).toContain('3 February 2026');
  });

  it('has the same bytes when it is built again', async () => {
    const again = usbEdition(await copyOf('dist', 'en', date), 'en', date);
    expect(Buffer.compare(Buffer.from(again), Buffer.from(zip))).toBe(0);
  });

  it('opens by a double click, finds "cable car", and leads on from the hit', async () => {
    const { page, complaints } = await open(pathToFileURL(join(stick, 'index.html')).href);
    await page.waitForURL(address('en/index.html'));
    await page.fill('input[type=search]', 'cable car');
    await page.keyboard.press('Enter');
    await ready(page);
    expect(page.url()).toBe(address('en/search/index.html?q=cable+car'));
    expect(await firstHit(page).getAttribute('href')).toBe(
      address('en/practices/medellin-metrocable/index.html'),
    );
    expect(await page.locator('[data-result] mark').first().textContent()).toMatch(/cable|car/i);
    await firstHit(page).click();
    await page.waitForURL(/medellin-metrocable\/index\.html$/);
    expect(await page.locator('h1').textContent()).toContain('Cable cars');
    const land = await page
      .locator('svg.locator image')
      .evaluate((image) => image.getBoundingClientRect().width);
    expect(land).toBeGreaterThan(0);
    await page.locator('main a[href$="/index.html"]').last().click();
    await page.waitForURL((url) => !url.pathname.includes('medellin-metrocable'));
    await page.locator('.site-name').click();
    await page.waitForURL(address('en/index.html'));
    expect(complaints).toEqual([]);
  });

  it('narrows down by facets, orders, shows the map, and goes back', async () => {
    const { page, complaints } = await open(address('en/search/index.html?q=water'));
    await ready(page);
    const count = page
      .locator('[data-facet=region] label', { hasText: 'Sub-Saharan Africa' })
      .locator('data');
    const n = Number(await count.textContent());
    expect(n).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: /Sub-Saharan Africa/ }).check();
    await ready(page);
    expect(page.url()).toContain('region=africa');
    expect(await firstHit(page).getAttribute('href')).toContain('windhoek');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('newest');
    await ready(page);
    await page.getByText('On the map').click();
    await page.locator('result-map circle').first().waitFor();
    await page.goBack();
    await page.goBack();
    await ready(page);
    expect(page.url()).toMatch(/\?q=water(&map=)?$/);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['brownfeild', 'dortmund-phoenix-steelworks-conversion'],
    ['medellin', 'medellin-metrocable'],
    ['cabin fell', 'medellin-metrocable'],
  ])('finds by "%s" what is meant', async (query, entry) => {
    const { page } = await open(address(`en/search/index.html?q=${encodeURIComponent(query)}`));
    await ready(page);
    expect(await page.locator(`[data-result] a.hit[href*="${entry}/index.html"]`).count()).toBeGreaterThan(0);
  });

  it('leads from a setback to its section', async () => {
    const { page } = await open(address('en/search/index.html?q=waste&kind=setback'));
    await ready(page);
    await firstHit(page).click();
    await page.waitForURL(/practices\/.+\/index\.html#failed$/);
    expect(await page.locator('#failed').isVisible()).toBe(true);
  });

  it('ranks the cases for a city that is typed', async () => {
    const { page, complaints } = await open(address('en/fit/index.html'));
    await page.fill('#fit-city', 'quit');
    await page.locator('#fit-cities [role=option]').first().click();
    await page.locator('.found [role=status]').filter({ hasText: /\d/ }).waitFor();
    expect(page.url()).toContain('fit/index.html?city=Quito,EC');
    await page.locator('.groups .cases a').first().click();
    await page.waitForURL(/practices\/.+\/index\.html/);
    expect(complaints).toEqual([]);
  });

  it('compares practices', async () => {
    const { page, complaints } = await open(
      address('en/compare/index.html?c=medellin-metrocable&c=amman-bus-rapid-transit'),
    );
    await page.locator('case-matrix table').waitFor();
    expect(await page.locator('case-matrix table').textContent()).toContain('Amman');
    await page.locator('case-matrix table a').first().click();
    await page.waitForURL(/practices\/.+\/index\.html/);
    expect(complaints).toEqual([]);
  });

  it('keeps a dossier and a theme from page to page, and lays the dossier out for paper', async () => {
    const { page, complaints } = await open(address('en/practices/medellin-metrocable/index.html'));
    await page.getByRole('button', { name: 'Add to dossier' }).click();
    const theme = page.locator('theme-switch button');
    await theme.click();
    const chosen = await theme.getAttribute('aria-label');
    await page.goto(address('en/dossier/index.html'));
    expect(await page.locator('theme-switch button').getAttribute('aria-label')).toBe(chosen);
    await page.locator('.prepare').click();
    await page.getByText('Ready. The printed pages').waitFor();
    expect(await page.locator('.booklet').textContent()).toContain('Aburrá valley');
    expect(await page.locator('.booklet a[href*="index.html"]').count()).toBe(0);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says what it is on the page from which a library is saved elsewhere', async () => {
    const { page, complaints } = await open(address('en/offline/index.html'));
    expect(await page.locator('h1').textContent()).toBe('About this copy');
    expect(await page.locator('library-keeper').count()).toBe(0);
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('has no link that leads nowhere, and nothing that needs a host', () => {
    const site = readSite(stick);
    expect(site.pages.length).toBeGreaterThan(300);
    expect([...brokenLinks(site), ...foreignRequests(site), ...inlineCode(site)]).toEqual([]);
    const faults = site.pages.flatMap(({ path, html }) =>
      [
        ...(/ (?:href|src|action)="(?![a-z]+:|#)[^"#?]*\/(?:["#?])/.exec(html)?.slice(0, 1) ?? []),
        ...(/type="module"|rel="manifest"|hreflang="de" lang/.exec(html)?.slice(0, 1) ?? []),
      ].map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
    const without = site.pages
      .filter(({ html }) => !html.includes('rel="stylesheet"'))
      .map(({ path }) => path);
    expect(without).toEqual([]);
    expect([...site.files].filter((path) => /sw\.js|\.pack$|\.pf_|\.map$|\/(de|es|fr)\//.test(path))).toEqual(
      [],
    );
  });

  it('has for every JSON file a script that gives the same data', () => {
    const scripts = [...copy].filter(
      ([path]) => path.endsWith('.json.js') && path !== 'search/engine.json.js',
    );
    expect(scripts.length).toBeGreaterThan(500);
    for (const [path, code] of scripts) {
      const given: [string, unknown][] = [];
      runInNewContext(String(code), { takenAlong: { give: (...one: [string, unknown]) => given.push(one) } });
      expect(given.map(([name]) => `${name}.js`)).toEqual([path]);
      if (path.startsWith('en/'))
        expect(JSON.stringify(given[0]?.[1])).toBe(
          JSON.stringify(JSON.parse(readFileSync(`dist/${path.slice(0, -3)}`, 'utf8'))),
        );
    }
  });
});

describe('the ZIM', () => {
  it('passes all checks, and opens with the home page and every other', async () => {
    ensureZimTools();
    const file = join(stick, 'en.zim');
    await writeZim(copy, 'en', date, file);
    const run = (...command: [string, ...string[]]) =>
      execFileSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1e8 });
    const report = run('zimcheck', '--all', file);
    expect(report).toContain('Overall Test Status: Pass');
    expect(report).not.toMatch(/\[(?:ERROR|WARNING)\]/);
    expect(run('zimdump', 'info', file)).toContain('main page: en/index.html');
    const listed = new Set(run('zimdump', 'list', file).trim().split('\n'));
    expect([...copy.keys()].filter((path) => !listed.has(path))).toEqual([]);
    const page = run('zimdump', 'show', '--url=en/practices/medellin-metrocable/index.html', '--ns=C', file);
    expect(page).toContain('Cable cars as public transport');
    expect(page).not.toContain('http-equiv="content-security-policy"');
    rmSync(file);
    // The tools may have to be installed first.
  }, 240_000);
});
