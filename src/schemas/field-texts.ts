import type { Label, Lang } from '../vocabulary/languages.ts';
import { helpAt } from './fields.ts';
import { kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import data from './field-texts.json' with { type: 'json' };

/** What a form says of a field. English help is that of the schema, where it does not speak of lines of a file. */
interface FieldTexts {
  label: Label;
  help: Partial<Label>;
}
const texts = data as Readonly<Record<string, FieldTexts>>;

/** The keys of the texts that can tell of a field, the most exact first. */
export const textKeys = (kind: Kind, path: string): string[] => [
  `${kind}.${path}`,
  path,
  `*.${path.split('.').at(-1)}`,
];

/** Label and help of a field by its path without places in lists, such as `results.label`. Throws where there are none. */
export function fieldText(kind: Kind, path: string, lang: Lang): { label: string; help: string } {
  const own = textKeys(kind, path).find((key) => Object.hasOwn(texts, key));
  const found = own === undefined ? undefined : texts[own];
  if (!found) throw new Error(`The field ${path} of ${kind} has no texts in field-texts.json.`);
  return { label: found.label[lang], help: found.help[lang] ?? helpOf(kind, path) };
}

export const allTextKeys = Object.keys(texts);

/** A path without places in lists leads through the first member of each. */
const helpOf = (kind: Kind, path: string): string => {
  const names = path.split('.');
  const paths = [names, ...names.slice(1).map((_, index) => names.toSpliced(index + 1, 0, '0'))];
  return paths.map((way) => helpAt(kinds[kind], way)).find((help) => help !== '') ?? '';
};
