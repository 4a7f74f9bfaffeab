import { check as lint } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { entryFileSchema } from '../../src/data/entry-schema.ts';
import type { AnyEntryFile } from '../../src/data/entry-schema.ts';
import { publicationOf } from '../../src/data/files.ts';
import type { Publication } from '../../src/data/files.ts';
import { smallLibrary, publisher } from './entries.ts';
import { catalogFaults } from './catalog-read.ts';
import { repositoryFaults } from './oai-read.ts';
import { packageFaults } from './package-profile.ts';
import { checkerOf } from './schemas.ts';
import { tableFaults } from './tables-read.ts';
import type { PackageDescriptor } from './tables-read.ts';

const library = smallLibrary();
const made = publicationOf(library, publisher);
const textOf = ({ files }: Publication, path: string) => files.get(path)?.pieces.join('') ?? '';
const read = (publication: Publication, path: string): unknown => JSON.parse(textOf(publication, path));

describe.each([
  ['a small library', library],
  ['a library without entries', []],
] as [string, AnyEntryFile[]][])('the files of %s', (_, entries) => {
  const publication = publicationOf(entries, publisher);
  const schemas = [...publication.files.keys()].filter((path) => path.startsWith('schemas/'));
  const faultsOf = checkerOf(schemas.map((path) => read(publication, path) as object));

  it('follow the schemas that they name', () => {
    for (const path of ['library.json', 'index.json', 'vocabulary.json'])
      expect(faultsOf(read(publication, path)), path).toEqual([]);
    for (const [key, { pieces }] of publication.entries)
      expect(faultsOf(JSON.parse(pieces.join(''))), key).toEqual([]);
  });

  it('are a Data Package whose tables are as it says', () => {
    const descriptor = read(publication, 'datapackage.json') as PackageDescriptor;
    expect(packageFaults(descriptor)).toEqual([]);
    expect(tableFaults(descriptor, (path) => textOf(publication, path))).toEqual([]);
  });

  it('are GeoJSON where they say so', () => {
    for (const path of ['practices.geojson', 'events.geojson', 'cities.geojson'])
      expect(() => lint(textOf(publication, path)), path).not.toThrow();
  });

  it('are a static repository', () => {
    expect(repositoryFaults(textOf(publication, 'oai-pmh.xml'))).toEqual([]);
  });

  it('are catalogued', async () => {
    const faults = await catalogFaults(read(publication, 'catalog.jsonld') as object);
    // Without entries nothing has a place or a date.
    expect(faults.filter((fault) => entries.length > 0 || !/(spatial|modified)$/.test(fault))).toEqual([]);
  });
});

describe('the files of a library', () => {
  it('are told with their size and digest in the index, all but those that come after it', () => {
    const { files } = read(made, 'index.json') as { files: { path: string; bytes: number }[] };
    const after = ['index.json', 'catalog.jsonld'];
    expect(files.map(({ path }) => path)).toEqual(
      [...made.files.keys()].filter((path) => !after.includes(path)),
    );
    for (const { path, bytes } of files) expect(bytes).toBe(Buffer.byteLength(textOf(made, path)));
  });

  it('hold the same entries in one file as in many', () => {
    const { entries } = read(made, 'library.json') as { entries: unknown[] };
    expect(entries).toEqual(
      [...made.entries.values()].map(({ pieces }) => JSON.parse(pieces.join('')) as unknown),
    );
  });

  it('get another version when anything in an entry changes, and only then', () => {
    expect(publicationOf(smallLibrary(), publisher).edition).toEqual(made.edition);
    const [first, ...rest] = smallLibrary();
    if (!first) throw new Error('the small library is empty');
    const changed = publicationOf([{ ...first, links: [] }, ...rest], publisher).edition;
    expect(changed.version).not.toBe(made.edition.version);
    expect(changed.modified).toBe('2026-11-23');
  });

  it('have no field that the schemas do not know', () => {
    for (const entry of library)
      expect(entryFileSchema(entry.kind).safeParse(entry).error?.issues).toBeUndefined();
  });

  it('leave room for fields to come in what they publish as schemas', () => {
    const faultsOf = checkerOf(
      [...made.files.keys()]
        .filter((path) => path.startsWith('schemas/'))
        .map((path) => read(made, path) as object),
    );
    expect(faultsOf({ ...library[0], later: true })).toEqual([]);
    expect(faultsOf({ ...library[0], id: 'No Id' })).toHaveLength(1);
  });
});
