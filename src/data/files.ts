import { createHash } from 'node:crypto';
import { textsIn } from '../i18n/texts.ts';
import { catalogOf } from './catalog.ts';
import type { Dataset, Words } from './catalog.ts';
import { dataFile, jsonFile } from './data-file.ts';
import type { DataFile } from './data-file.ts';
import { dataPackage } from './data-package.ts';
import { keyOf, licenceStatement } from './entry-file.ts';
import type { AnyEntryFile, IndexFile, LibraryFile } from './entry-schema.ts';
import { extentOf, mapNames, maps } from './geojson.ts';
import { oaiRepository } from './oai-repository.ts';
import { dataUrl } from './publication.ts';
import type { Edition, Publisher } from './publication.ts';
import { schemaFiles } from './schema-files.ts';
import { csvOfTable } from './table.ts';
import { tableNames, tables } from './tables.ts';
import { vocabularyFile } from './vocabulary.ts';

/** All data files of a library. */
export interface Publication {
  edition: Edition;
  /** The file of each entry, by kind/id. */
  entries: ReadonlyMap<string, DataFile>;
  /** All other files by their paths. */
  files: ReadonlyMap<string, DataFile>;
}

/** What the page and the catalogue say of a file, by its path; the texts have these names. */
export const contentOf = {
  ...(Object.fromEntries(tableNames.map((name) => [`${name}.csv`, name])) as Record<
    `${(typeof tableNames)[number]}.csv`,
    (typeof tableNames)[number]
  >),
  'practices.geojson': 'map-practices',
  'events.geojson': 'map-events',
  'cities.geojson': 'map-cities',
  'library.json': 'library',
  'vocabulary.json': 'vocabulary',
  'oai-pmh.xml': 'oai',
  'index.json': 'index',
  'datapackage.json': 'datapackage',
  'catalog.jsonld': 'catalog',
} as const;
export type DataPath = keyof typeof contentOf;

/** Makes every data file of a library, each of them once. */
export function publicationOf(all: readonly AnyEntryFile[], publisher: Publisher): Publication {
  const entries = new Map(
    all.map((entry) => [keyOf(entry), jsonFile(`${entry.kind}/${entry.id}.json`, entry)]),
  );
  const edition = editionOf(all, entries);
  const files = new Map<string, DataFile>();
  const add = (...made: DataFile[]) => made.forEach((file) => files.set(file.path, file));
  for (const name of tableNames) {
    const rows = tables[name].rows(all);
    add(dataFile(`${name}.csv`, [csvOfTable(tables[name], rows)], rows.length));
  }
  for (const name of mapNames) {
    const map = maps[name](all, publisher);
    add(jsonFile(`${name}.geojson`, map, map.features.length));
  }
  add(
    wholeLibrary([...entries.values()], edition, publisher),
    jsonFile('vocabulary.json', vocabularyFile(publisher)),
    dataFile('oai-pmh.xml', oaiRepository(all, publisher), all.length),
  );
  for (const [name, schema] of schemaFiles(publisher)) add(jsonFile(`schemas/${name}.json`, schema));
  add(packageOf([...files.values()], edition, publisher));
  add(jsonFile('index.json', indexOf(all, [...files.values()], edition, publisher), all.length));
  add(jsonFile('catalog.jsonld', catalogOf(datasetsOf(files, publisher), edition, extentOf(all), publisher)));
  return { edition, entries, files };
}

function editionOf(all: readonly AnyEntryFile[], files: ReadonlyMap<string, DataFile>): Edition {
  const hash = createHash('sha256');
  for (const [key, { sha256 }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${key} ${sha256}\n`);
  return {
    version: `sha-${hash.digest('hex').slice(0, 12)}`,
    modified: all.reduce((last, { facts }) => (facts.reviewed > last ? facts.reviewed : last), ''),
  };
}

const titleIn = (publisher: Publisher) =>
  textsIn(publisher.languages[0])('data.set', { name: publisher.name });

/** All entries in one file: the very texts of their own files, so that nothing is written twice. */
function wholeLibrary(entries: readonly DataFile[], edition: Edition, publisher: Publisher): DataFile {
  const head: LibraryFile = {
    $schema: dataUrl(publisher, 'schemas/library.json'),
    title: titleIn(publisher),
    url: dataUrl(publisher, 'library.json'),
    ...edition,
    licence: licenceStatement(publisher),
    entries: [],
  };
  const pieces = entries.flatMap(({ pieces: own }, index) => (index === 0 ? own : [',', ...own]));
  return dataFile(
    'library.json',
    [JSON.stringify(head).replace(/\]\}$/, '\n'), ...pieces, ']}\n'],
    entries.length,
  );
}

/** The words of a language for what a file holds. */
const wordsIn = (publisher: Publisher, path: string): string => {
  const t = textsIn(publisher.languages[0]);
  return path in contentOf ? t(`data.of.${contentOf[path as DataPath]}`) : path;
};

function packageOf(files: readonly DataFile[], edition: Edition, publisher: Publisher): DataFile {
  const described = files
    .filter(({ path }) => path in contentOf)
    .map((file) => ({
      file,
      title: wordsIn(publisher, file.path),
      table: tableNames.flatMap((name) => (file.path === `${name}.csv` ? [tables[name]] : []))[0],
    }));
  const t = textsIn(publisher.languages[0]);
  const words = { title: titleIn(publisher), description: t('data.about', { name: publisher.name }) };
  return jsonFile('datapackage.json', dataPackage(described, words, edition, publisher));
}

const indexOf = (
  all: readonly AnyEntryFile[],
  files: readonly DataFile[],
  edition: Edition,
  publisher: Publisher,
): IndexFile => ({
  $schema: dataUrl(publisher, 'schemas/index.json'),
  title: titleIn(publisher),
  url: dataUrl(publisher, 'index.json'),
  ...edition,
  licence: licenceStatement(publisher),
  files: files.map(({ path, mediaType, bytes, rows, sha256 }) => ({
    path,
    url: dataUrl(publisher, path),
    mediaType,
    bytes,
    ...(rows === undefined ? {} : { rows }),
    sha256,
  })),
  entries: all.map(({ kind, id, url, version, facts, texts }) => ({
    kind,
    id,
    url,
    version,
    reviewed: facts.reviewed,
    titles: Object.fromEntries(Object.entries(texts).map(([lang, { title }]) => [lang, title])),
  })),
});

/** The data as a catalogue lists it: files that hold the same in another form are one dataset. */
function datasetsOf(files: ReadonlyMap<string, DataFile>, publisher: Publisher): Dataset[] {
  const words = (name: (typeof contentOf)[DataPath]): Words =>
    Object.fromEntries(publisher.languages.map((lang) => [lang, textsIn(lang)(`data.of.${name}`)]));
  const named = (...paths: DataPath[]) => paths.flatMap((path) => files.get(path) ?? []);
  return [
    {
      id: 'library',
      title: words('library'),
      files: named('library.json', 'index.json', 'datapackage.json', 'oai-pmh.xml'),
    },
    ...tableNames.map((name) => ({
      id: name,
      title: words(name),
      files: named(
        `${name}.csv`,
        ...(name === 'practices' || name === 'events' ? [`${name}.geojson` as const] : []),
      ),
    })),
    { id: 'cities', title: words('map-cities'), files: named('cities.geojson') },
    { id: 'vocabulary', title: words('vocabulary'), files: named('vocabulary.json') },
  ];
}
