import { z } from 'zod';

/** The names of the fields that a schema knows at a path of the data; empty where it holds no group of fields. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const here = unwrapped(schemaAt(schema, path));
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The help that a schema gives for a field of the data; empty where it gives none. */
export const helpAt = (schema: z.ZodType, path: readonly PropertyKey[]): string =>
  schemaAt(schema, path)?.meta()?.description ?? '';

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    const group: z.ZodType | undefined = unwrapped(here);
    if (group instanceof z.ZodObject) here = ownField(group.shape as Record<string, z.ZodType>, String(key));
    else if (group instanceof z.ZodArray) here = group.element as z.ZodType;
    else if (group instanceof z.ZodRecord) here = group.valueType as z.ZodType;
    else return undefined;
  }
  return here;
}

function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

/** A field of the schema's own, and nothing that every object inherits, such as toString. */
const ownField = (shape: Record<string, z.ZodType>, name: string) =>
  Object.hasOwn(shape, name) ? shape[name] : undefined;
