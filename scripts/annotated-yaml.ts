import { Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { JsonSchema } from '../src/schemas/json-schema.ts';

interface Annotation {
  schema: JsonSchema;
  /** Fields that need no comment, because their values are there. */
  settled: readonly string[];
  /** The comment at the top. */
  guide: string;
  /** Whether a single value needs no comment either. */
  isSettled?: ((value: unknown) => boolean) | undefined;
}

/** Fields as YAML 1.2, with the schema's help above each field that somebody still has to think about. */
export function annotatedYaml(
  fields: object,
  { schema, settled, guide, isSettled = () => false }: Annotation,
): string {
  const document = new Document(fields, { version: '1.2', aliasDuplicateObjects: false });
  if (isMap(document.contents)) annotate(document.contents, schema, settled, isSettled);
  document.commentBefore = ` ${guide}`;
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function annotate(
  map: YAMLMap,
  { properties = {} }: JsonSchema,
  settled: readonly string[],
  isSettled: (value: unknown) => boolean,
): void {
  map.items.forEach(({ key, value }, index) => {
    if (!isScalar(key)) return;
    const name = String(key.value);
    const field = properties[name] ?? {};
    const items = typeof field.items === 'object' ? field.items : {};
    const help =
      settled.includes(name) || isSettled(isNode(value) ? value.toJSON() : value) ? '' : helpOf(field);
    // Above the first field of a list item the comment belongs to the item, or it would stand behind the hyphen.
    if (help && index === 0) map.commentBefore = help;
    else if (help) key.commentBefore = help;
    if (isMap(value))
      annotate(value, field, settled.includes(name) ? Object.keys(field.properties ?? {}) : [], isSettled);
    if (isSeq(value)) {
      value.flow = value.items.every(isScalar);
      for (const item of value.items)
        if (isMap(item))
          annotate(item, items, settled.includes(name) ? Object.keys(items.properties ?? {}) : [], isSettled);
    }
  });
}

function helpOf({ description, enum: choices }: JsonSchema): string {
  const oneOf = choices && choices.length <= 10 ? `One of: ${choices.join(', ')}.` : '';
  const help = [description, oneOf].filter(Boolean).join(' ');
  return help && ` ${help}`;
}
