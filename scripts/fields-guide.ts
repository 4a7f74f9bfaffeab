import { z } from 'zod';
import { kinds } from '../src/schemas/kinds.ts';
import { translation } from '../src/schemas/translation.ts';

const [begin, end] = ['<!-- fields: written by npm run fields -->', '<!-- end of fields -->'];

/** The guide with its list of fields renewed. Throws when its two marks are missing. */
export function withFields(guide: string): string {
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`CONTRIBUTING.md needs the lines "${begin}" and "${end}".`);
  const parts = [...Object.entries(kinds), ['a translation', translation] as const].map(
    ([name, schema]) => `### ${name}\n\n${rows(schema).join('\n')}`,
  );
  return `${guide.slice(0, from)}${begin}\n\n${parts.join('\n\n')}\n\n${guide.slice(to)}`;
}

export interface JsonSchema {
  type?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  additionalProperties?: JsonSchema | boolean;
}

function rows(schema: z.ZodType): string[] {
  const described = z.toJSONSchema(schema, { unrepresentable: 'any' }) as JsonSchema;
  return fields(described, '');
}

function fields({ properties = {}, required = [] }: JsonSchema, indent: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const group = field.items?.properties ? field.items : field;
    const needed = required.includes(name) ? '' : ' (optional)';
    const text = [field.description ?? '', allowed(field)].filter(Boolean).join(' ');
    return [`${indent}- \`${name}\`${needed}${text ? `: ${text}` : ''}`, ...fields(group, `${indent}  `)];
  });
}

/** What a field takes, in words: the values of its list, or how long it may be. */
export function allowed(field: JsonSchema): string {
  const one = field.items ?? field;
  if (one.const !== undefined) return `Write \`${String(one.const)}\`.`;
  if (one.enum && one.enum.length <= 40)
    return `One of: ${one.enum.map((value) => `\`${String(value)}\``).join(', ')}.`;
  if (one.maxLength) return `At most ${one.maxLength} characters.`;
  return '';
}
