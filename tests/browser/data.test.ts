import { check as lint } from '@placemarkio/check-geojson';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { entryFileSchema } from '../../src/data/entry-schema.ts';
import type { AnyEntryFile, IndexFile } from '../../src/data/entry-schema.ts';
import { dataFolder } from '../../src/data/publication.ts';
import { contentFiles } from '../../src/entries/content-files.ts';
import { headPath, listPath } from '../../src/offline/edition.ts';
import type { EditionFile, Head } from '../../src/offline/edition.ts';
import { catalogFaults } from '../data/catalog-read.ts';
import { repositoryFaults, textsOf } from '../data/oai-read.ts';
import { packageFaults } from '../data/package-profile.ts';
import { checkerOf } from '../data/schemas.ts';
import { readCsv, tableFaults } from '../data/tables-read.ts';
import type { PackageDescriptor } from '../data/tables-read.ts';
import { open } from './opened-page.ts';
import { host } from './shared-site.ts';

const folder = join('dist', dataFolder);
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const json = <T>(path: string) => JSON.parse(text(path)) as T;
const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
  .sort();
const index = json<IndexFile>('index.json');
const { entries } = json<{ entries: AnyEntryFile[] }>('library.json');
const descriptor = json<PackageDescriptor & { resources: { path: string; bytes: number; hash: string }[] }>(
  'datapackage.json',
);
const originals = contentFiles('src/content').files.filter(({ translationInto }) => !translationInto);

describe('the data of the built site', () => {
  it('has a file for every original and no other, all told in the index', () => {
    const keys = originals.map(({ kind, id }) => `${kind}/${id}`).sort();
    expect(index.entries.map(({ kind, id }) => `${kind}/${id}`).sort()).toEqual(keys);
    const told = [...index.files.map(({ path }) => path), ...keys.map((key) => `${key}.json`)];
    expect([...told, 'catalog.jsonld', 'index.json'].sort()).toEqual(all);
    for (const { path, bytes, sha256 } of index.files) {
      const data = readFileSync(join(folder, path));
      const digest = createHash('sha256').update(data).digest('hex');
      expect({ path, bytes: data.byteLength, digest }).toEqual({ path, bytes, digest: sha256 });
    }
  });

  it('follows its JSON Schemas, which leave nothing unsaid', () => {
    const faultsOf = checkerOf(
      all.filter((path) => path.startsWith('schemas/')).map((path) => json<object>(path)),
    );
    for (const path of all.filter(
      (name) => name.endsWith('.json') && name !== 'datapackage.json' && !name.startsWith('schemas/'),
    ))
      expect(faultsOf(json(path)), path).toEqual([]);
    for (const entry of entries)
      expect(entryFileSchema(entry.kind).safeParse(entry).error, entry.url).toBeUndefined();
  });

  it('is the same in one file as in many, with the versions of the texts it was made from', () => {
    const digests = new Map(originals.map(({ kind, id, digest }) => [`${kind}/${id}`, digest]));
    for (const entry of entries) {
      expect(entry).toEqual(json(`${entry.kind}/${entry.id}.json`));
      expect(entry.version).toBe(digests.get(`${entry.kind}/${entry.id}`));
    }
    expect(entries).toHaveLength(originals.length);
  });

  it('holds every section of every text as HTML without life, with absolute addresses that exist', () => {
    const root = new URL(site.base, site.address).href;
    const anchors = new Map<string, string>();
    for (const { texts, url } of entries)
      for (const { sections } of Object.values(texts)) {
        expect(Object.keys(sections).length, url).toBeGreaterThan(0);
        for (const { heading, html } of Object.values(sections)) {
          expect(heading).not.toBe('');
          expect(html, url).not.toMatch(/<(script|style|iframe|form|link)|\son\w+=|style=|\[\^/i);
          for (const element of parse(html).querySelectorAll('[href], [src]')) {
            const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
            expect(address).toMatch(/^https?:\/\//);
            if (address.startsWith(root)) anchors.set(address, url);
          }
        }
      }
    const pages = new Map<string, string>();
    for (const [address, url] of anchors) {
      const [path = '', anchor = ''] = address.slice(root.length).split('#');
      const file = join('dist', path.endsWith('/') ? `${path}index.html` : path);
      const page = pages.get(file) ?? readFileSync(file, 'utf8');
      pages.set(file, page);
      if (anchor)
        expect(
          page.includes(` id="${anchor}"`) || page.includes(` id=${anchor} `),
          `${url}: ${address}`,
        ).toBe(true);
    }
    expect(anchors.size).toBeGreaterThan(100);
  });

  it('is a Data Package whose tables are as it says, with as many rows as the JSON has facts', () => {
    expect(packageFaults(descriptor)).toEqual([]);
    expect(tableFaults(descriptor, text)).toEqual([]);
    for (const { path, bytes, hash } of descriptor.resources) {
      const told = index.files.find((file) => file.path === path);
      expect({ path, bytes, hash }).toEqual({ path, bytes: told?.bytes, hash: `sha256:${told?.sha256}` });
    }
    const practices = entries.filter((entry) => entry.kind === 'practices');
    const counts = {
      entries: entries.length,
      practices: practices.length,
      results: practices.reduce((sum, { facts }) => sum + facts.results.length, 0),
      costs: practices.reduce((sum, { facts }) => sum + (facts.costs?.length ?? 0), 0),
      sources: entries.reduce((sum, { facts }) => sum + facts.sources.length, 0),
      texts: entries.reduce((sum, { texts }) => sum + Object.keys(texts).length, 0),
      events: entries.filter(({ kind }) => kind === 'events').length,
    };
    for (const [name, count] of Object.entries(counts))
      expect(readCsv(text(`${name}.csv`)), name).toHaveLength(count);
    const first = practices[0]?.facts.results[0];
    const row = readCsv(text('results.csv'))[0];
    expect([row?.['result'], Number(row?.['value'])]).toEqual([first?.id, first?.value]);
  });

  it('gives every result and every cost a source in the table of citations', () => {
    const cited = new Set(readCsv(text('citations.csv')).map(({ entry, field }) => `${entry} ${field}`));
    for (const { entry, result } of readCsv(text('results.csv')))
      expect(cited).toContain(`${entry} results.${result}`);
    for (const { entry, cost } of readCsv(text('costs.csv')))
      expect(cited).toContain(`${entry} costs.${cost}`);
  });

  it('is GeoJSON, a catalogue and a static repository where it says so', async () => {
    for (const path of all.filter((name) => name.endsWith('.geojson')))
      expect(() => lint(text(path)), path).not.toThrow();
    expect(await catalogFaults(json('catalog.jsonld'))).toEqual([]);
    const xml = text('oai-pmh.xml');
    expect(repositoryFaults(xml)).toEqual([]);
    expect(textsOf(xml, 'oai:identifier')).toHaveLength(entries.length);
  });

  it('is catalogued with addresses that exist and the size of what lies there', () => {
    const distributions = [
      ...text('catalog.jsonld').matchAll(/"dcat:downloadURL":\{"@id":"([^"]+)"\}.*?"@value":"(\d+)"/g),
    ];
    expect(distributions.length).toBeGreaterThan(15);
    for (const [, url = '', bytes] of distributions)
      expect(
        String(
          readFileSync(join('dist', url.slice(new URL(site.base, site.address).href.length))).byteLength,
        ),
      ).toBe(bytes);
  });

  it('stays out of the editions for reading offline', () => {
    for (const lang of site.languages) {
      const { groups } = JSON.parse(readFileSync(join('dist', headPath(lang)), 'utf8')) as Head;
      const paths = groups.flatMap(({ id }) =>
        (JSON.parse(readFileSync(join('dist', listPath(id)), 'utf8')) as EditionFile[]).map(([path]) => path),
      );
      expect(paths).toContain(`${lang}/data/index.html`);
      expect(paths.filter((path) => path.startsWith('data/') || path === 'llms.txt')).toEqual([]);
    }
  });

  it('is named by llms.txt with addresses that exist', () => {
    const root = new URL(site.base, site.address).href;
    for (const [, url = ''] of readFileSync('dist/llms.txt', 'utf8').matchAll(/\]\(([^)]+)\)/g)) {
      if (url.includes('{')) continue;
      const path = url.slice(root.length);
      expect(
        () => readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path)),
        url,
      ).not.toThrow();
    }
  });

  it('can be reached from the page in the foot of every other, and read by scripts of other sites', async () => {
    const { page, complaints } = await open('de/about/');
    await page.locator('footer nav a[href$="/data/"]').click();
    await page.waitForURL('**/de/data/');
    const links = await page
      .locator('.data-files a')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(18);
    for (const link of links) {
      const { status, headers } = await fetch(link, { method: 'HEAD' });
      expect({ link, status, open: headers.get('access-control-allow-origin') }).toEqual({
        link,
        status: 200,
        open: '*',
      });
    }
    expect((await fetch(`${host.url}de/data/`)).headers.get('access-control-allow-origin')).toBeNull();
    await page.locator('.data-files summary').first().click();
    expect(await page.locator('.data-files details[open] li').allTextContents()).toContain('evidence_level');
    expect(complaints).toEqual([]);
  });

  it.each([320, 1280])('is documented on a page that fits %d pixels', async (width) => {
    const { page } = await open('fr/data/', { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
