import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A checker of JSON that knows these schemas by their `$id`. */
export function checkerOf(schemas: Iterable<object>): (content: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  for (const schema of schemas) ajv.addSchema(schema);
  return (content) => {
    const id = (content as { $schema: string }).$schema;
    const check = ajv.getSchema(id);
    if (!check) return [`there is no schema ${id}`];
    return check(content)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
