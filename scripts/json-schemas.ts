import { z } from 'zod';
import { kinds } from '../src/schemas/kinds.ts';
import type { oneOf } from '../src/schemas/kinds.ts';
import { translation } from '../src/schemas/translation.ts';

/** As much of JSON Schema (draft 2020-12) as the schemas of entries use and scripts read. */
export interface JsonSchema {
  $id?: string;
  title?: string;
  description?: string;
  type?: string;
  enum?: unknown[];
  items?: JsonSchema | boolean;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  [keyword: string]: unknown;
}

/** What is published, by file name. The content folders have the plural. */
const published = {
  practice: { title: 'Fields of a practice', schema: kinds.practices },
  event: { title: 'Fields of an event', schema: kinds.events },
  idea: { title: 'Fields of a project idea', schema: kinds.ideas },
  advice: { title: 'Fields of collegial advice', schema: kinds.advice },
  expertise: { title: 'Fields of the profile of an organisation', schema: kinds.expertise },
  method: { title: 'Fields of a method kit', schema: kinds.methods },
  cluster: { title: 'Fields of an explainer of a cluster', schema: kinds.clusters },
  translation: { title: 'Fields of a translation', schema: translation },
} as const satisfies Record<(typeof oneOf)[keyof typeof oneOf] | 'translation', Published>;
interface Published {
  title: string;
  schema: z.ZodType;
}
export type SchemaName = keyof typeof published;

/**
 * The JSON Schema of one kind of front matter, with the help that `.meta()` holds. What spans several fields, and
 * whether a currency exists, JSON Schema cannot say: only check:content looks at that.
 * `$id` is relative, because every copy of the site has its own address.
 */
export function schemaOf(name: SchemaName): JsonSchema {
  const { title, schema } = published[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return { $schema, $id: `${name}.json`, title, ...rest } as JsonSchema;
}

/** All published schemas by the path of their file. */
export function schemaFiles(): Map<string, JsonSchema> {
  return new Map(
    (Object.keys(published) as SchemaName[]).map((name) => [`public/schemas/${name}.json`, schemaOf(name)]),
  );
}
