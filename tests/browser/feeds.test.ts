import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectAtomFeed, detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { feedPath, feedTypes } from '../../src/feeds/paths.ts';
import { groupIdOf, headPath, listPath } from '../../src/offline/edition.ts';
import type { EditionFile, Head } from '../../src/offline/edition.ts';
import { clusters } from '../../src/vocabulary/clusters.ts';
import type { Cluster } from '../../src/vocabulary/clusters.ts';
import { startBrowser, startHost, watchedPage } from './host.ts';
import type { Host } from './host.ts';

const root = new URL(site.base, site.address).href;
const text = (path: string) => readFileSync(join('dist', path), 'utf8');
/** The file of the site that a public address leads to. */
const fileAt = (address: string) => {
  expect(address.startsWith(root)).toBe(true);
  const path = address.slice(root.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};
const files = new Set(
  readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
);
const themes: (Cluster | undefined)[] = [undefined, ...(Object.keys(clusters) as Cluster[])];

describe.each(site.languages)('the feeds in %s', (lang) => {
  it.each(themes)('of %s say the same in both formats, and lead to pages that are there', (cluster) => {
    const atomText = text(feedPath('atom', lang, cluster));
    const jsonText: unknown = JSON.parse(text(feedPath('json', lang, cluster)));
    expect([detectAtomFeed(atomText), detectJsonFeed(jsonText)]).toEqual([true, true]);
    const [atom, json] = [parseAtomFeed(atomText), parseJsonFeed(jsonText)];
    expect(atomText).toContain(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`);
    expect(json.language).toBe(lang);
    const entries = atom.entries ?? [];
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(30);
    const ids = entries.map(({ id }) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(json.items?.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(files).toContain(fileAt(id));
    for (const { image } of json.items ?? []) expect(files).toContain(fileAt(image ?? ''));
    const days = entries.map(({ updated }) => updated ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(atom.updated).toBe(days[0]);
    expect(fileAt(atom.links?.find(({ rel }) => rel === 'self')?.href ?? '')).toBe(
      feedPath('atom', lang, cluster),
    );
  });

  it('are named in the head of the pages to which they belong', () => {
    const namedOn = (path: string) =>
      parse(text(`${lang}/${path}index.html`))
        .querySelectorAll('link[rel=alternate][type]')
        .map((link) => {
          const file = join(lang, path, link.getAttribute('href') ?? '').replaceAll('\\', '/');
          expect(files).toContain(file);
          return [file, link.getAttribute('type')];
        });
    const pair = (cluster?: Cluster) =>
      (['atom', 'json'] as const).map((format) => [feedPath(format, lang, cluster), feedTypes[format]]);
    expect(namedOn('')).toEqual(pair());
    expect(namedOn('events/')).toEqual(pair());
    expect(namedOn('clusters/municipal-services/')).toEqual([...pair('municipal-services'), ...pair()]);
    expect(namedOn('review/')).toEqual([]);
  });

  it('have a calendar that a calendar’s parser reads, with each event as on its page', () => {
    const calendar = new ICAL.Component(ICAL.parse(text(`${lang}/events/calendar.ics`)) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) {
      const id = event.uid.split('@')[0] ?? '';
      const page = parse(text(`${lang}/events/${id}/index.html`));
      expect(event.summary).toBe(page.querySelector('h1')?.text.trim());
      const own = new ICAL.Component(ICAL.parse(text(`${lang}/events/${id}/event.ics`)) as unknown[]);
      expect(own.getFirstSubcomponent('vevent')?.toString()).toBe(event.component.toString());
    }
  });

  it('stay out of the edition to save, and so do the pictures for links', async () => {
    const head = JSON.parse(text(headPath(lang))) as Head;
    const saved: string[] = [];
    for (const { id } of head.groups) {
      const list = text(listPath(id));
      expect(await groupIdOf(list)).toBe(id);
      saved.push(...(JSON.parse(list) as EditionFile[]).map(([path]) => path));
    }
    expect(saved.filter((path) => /feed\.(?:xml|json)$|^pictures/.test(path))).toEqual([]);
    expect(saved).toContain(`${lang}/feeds/index.html`);
    expect(saved).toContain(`${lang}/events/calendar.ics`);
  });
});

describe('a reader', () => {
  let browser: Browser;
  let host: Host;
  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), startHost()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
  });

  it('gets to the feeds and the calendar from the foot of any page, and no policy is broken', async () => {
    const context = await browser.newContext({ locale: 'en' });
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${host.url}en/practices/medellin-metrocable/`);
    await page.locator('.site-footer').getByRole('link', { name: 'Feeds and calendar' }).click();
    await page.waitForURL(`${host.url}en/feeds/`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the calendar file' }).click();
    const file = await (await download).path();
    expect(readFileSync(file, 'utf8')).toBe(text('en/events/calendar.ics'));
    const subscription = page.getByRole('link', { name: 'Subscribe to the calendar' });
    expect(await subscription.getAttribute('href')).toBe(
      `${root.replace(/^https?:/, 'webcal:')}en/events/calendar.ics`,
    );
    const response = await page.request.get(`${host.url}en/events/calendar.ics`);
    expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
    await page.getByRole('link', { name: 'JSON Feed: Municipal services' }).click();
    expect(page.url()).toBe(`${host.url}en/clusters/municipal-services/feed.json`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
