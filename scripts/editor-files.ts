import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFiles } from '../src/entries/content-files.ts';
import type { EntryFile } from '../src/entries/read-entry.ts';
import { oneOf } from '../src/schemas/kinds.ts';
import { schemaOf } from './json-schemas.ts';
import type { SchemaName } from './json-schemas.ts';

/** The schemas by the names that the language server takes for collections. */
const collections: Readonly<Record<string, SchemaName>> = { ...oneOf, translations: 'translation' };

const folder = '.astro/collections';

/**
 * The files from which Astro's language server learns the fields of each entry: a list of entries, and a schema for
 * each collection. Astro writes the list itself with `experimental.contentIntellisense`, but only of entries that its
 * store holds: drafts with faults and translations would be missing, which need the help most. May go when Astro
 * lists them too. `root` is the absolute path of the project.
 */
export function editorFiles(
  entries: readonly Pick<EntryFile, 'file' | 'kind' | 'translationInto'>[],
  root: string,
): Map<string, string> {
  // The server compares decoded addresses in lower case.
  const address = (file: string) => decodeURIComponent(pathToFileURL(`${root}/${file}`).href).toLowerCase();
  const list = {
    collections: Object.keys(collections).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      entries.map(({ file, kind, translationInto }) => [
        address(file),
        translationInto ? 'translations' : kind,
      ]),
    ),
  };
  return new Map([
    [`${folder}/collections.json`, JSON.stringify(list, null, 2)],
    ...Object.entries(collections).map(
      ([name, schema]) => [`${folder}/${name}.schema.json`, JSON.stringify(schemaOf(schema))] as const,
    ),
  ]);
}

/** Renews them for all content files below the working directory. A running editor notices by itself. */
export function writeEditorFiles(): void {
  for (const [path, text] of editorFiles(contentFiles('src/content').files, process.cwd())) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
