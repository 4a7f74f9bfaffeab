import { jsonSchemaOf } from '../schemas/json-schema.ts';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { kindNames } from '../schemas/kinds.ts';
import {
  entryFileSchema,
  indexSchema,
  librarySchema,
  schemaNameOf,
  vocabularySchema,
} from './entry-schema.ts';
import { dataUrl } from './publication.ts';
import type { Publisher } from './publication.ts';

export const schemaNames = [...kindNames.map(schemaNameOf), 'library', 'index', 'vocabulary'] as const;

/**
 * The JSON Schemas of the data files by their names. They leave room for fields that are added within a version, which
 * readers are to pass over.
 */
export function schemaFiles(publisher: Publisher): Map<string, JsonSchema> {
  const form = { open: true };
  const head = (name: string, title: string) => ({ id: dataUrl(publisher, `schemas/${name}.json`), title });
  const ofEntries = kindNames.map((kind): [string, JsonSchema] => {
    const name = schemaNameOf(kind);
    return [name, jsonSchemaOf(entryFileSchema(kind), head(name, `One entry: ${name}`), form)];
  });
  const library = jsonSchemaOf(librarySchema, head('library', 'The whole library'), form);
  const anyEntry = { anyOf: kindNames.map((kind) => ({ $ref: `${schemaNameOf(kind)}.json` })) };
  return new Map([
    ...ofEntries,
    [
      'library',
      { ...library, properties: { ...library.properties, entries: { type: 'array', items: anyEntry } } },
    ],
    ['index', jsonSchemaOf(indexSchema, head('index', 'What there is'), form)],
    [
      'vocabulary',
      jsonSchemaOf(vocabularySchema, head('vocabulary', 'Closed lists with their labels'), form),
    ],
  ]);
}
