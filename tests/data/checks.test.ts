import { check as lint } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { publicationOf } from '../../src/data/files.ts';
import { catalogFaults } from './catalog-read.ts';
import { publisher, smallLibrary } from './entries.ts';
import { repositoryFaults } from './oai-read.ts';
import { packageFaults } from './package-profile.ts';
import { checkerOf } from './schemas.ts';
import { tableFaults } from './tables-read.ts';
import type { PackageDescriptor } from './tables-read.ts';

const { files } = publicationOf(smallLibrary(), publisher);
const text = (path: string) => files.get(path)?.pieces.join('') ?? '';
const replaced = (path: string, wrong: string, right: RegExp | string) => {
  const changed = text(path).replace(right, wrong);
  if (changed === text(path)) throw new Error(`${path} has no ${right}`);
  return changed;
};

describe('the checks of data files find', () => {
  it.each([
    [
      'a cell of the wrong type',
      'costs.csv',
      '24000000',
      'much',
      'costs.csv row 1, amount: "much" is no number',
    ],
    [
      'a value that is on no list',
      'practices.csv',
      'ongoing',
      'gone',
      'practices.csv row 1, status: "gone" is none of the list',
    ],
    ['an empty cell', 'costs.csv', 'USD', '', 'costs.csv row 1, currency: "" is empty'],
    [
      'a key that leads nowhere',
      'links.csv',
      'events/events-1',
      'events/none',
      'links.csv: ["events/none"] is not in entries.csv',
    ],
    ['a key that stands twice', 'results.csv', 'riders', 'trips', 'results.csv has a key twice'],
    ['another head', 'costs.csv', 'entry,', 'entries,', 'costs.csv begins with entries,'],
  ])('in tables: %s', (_, path, right, wrong, message) => {
    const read = (file: string) => (file === path ? replaced(path, wrong, right) : text(file));
    const faults = tableFaults(JSON.parse(text('datapackage.json')) as PackageDescriptor, read);
    expect(faults.join('\n')).toContain(message);
  });

  it.each([
    ['a table without fields', '"fields":[]', /"fields":\[\{.*?\}\],/, ','],
    ['a digest of another form', '"hash":"md5', /"hash":"sha256/, ''],
    ['a path out of the folder', '"path":"../x.csv"', /"path":"practices.csv"/, ''],
  ])('in the Data Package: %s', (_, wrong, right, end) => {
    expect(packageFaults(JSON.parse(replaced('datapackage.json', wrong + end, right)))).not.toEqual([]);
  });

  it.each([
    ['a record without a day', '', /<oai:datestamp>.*?<\/oai:datestamp>\n/],
    ['an element that Dublin Core does not have', '<dc:author>', /<dc:creator>/],
    ['a version of another protocol', '<oai:protocolVersion>1.1<', /<oai:protocolVersion>2.0</],
  ])('in the static repository: %s', (_, wrong, right) => {
    const xml = replaced('oai-pmh.xml', wrong, right).replace(
      '<dc:author>Atlas &#38; Library</dc:creator>',
      '<dc:author>A</dc:author>',
    );
    expect(repositoryFaults(xml)).toHaveLength(1);
  });

  it('in the catalogue: what is missing, and a text in place of a thing', async () => {
    const wrong = (bad: string, right: RegExp) =>
      catalogFaults(JSON.parse(replaced('catalog.jsonld', bad, right)) as object);
    expect((await wrong('"dct:subject":', /"dct:title":/)).join()).toContain(
      'has no http://purl.org/dc/terms/title',
    );
    expect((await wrong('"dcat:accessURL":"x"', /"dcat:accessURL":\{[^}]*\}/)).join()).toContain(
      'has a text as http://www.w3.org/ns/dcat#accessURL',
    );
  });

  it('in GeoJSON: a place that is none', () => {
    expect(() =>
      lint(replaced('practices.geojson', '"coordinates":["a"]', /"coordinates":\[[^\]]*\]/)),
    ).toThrow();
  });

  it('in JSON: what its schema does not allow', () => {
    const schemas = [...files.keys()].filter((path) => path.startsWith('schemas/'));
    const faultsOf = checkerOf(schemas.map((path) => JSON.parse(text(path)) as object));
    const wrong = JSON.parse(replaced('library.json', '"scale":"world"', /"scale":"city"/)) as unknown;
    expect(faultsOf(wrong).join()).toContain(
      '/entries/0/facts/scale must be equal to one of the allowed values',
    );
  });
});
