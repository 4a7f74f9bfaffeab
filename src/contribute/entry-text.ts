import { Document, isMap, isScalar, visit } from 'yaml';
import { sections as fixedSections } from '../bodies/sections.ts';
import { splitFile } from '../entries/front-matter.ts';
import type { Fault, Finding } from '../entries/fault.ts';
import { kinds } from '../schemas/kinds.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Label } from '../vocabulary/languages.ts';
import type { Data, EntryDraft } from './draft.ts';
import { isGroup } from './draft.ts';
import { formKinds } from './form-kinds.ts';
import type { FormKind } from './form-kinds.ts';
import type { PlacedFault } from './standing.ts';

/** The file of a draft, and which of its lines each section takes. Lines count from 1. */
export interface EntryText {
  text: string;
  lines: { key: string; from: number; to: number }[];
}

/** Writes a draft as a file: fields in the order of the schema, sections in theirs, with the headings of its language. */
export function textOfDraft({ kind, lang, data, sections }: EntryDraft): EntryText {
  const front = `---\n${yamlOf(data, kind)}---\n`;
  const lines: EntryText['lines'] = [];
  let text = front;
  const add = (key: string, part: string) => {
    const from = text.split('\n').length;
    text += part;
    lines.push({ key, from, to: text.split('\n').length - 1 });
  };
  const stray = (sections[''] ?? '').trim();
  if (stray !== '') add('', `\n${stray}\n`);
  for (const [key, heading] of Object.entries<Label>(fixedSections[kind])) {
    const written = tidied(sections[key] ?? '');
    add(key, `\n## ${heading[lang]}\n${written === '' ? '' : `\n${written}\n`}`);
  }
  return { text, lines };
}

const tidied = (text: string) => text.replaceAll('\r', '').replace(/^\s*\n|\s+$/g, '');

function yamlOf(data: Data, kind: FormKind): string {
  const order = Object.keys(kinds[kind].shape);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const ordered = Object.fromEntries(Object.entries(data).sort(([a], [b]) => rank(a) - rank(b)));
  const document = new Document(ordered, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  if (isMap(document.contents) && document.contents.items.length === 0) return '';
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

/** What a file holds, for the form. */
export interface ReadText {
  draft: EntryDraft;
  /** Whether the file is of another kind than the form, as far as its fields tell. */
  kindMeant: FormKind;
  isTranslation: boolean;
}

/** Takes a file apart. Undefined when its fields cannot be read; then `faults` say why. */
export function draftOfText(
  text: string,
  kind: FormKind,
  id: string,
): { read?: ReadText; faults: Finding[] } {
  const { data, body, faults } = splitFile(text.replace(/^\uFEFF/, '').replaceAll('\r', ''));
  if (!isGroup(data)) return { faults };
  const lang = isLang(data['lang']) ? data['lang'] : 'en';
  const kindMeant = kindOf(data, kind);
  return {
    read: {
      draft: { kind, lang, id, data: plain(data), sections: sectionsOf(body, kind) },
      kindMeant,
      isTranslation: 'translates' in data,
    },
    faults,
  };
}

/** The kind that knows most of the fields; the form's own where another one knows no more. */
function kindOf(data: Data, own: FormKind): FormKind {
  const known = (kind: FormKind) => Object.keys(data).filter((name) => name in kinds[kind].shape).length;
  return formKinds.reduce((best, kind) => (known(kind) > known(best) ? kind : best), own);
}

/** The sections of a body. A heading that is none of the fixed ones stays in the text above it, to be told there. */
function sectionsOf(body: string, kind: FormKind): Record<string, string> {
  const titles = new Map(
    Object.entries<Label>(fixedSections[kind]).flatMap(([key, label]) =>
      Object.values(label).map((title) => [title, key] as const),
    ),
  );
  const texts: Record<string, string> = { '': '' };
  let key = '';
  let fence = '';
  for (const line of body.split('\n')) {
    const [, opened = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (opened !== '' && (fence === '' || opened.startsWith(fence))) fence = fence === '' ? opened : '';
    const title = fence === '' ? /^##[ \t]+(.+?)[ \t]*#*[ \t]*$/.exec(line)?.[1] : undefined;
    const found = title === undefined ? undefined : titles.get(title);
    if (found !== undefined && !(found in texts)) {
      key = found;
      texts[key] = '';
    } else texts[key] += `${line}\n`;
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, tidied(text)]));
}

/** YAML can hold what JSON cannot, such as infinite numbers: a draft is kept as JSON. */
const plain = (data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

/** The field or section that a line of the file belongs to; `lang` and `kind` are those of the draft. */
export function placeOfLine(
  { lines, text }: EntryText,
  line: number,
): { section: string } | { field: string } {
  const section = lines.find(({ from, to }) => line >= from && line <= to);
  if (section) return { section: section.key };
  const { data, locate } = splitFile(text);
  let best = { field: '', line: 0 };
  const walk = (value: unknown, path: (string | number)[]) => {
    if (path.length > 0) {
      const at = locate(path).line;
      if (at <= line && at >= best.line) best = { field: path.join('.'), line: at };
    }
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (isGroup(value)) for (const [name, item] of Object.entries(value)) walk(item, [...path, name]);
  };
  walk(data, []);
  return { field: best.field };
}

/** A fault of the file, with its place in the form. */
export function placedIn(text: EntryText, fault: Fault): PlacedFault {
  if (fault.field !== 'body' && fault.field !== 'file') return { ...fault, path: fault.field };
  const place = placeOfLine(text, fault.line);
  return 'section' in place ? { ...fault, section: place.section } : { ...fault, path: place.field };
}
