import type { z } from 'zod';
import { jsonSchemaOf } from '../src/schemas/json-schema.ts';
import type { JsonSchema } from '../src/schemas/json-schema.ts';
import { kinds } from '../src/schemas/kinds.ts';
import type { oneOf } from '../src/schemas/kinds.ts';
import { translation } from '../src/schemas/translation.ts';

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

/** The JSON Schema of one kind of front matter. `$id` is relative, because every copy of the site has its own address. */
export function schemaOf(name: SchemaName): JsonSchema {
  const { title, schema } = published[name];
  return jsonSchemaOf(schema, { id: `${name}.json`, title });
}

/** All published schemas by the path of their file. */
export function schemaFiles(): Map<string, JsonSchema> {
  return new Map(
    (Object.keys(published) as SchemaName[]).map((name) => [`public/schemas/${name}.json`, schemaOf(name)]),
  );
}
