import type { DataFile } from './data-file.ts';
import { dataUrl, licence, otherSources } from './publication.ts';
import type { Edition, Publisher } from './publication.ts';
import type { ColumnFacts, Table } from './table.ts';

const profiles = 'https://datapackage.org/profiles/2.0/';

/** A file with the words that describe it. */
export interface Described {
  file: DataFile;
  title: string;
  table?: Table | undefined;
}

/** The descriptor of all files as a Data Package (datapackage.org, version 2.0). */
export function dataPackage(
  resources: readonly Described[],
  words: { title: string; description: string },
  { version, modified }: Edition,
  publisher: Publisher,
) {
  return {
    $schema: `${profiles}datapackage.json`,
    name: nameOf(publisher.name),
    id: dataUrl(publisher, 'datapackage.json'),
    title: words.title,
    description: words.description,
    homepage: publisher.root,
    version,
    ...(modified ? { created: `${modified}T00:00:00Z` } : {}),
    licenses: [{ name: licence.name, path: licence.url, title: licence.title }],
    contributors: [
      {
        title: publisher.name,
        path: publisher.root,
        ...(publisher.contact ? { email: publisher.contact } : {}),
        roles: ['publisher'],
      },
    ],
    sources: otherSources.map((source) => ({
      title: `${source.title} (${source.licence})`,
      path: source.path,
    })),
    resources: resources.map(resourceOf),
  };
}

/** A name as Data Packages have it: small letters, digits, hyphens. */
const nameOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'library';

function resourceOf({ file, title, table }: Described) {
  const [, ending = ''] = /\.(\w+)$/.exec(file.path) ?? [];
  return {
    $schema: `${profiles}dataresource.json`,
    name: table ? table.name : nameOf(file.path),
    path: file.path,
    ...(table ? { type: 'table' } : {}),
    title,
    format: ending,
    mediatype: file.mediaType,
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(table ? { schema: schemaOf(table) } : {}),
  };
}

/** The Table Schema of a table. */
const schemaOf = ({ columns, key, foreignKeys }: Table) => ({
  $schema: `${profiles}tableschema.json`,
  fields: columns.map(fieldOf),
  primaryKey: [...key],
  ...(foreignKeys.length > 0
    ? {
        foreignKeys: foreignKeys.map(({ columns: fields, table, references }) => ({
          fields: [...fields],
          reference: { resource: table, fields: [...references] },
        })),
      }
    : {}),
});

function fieldOf({ name, type, description, required, values, format }: ColumnFacts) {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: [...values] } : {}) };
  return {
    name,
    type,
    description,
    ...(format ? { format } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
