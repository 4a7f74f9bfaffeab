import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAgain, cachingOf, everywhere, forever, isOpen, shrinks } from '../../scripts/hosts/rules.ts';
import { endingOf, typeOf } from '../../src/lib/media-types.ts';
import { startBrowser, watchedPage } from './host.ts';
import type { Host } from './host.ts';
import { hosts } from './servers.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a host answers, as it stands on the line: not unpacked, not led elsewhere. */
const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip', ...headers }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

const lower = Object.fromEntries(
  Object.entries(everywhere).map(([name, value]) => [name.toLowerCase(), value]),
);

/** The built site, and with it files of every type that it may come to hold. */
const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
const site = join(folder, 'site');
const samples = [
  'library/packs/0123456789abcdef.pack',
  'library/lists/0123456789abcdef.json',
  ...[
    'webmanifest',
    'png',
    'jpg',
    'webp',
    'ico',
    'ics',
    'csv',
    'geojson',
    'bib',
    'ris',
    'txt',
    'zip',
    'pdf',
  ].map((ending) => `samples/sample.${ending}`),
];
cpSync('dist', site, { recursive: true });
appendFileSync(
  join(site, '_redirects'),
  '/:lang/practices/old-name/ /:lang/practices/medellin-metrocable/ 301\n',
);
for (const path of samples) {
  mkdirSync(join(site, dirname(path)), { recursive: true });
  writeFileSync(join(site, path), 'The same words over and over. '.repeat(200));
}
/** Two files of each ending in each top folder: every rule, without asking for thousands. */
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => relative(site, join(item.parentPath, item.name)))
  .sort();
const asked = [
  ...Map.groupBy(files, (path) => `${path.split('/')[0]} ${endingOf(path)} ${cachingOf(path)}`),
].flatMap(([, paths]) => paths.filter((path) => !/^_(headers|redirects)$/.test(path)).slice(0, 2));

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const placements = Object.keys(hosts).flatMap((name) =>
  ['/', '/some/where/'].map((base) => ({ name, base })),
);

describe.each(placements)('$name at $base', ({ name, base }) => {
  let host: Host;
  const start = (folder: string) => hosts[name]?.(folder, base) ?? Promise.reject(new Error(name));
  const at = (path: string) => host.url + path.replace(/(^|\/)index\.html$/, '$1');
  beforeAll(async () => {
    host = await start(site);
  });
  afterAll(() => host.stop());

  it('sends every kind of file with its type, caching and policy, and whole', async () => {
    for (const path of asked) {
      const { status, headers, body } = await ask(at(path));
      expect({ path, status }).toEqual({ path, status: 200 });
      expect({ path, ...headers }).toMatchObject({ path, ...lower, 'cache-control': cachingOf(path) });
      const origin = headers['access-control-allow-origin'];
      expect({ path, origin }).toEqual({ path, origin: isOpen(path) ? '*' : undefined });
      const [type, charset] = (headers['content-type'] ?? '').split(/; ?/);
      expect({ path, type }).toEqual({ path, type: typeOf(path) });
      if (type?.startsWith('text/')) expect({ path, charset }).toEqual({ path, charset: 'charset=utf-8' });
      const file = readFileSync(join(site, path));
      const packed = headers['content-encoding'] === 'gzip';
      if (file.length >= 1024) {
        expect({ path, packed }).toEqual({ path, packed: shrinks(path) });
        if (packed) expect(headers.vary, path).toMatch(/accept-encoding/i);
      }
      expect((packed ? gunzipSync(body) : body).equals(file), path).toBe(true);
    }
    expect(asked.filter((path) => cachingOf(path) === forever).length).toBeGreaterThan(8);
    expect(asked.filter((path) => cachingOf(path) === askAgain).length).toBeGreaterThan(30);
  });

  it('says that a page is unchanged instead of sending it again', async () => {
    const { headers } = await ask(at('en/about/index.html'));
    const again = await ask(at('en/about/index.html'), { 'If-None-Match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  it('answers what is not there with the site’s own page, which nobody keeps', async () => {
    for (const path of [
      'en/nowhere/',
      'en/nowhere/file.css',
      '_astro/nothing.js',
      '_astro/',
      '_headers',
      '_redirects',
    ]) {
      const { status, headers, body } = await ask(at(path));
      expect({ path, status }).toEqual({ path, status: 404 });
      expect({ path, ...headers }).toMatchObject({ path, ...lower, 'cache-control': askAgain });
      expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
      const page = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      expect(page.equals(readFileSync('dist/404.html')), path).toBe(true);
    }
  });

  it('leads to the address with the slash, and from an address that has moved', async () => {
    const led = async (path: string) => {
      const { status, headers } = await ask(host.url + path);
      expect([301, 308]).toContain(status);
      return new URL(headers.location ?? '', host.url + path).href;
    };
    expect(await led('en/practices/medellin-metrocable')).toBe(
      `${host.url}en/practices/medellin-metrocable/`,
    );
    expect(await led('en/search?q=water')).toBe(`${host.url}en/search/?q=water`);
    expect(await led('de/practices/old-name/')).toBe(`${host.url}de/practices/medellin-metrocable/`);
    expect(await led('de/practices/old-name')).toBe(`${host.url}de/practices/medellin-metrocable/`);
    if (base !== '/') expect((await ask(host.url.slice(0, -1))).headers.location).toMatch(/\/some\/where\/$/);
  });

  it('gives a library that is searched with the line cut', async () => {
    const own = await start('dist');
    const context = await browser.newContext();
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${own.url}en/offline/`);
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 40_000 });
    await context.setOffline(true);
    await own.stop();
    await page.goto(`${own.url}en/search/?q=cable+car`);
    const link = page.locator('[data-result] > a').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('medellin-metrocable');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
