import { Document, visit } from 'yaml';
import { sections as headings } from '../bodies/sections.ts';
import { itemLists } from '../entries/rules/lists.ts';
import { groupsIn, textIn } from '../entries/rules/rule.ts';
import type { Fields } from '../entries/rules/rule.ts';
import { placeholder } from '../entries/rules/texts.ts';
import type { Label, Lang } from '../vocabulary/languages.ts';
import type { AnyEntry } from './library.ts';

/**
 * The file of a translation that is still to be written: a place for each text of the original, with the names of its
 * items, its sections with their headings in the language, and in each the source marks that the original has there.
 */
export function translationSkeleton({ kind, data, text }: AnyEntry, lang: Lang): string {
  const labels = labelsOf(data as unknown as Fields);
  const fields = {
    title: placeholder,
    summary: placeholder,
    ...(Object.keys(labels).length > 0 && { labels }),
    translates: text.digest,
  };
  // In the order of the file, which is not always that of the page.
  const body = Object.entries<Label>(headings[kind]).map(([key, heading]) => {
    const html = text.sections.find((section) => section.key === key)?.html ?? '';
    const marks = idsIn(html, data.sources).map((id) => `[^${id}]`);
    return `## ${heading[lang]}\n\n${placeholder}${marks.join('')}\n`;
  });
  return `---\n${yamlOf(fields)}---\n\n${body.join('\n')}`;
}

/** YAML with each label on a line of its own, as the translations of this library have it. */
function yamlOf(fields: object): string {
  const document = new Document(fields);
  visit(document, {
    Map: (_, map, path) => {
      // The document, the fields, the pair of the labels, the labels, the pair of a label.
      map.flow = path.length >= 5;
    },
  });
  return document.toString({ flowCollectionPadding: true, lineWidth: 0, singleQuote: true });
}

function labelsOf(data: Fields): Record<string, Record<string, string>> {
  const items = itemLists.flatMap((list) => groupsIn(data, list).map(({ group }) => group));
  const labels = items.map((item) => [
    textIn(item, 'id') ?? '',
    {
      ...('name' in item && { name: placeholder }),
      text: placeholder,
      ...('unit' in item && { unit: placeholder }),
    },
  ]);
  return Object.fromEntries(
    'evidence' in data ? [...labels, ['evidence', { text: placeholder }]] : labels,
  ) as Record<string, Record<string, string>>;
}

/** The sources that a section names, each once. Its marks show their numbers, which are their places in the list. */
function idsIn(html: string, sources: readonly { id: string }[]): string[] {
  const numbers = [...html.matchAll(/<a class="cite"[^>]*>(\d+)<\/a>/g)].map(([, number]) => Number(number));
  return [...new Set(numbers)].flatMap((number) => sources[number - 1]?.id ?? []);
}
