import { Ajv } from 'ajv';
import formats from 'ajv-formats';

// What the Data Package standard, version 2.0, asks of a descriptor, written for these tests: datapackage.org/standard.

const address = { type: 'string', pattern: '^(https?://|(?![/~.])(?!.*\\.\\.))' };
const strings = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } };
const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });

const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: { type: 'string', minLength: 1 },
    type: { enum: ['string', 'integer', 'number', 'boolean', 'date', 'year'] },
    description: { type: 'string' },
    format: { enum: ['default', 'uri'] },
    constraints: {
      type: 'object',
      properties: { required: { type: 'boolean' }, enum: strings },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const tableSchema = {
  type: 'object',
  required: ['$schema', 'fields'],
  properties: {
    $schema: profile('tableschema'),
    fields: { type: 'array', minItems: 1, items: field },
    primaryKey: strings,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: strings,
          reference: {
            type: 'object',
            required: ['resource', 'fields'],
            properties: { resource: { type: 'string' }, fields: strings },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
const resource = {
  type: 'object',
  required: ['$schema', 'name', 'path'],
  properties: {
    $schema: profile('dataresource'),
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    path: address,
    type: { const: 'table' },
    title: { type: 'string' },
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    schema: tableSchema,
  },
  additionalProperties: false,
  dependencies: { type: ['schema'], schema: ['type'] },
};
const descriptor = {
  type: 'object',
  required: ['$schema', 'resources', 'name', 'licenses'],
  properties: {
    $schema: profile('datapackage'),
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    id: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    description: { type: 'string' },
    homepage: { type: 'string', format: 'uri' },
    version: { type: 'string' },
    created: { type: 'string', format: 'date-time' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: {
          name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' },
          path: address,
          title: { type: 'string' },
        },
      },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          path: address,
          email: { type: 'string', format: 'email' },
          roles: strings,
        },
        additionalProperties: false,
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: { type: 'string' }, path: address },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  additionalProperties: false,
};

const ajv = new Ajv({ allErrors: true, strictRequired: false });
(formats as unknown as (ajv: Ajv) => void)(ajv);
const check = ajv.compile(descriptor);

/** What the standard does not allow in a descriptor. */
export const packageFaults = (content: unknown): string[] =>
  check(content) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
