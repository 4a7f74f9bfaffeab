// Writes the JSON Schemas of the front matter into public/schemas, and what the editor needs to use them into .astro.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeEditorFiles } from './editor-files.ts';
import { schemaFiles } from './json-schemas.ts';

for (const [path, schema] of schemaFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  const form = await resolveConfig(path);
  writeFileSync(path, await format(JSON.stringify(schema), { ...form, filepath: path }));
  console.log(path);
}
writeEditorFiles();
