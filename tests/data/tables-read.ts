import { parse } from 'csv-parse/sync';

interface TableDescriptor {
  name: string;
  path: string;
  schema: {
    fields: {
      name: string;
      type: string;
      format?: string;
      constraints?: { required?: boolean; enum?: string[] };
    }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
export interface PackageDescriptor {
  resources: (TableDescriptor | { name: string; path: string; schema?: undefined })[];
}
type Row = Record<string, string>;

const forms: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  year: /^\d{4}$/,
  string: /^/,
};

export const tablesIn = ({ resources }: PackageDescriptor): TableDescriptor[] =>
  resources.filter((resource): resource is TableDescriptor => resource.schema !== undefined);

/** Reads CSV back, strictly: every record has as many fields as the first, which names them. */
export const readCsv = (text: string): Row[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' }) as Row[];

/** What in the tables of a package is not as its descriptor says: columns, types, values, keys. `read` gives a file's text. */
export function tableFaults(descriptor: PackageDescriptor, read: (path: string) => string): string[] {
  const tables = tablesIn(descriptor);
  const rows = new Map(tables.map(({ name, path }) => [name, readCsv(read(path))]));
  const keysOf = (name: string, fields: readonly string[]) =>
    (rows.get(name) ?? []).map((row) => JSON.stringify(fields.map((field) => row[field])));
  return tables.flatMap(({ name, path, schema }) => {
    const own = rows.get(name) ?? [];
    const head = read(path).split('\r\n')[0];
    const named = schema.fields.map((field) => field.name).join(',');
    const cells = schema.fields.flatMap((field) =>
      own.flatMap((row, index) => {
        const cell = row[field.name];
        const where = `${name}.csv row ${index + 1}, ${field.name}: "${cell}"`;
        if (cell === undefined || cell === '')
          return field.constraints?.required ? [`${where} is empty`] : [];
        if (!forms[field.type]?.test(cell)) return [`${where} is no ${field.type}`];
        if (field.format === 'uri' && !URL.canParse(cell)) return [`${where} is no address`];
        return field.constraints?.enum && !field.constraints.enum.includes(cell)
          ? [`${where} is none of the list`]
          : [];
      }),
    );
    const keys = keysOf(name, schema.primaryKey);
    const lost = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const there = new Set(keysOf(reference.resource, reference.fields));
      return keysOf(name, fields)
        .filter((key) => !there.has(key))
        .map((key) => `${name}.csv: ${key} is not in ${reference.resource}.csv`);
    });
    return [
      ...(head === named ? [] : [`${name}.csv begins with ${head}, not with ${named}`]),
      ...cells,
      ...(new Set(keys).size === keys.length ? [] : [`${name}.csv has a key twice`]),
      ...lost,
    ];
  });
}
