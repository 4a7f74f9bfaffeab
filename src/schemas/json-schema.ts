import { z } from 'zod';

/** As much of JSON Schema (draft 2020-12) as the schemas of this site use and scripts read. */
export interface JsonSchema {
  $schema?: string;
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

/** How a schema of data that grows differs from one of files that are checked. */
export interface SchemaForm {
  /** Whether fields that the schema does not name are left to later versions; a checker refuses them. */
  open?: boolean;
}

/**
 * The JSON Schema of a zod schema, with the help that `.meta()` holds. What spans several fields, and whether a currency
 * exists, JSON Schema cannot say.
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  head: { id: string; title: string },
  { open = false }: SchemaForm = {},
): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (open && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, $id: head.id, title: head.title, ...rest } as JsonSchema;
}
