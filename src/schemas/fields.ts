import { z } from 'zod';

/** The names of the fields that a schema knows at a path of the data; empty where it holds no group of fields. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = unwrapped(schema);
  for (const key of path) {
    if (here instanceof z.ZodObject) here = unwrapped((here.shape as Record<string, z.ZodType>)[String(key)]);
    else if (here instanceof z.ZodArray) here = unwrapped(here.element as z.ZodType);
    else if (here instanceof z.ZodRecord) here = unwrapped(here.valueType as z.ZodType);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}
