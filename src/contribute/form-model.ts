import { z } from 'zod';
import { kinds } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { FormKind } from './form-kinds.ts';

/** What a field of the form is, which says what control it gets. */
export type Sort =
  | 'text' // one line or, where it may be long, several
  | 'number'
  | 'date'
  | 'choice' // one of a closed list
  | 'choices' // some of a closed list, in no order
  | 'tick' // true, or left out
  | 'agreement' // one value only, to be agreed to
  | 'yes-no'
  | 'point' // latitude and longitude
  | 'country'
  | 'currency'
  | 'zone' // a time zone of the world
  | 'language' // any language of the world
  | 'address' // of a page in the web
  | 'id' // a short name of the item
  | 'entry' // another entry of the library
  | 'sources' // some of the entry's own sources
  | 'group'
  | 'items' // a list of groups
  | 'values'; // a list of single values, in their order

export interface Field {
  /** The path in the data without the places in lists, such as `results.label`. */
  path: string;
  sort: Sort;
  required: boolean;
  /** Most characters of a text, or most members of a list. */
  most?: number;
  choices?: readonly (string | number)[];
  /** Fields of a group, or of each group of a list. */
  fields?: readonly Field[];
  /** What each member of a list of values is. */
  each?: Field;
  /** The kind of the entry that an id names. */
  refersTo?: Kind;
}

/** What a text holds, where only its name tells. */
const byName: Readonly<Record<string, Sort>> = {
  currency: 'currency',
  timeZone: 'zone',
  url: 'address',
  archived: 'address',
  publicPage: 'address',
  id: 'id',
};
const byPath: Readonly<Record<string, Sort>> = { 'sources.lang': 'language', worksIn: 'language' };
/** Lists whose order says something; of other closed choices some are ticked. */
const inOrder = new Set(['topics']);

/** The fields of a kind's front matter, as its schema has them. */
export const fieldsOf = (kind: FormKind): Field[] => fieldsIn(kinds[kind], '');

function fieldsIn(group: z.ZodObject, parent: string): Field[] {
  return Object.entries(group.shape as Record<string, z.ZodType>).map(([name, schema]) =>
    fieldOf(schema, parent ? `${parent}.${name}` : name),
  );
}

function fieldOf(schema: z.ZodType, path: string): Field {
  const required = !(schema instanceof z.ZodOptional);
  return { path, required, ...natureOf(unwrapped(schema), path) };
}

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;

type Nature = Omit<Field, 'path' | 'required'>;

/** Throws on a schema for which the form has no control. */
function natureOf(schema: z.ZodType, path: string): Nature {
  const name = path.split('.').at(-1) ?? '';
  if (schema instanceof z.ZodObject) return { sort: 'group', fields: fieldsIn(schema, path) };
  if (schema instanceof z.ZodArray) return listOf(schema, path, name);
  if (schema instanceof z.ZodTuple) return { sort: 'point' };
  if (schema instanceof z.ZodBoolean) return { sort: 'yes-no' };
  if (schema instanceof z.ZodISODate) return { sort: 'date' };
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  if (schema instanceof z.ZodLiteral)
    return schema.value === true ? { sort: 'tick' } : { sort: 'agreement', choices: [String(schema.value)] };
  if (schema instanceof z.ZodEnum)
    return { sort: name === 'country' ? 'country' : 'choice', choices: schema.options };
  if (schema instanceof z.ZodString) return textOf(schema, path, name);
  throw new Error(`The form has no control for the field ${path}.`);
}

/** A whole number with few values, such as a level, is chosen. */
function numberOf(schema: z.ZodNumber): Nature {
  const [least, most] = [schema.minValue ?? -Infinity, schema.maxValue ?? Infinity];
  const few = schema instanceof z.ZodNumberFormat && most - least < 20;
  if (!few) return { sort: 'number' };
  return { sort: 'choice', choices: Array.from({ length: most - least + 1 }, (_, index) => least + index) };
}

function textOf(schema: z.ZodString, path: string, name: string): Nature {
  const refersTo = { practice: 'practices', event: 'events' }[name] as Kind | undefined;
  if (refersTo) return { sort: 'entry', refersTo };
  const most = schema.maxLength;
  return {
    sort: byPath[path] ?? byName[name] ?? 'text',
    ...(most !== null && most < 10_000 ? { most } : {}),
  };
}

function listOf(schema: z.ZodArray, path: string, name: string): Nature {
  const element = unwrapped(schema.element as z.ZodType);
  if (element instanceof z.ZodObject) return { sort: 'items', fields: fieldsIn(element, path) };
  if (name === 'sources') return { sort: 'sources' };
  const most = schema._zod.bag['maximum'] as number | undefined;
  const limit = most === undefined ? {} : { most };
  const [group = '', refersTo = ''] = path.split('.');
  if (group === 'related')
    return {
      sort: 'values',
      each: { path, required: true, sort: 'entry', refersTo: refersTo as Kind },
      ...limit,
    };
  const each: Field = { path, required: true, ...natureOf(element, path) };
  if (each.sort === 'choice' && !inOrder.has(path))
    return { sort: 'choices', choices: each.choices ?? [], ...limit };
  return { sort: 'values', each, ...limit };
}

/** Every field of a tree, groups before what is in them. */
export const allFields = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...allFields(field.fields ?? [])]);
