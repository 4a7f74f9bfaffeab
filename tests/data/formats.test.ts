import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../src/data/catalog.ts';
import { dataFile } from '../../src/data/data-file.ts';
import { dataPackage } from '../../src/data/data-package.ts';
import { extentOf, maps } from '../../src/data/geojson.ts';
import { llmsText } from '../../src/data/llms.ts';
import { oaiRepository } from '../../src/data/oai-repository.ts';
import { nodesOf } from './catalog-read.ts';
import { publisher, smallLibrary } from './entries.ts';
import { textsOf } from './oai-read.ts';

const library = smallLibrary();
const edition = { version: 'sha-0123456789ab', modified: '2026-11-23' };
const file = dataFile('practices.csv', ['entry\r\n'], 0);

describe('a map', () => {
  it('has longitude before latitude and the titles of all languages, null where there is none', () => {
    expect(maps.practices(library, publisher).features).toMatchObject([
      {
        id: 'practices/practices-1',
        geometry: { type: 'Point', coordinates: [3.3947, 6.4541] },
        properties: {
          title_en: 'Buses on their own lanes',
          title_de: 'Busse auf eigener Spur',
          title_fr: null,
          evidence_level: 2,
        },
      },
    ]);
  });

  it('leaves out what has no place', () => {
    expect(maps.events(library, publisher).features).toEqual([]);
  });

  it('counts what happened in a city', () => {
    const [city] = maps.cities([...library, ...library], publisher).features;
    expect(city?.properties).toMatchObject({ id: 'lagos-ng', practices: 2, events: 0, size: null });
    expect(extentOf(library)).toEqual({ west: 3.3947, east: 3.3947, south: 6.4541, north: 6.4541 });
    expect(extentOf([])).toBeUndefined();
  });
});

describe('the Data Package', () => {
  it('has a name that other programs take, and the maintainers where they can be written to', () => {
    const of = (name: string, contact: string) =>
      dataPackage([], { title: 't', description: 'd' }, edition, { ...publisher, name, contact });
    expect(of('Atlas für Städte & Co.', '').name).toBe('atlas-fur-stadte-co');
    expect(of('Атлас', '').name).toBe('library');
    expect(of('a', 'people@example.org').contributors).toMatchObject([
      { email: 'people@example.org', roles: ['publisher'] },
    ]);
    expect(of('a', '').contributors[0]).not.toHaveProperty('email');
  });
});

describe('the catalogue', () => {
  it('tells of a file its type, size and digest', async () => {
    const catalog = catalogOf(
      [{ id: 'a', title: { en: 'A' }, files: [file] }],
      edition,
      undefined,
      publisher,
    );
    const nodes = await nodesOf(catalog);
    const distribution = nodes.find((node) => node['@type']?.[0]?.endsWith('#Distribution'));
    expect(distribution).toMatchObject({
      '@id': 'https://atlas.example.org/library/data/v1/practices.csv',
      'http://www.w3.org/ns/dcat#mediaType': [
        { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
      ],
      'http://www.w3.org/ns/dcat#byteSize': [{ '@value': '7' }],
    });
    expect(JSON.stringify(distribution)).toContain(file.sha256);
  });

  it('speaks every language of the site', async () => {
    const [catalog] = await nodesOf(catalogOf([], edition, undefined, publisher));
    expect(catalog?.['http://purl.org/dc/terms/title']).toEqual([
      { '@language': 'en', '@value': 'Atlas & Library: open data' },
      { '@language': 'de', '@value': 'Atlas & Library: offene Daten' },
    ]);
  });

  it('gives a mail address for questions, else the page about the site', () => {
    const contactOf = (contact: string) =>
      JSON.stringify(
        catalogOf([{ id: 'a', title: {}, files: [] }], edition, undefined, { ...publisher, contact }),
      );
    expect(contactOf('people@example.org')).toContain('"vcard:hasEmail":{"@id":"mailto:people@example.org"}');
    expect(contactOf('')).toContain('"vcard:hasURL":{"@id":"https://atlas.example.org/library/en/about/"}');
  });
});

describe('the static repository', () => {
  const xml = oaiRepository(library, publisher).join('');

  it('has a record for each entry, with the day of its review', () => {
    expect(textsOf(xml, 'oai:identifier')).toEqual(
      library.map(({ kind, id }) => `oai:atlas.example.org:${kind}/${id}`),
    );
    expect(textsOf(xml, 'oai:earliestDatestamp')).toEqual(['2026-11-20']);
    expect(textsOf(xml, 'oai:datestamp')).toContain('2026-11-23');
  });

  it('keeps every sign of a text', () => {
    expect(textsOf(xml, 'dc:description')[0]).toBe(
      '=1+1 is no formula, "quoted",\nand <b> no tag & no entity.',
    );
    expect(textsOf(xml, 'dc:creator')[0]).toBe('Atlas & Library');
  });

  it('names a mail address as the protocol demands: that of the maintainers, else the one that every mail host has', () => {
    expect(textsOf(xml, 'oai:adminEmail')).toEqual(['postmaster@atlas.example.org']);
    const own = oaiRepository([], { ...publisher, contact: 'people@example.org' }).join('');
    expect(textsOf(own, 'oai:adminEmail')).toEqual(['people@example.org']);
  });
});

describe('llms.txt', () => {
  const totals = { practices: 1, events: 1, ideas: 0, advice: 0, expertise: 0, methods: 1 };
  const lines = llmsText(totals, edition, publisher).split('\n');

  it('has the form of llmstxt.org: a title, a quote, text without headings, then headings with lists of links', () => {
    expect(lines[0]).toBe('# Atlas & Library');
    expect(lines[2]).toMatch(/^> \S/);
    const sections = lines.slice(lines.findIndex((line) => line.startsWith('## ')));
    for (const line of sections) expect(line).toMatch(/^(|## \S.*|- \[[^\]]+\]\(https:\/\/\S+\)(: \S.*)?)$/);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  it('ends with what may be left out: the other languages', () => {
    expect(lines.slice(-4)).toEqual([
      '## Optional',
      '',
      '- [Deutsch](https://atlas.example.org/library/de/)',
      '',
    ]);
    expect(llmsText(totals, edition, { ...publisher, languages: ['en'] })).not.toContain('Optional');
  });
});
