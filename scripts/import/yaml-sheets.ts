import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { isGroup } from '../../src/entries/rules/rule.ts';
import { limits, tooLarge } from './sheet.ts';
import type { Note, Path, ReadFile, Sheet } from './sheet.ts';

/** Brackets or indents so deep that a parser would take long: no sheet has them. */
const tooDeep = /(?:[[{][ \t]*){30}|^[ \t]{100}|(?:-[ \t]+){20}/m;

/** Reads fact sheets (YAML 1.2): one, several between lines of three hyphens, or a list of them. */
export function yamlSheets(text: string): ReadFile {
  const fail = (place: string, message: string): ReadFile => ({ sheets: [], faults: [{ place, message }] });
  if (tooDeep.test(text)) return fail('the file', deep);
  try {
    return sheetsIn(text, fail);
  } catch {
    // The parser calls itself for every depth; what it cannot hold has no place in a sheet.
    return fail('the file', deep);
  }
}

const deep = 'It is nested far deeper than a sheet needs. Write it plainly.';

function sheetsIn(text: string, fail: (place: string, message: string) => ReadFile): ReadFile {
  const counter = new LineCounter();
  // The parser's own search for double fields takes the square of their number.
  const options = { lineCounter: counter, version: '1.2', prettyErrors: false, uniqueKeys: false } as const;
  const read = parseAllDocuments(text, options);
  const documents: Document.Parsed[] = 'empty' in read ? [] : read;
  const line = (offset: number) => `line ${Math.max(1, counter.linePos(offset).line)}`;
  const faults: Note[] = documents.flatMap((document) => {
    const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (error)
      return [
        {
          place: line(error.pos[0]),
          message: `The fields cannot be read here: ${error.message.split('\n')[0] ?? ''}. Put texts with a colon, a quotation mark or another sign between quotes.`,
        },
      ];
    return refused(document).map(({ offset, message }) => ({ place: line(offset), message }));
  });
  if (faults.length > 0) return { sheets: [], faults };
  const sheets = documents.flatMap((document) => sheetsOf(document, line));
  const large = sheets.flatMap((sheet) => {
    const message = tooLarge(sheet);
    return message === undefined ? [] : [{ place: sheet.from, message }];
  });
  if (large.length > 0) return { sheets: [], faults: large };
  if (sheets.length === 0)
    return fail('the file', 'It holds no sheet: fields such as  title: …  are missing.');
  return sheets.length > limits.sheets
    ? fail(
        'the file',
        `It holds ${sheets.length} sheets; at most ${limits.sheets} are read at once. Split it.`,
      )
    : { sheets, faults };
}

/** What YAML allows and a sheet does not need, with its offset. */
function refused(document: Document.Parsed): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const tell = (node: unknown, message: string) =>
    found.push({ offset: (node as Partial<Node>).range?.[0] ?? 0, message });
  visit(document, {
    Alias: (_, node) =>
      tell(node, 'References (*) are not read. Write the value out, or put the text between quotes.'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        tell(node, 'Names for values (&) are not read. Take it out, or put the text between quotes.');
      if (node.tag) tell(node, 'Types (!) are not read. Take it out, or put the text between quotes.');
      // ` #` begins a comment, which silently cuts a text that was not put between quotes.
      if (
        isScalar(node) &&
        node.type === 'PLAIN' &&
        typeof node.value === 'string' &&
        node.comment &&
        !node.comment.includes('\n')
      )
        tell(
          node,
          'Everything behind " #" is lost here. Put the whole text between quotes, or take the remark out.',
        );
    },
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (isScalar(key) && seen.has(name)) tell(key, `The field "${name}" stands twice. Take one out.`);
        if (!isScalar(key)) tell(key, 'The name of a field must be one word.');
        seen.add(name);
      }
    },
  });
  return found;
}

function sheetsOf(document: Document.Parsed, line: (offset: number) => string): Sheet[] {
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const one = (own: unknown, path: Path): Sheet[] => {
    if (!isGroup(own)) return [];
    const place = (inner: Path) => line(offsetOf(document, [...path, ...inner]));
    return [{ from: place([]), data: own, place, notes: lostNames(own, place) }];
  };
  if (Array.isArray(data)) return data.flatMap((item: unknown, index) => one(item, [index]));
  return one(data, []);
}

/** A name without a value is mostly the rest of a text that a comma has cut. */
function lostNames(value: unknown, place: (path: Path) => string, path: Path = []): Note[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => lostNames(item, place, [...path, index]));
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const here = [...path, name];
    if (item !== null) return lostNames(item, place, here);
    return /\s/.test(name)
      ? [
          {
            place: place(here),
            message: `"${name}" stands alone, because a comma cuts the text before it: the draft lacks these words. Put the whole text between quotes.`,
          },
        ]
      : [];
  });
}

/** Offset of what a path leads to, or of the innermost thing around it that exists. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
      : isSeq(node)
        ? node.items[Number(key)]
        : undefined;
    if (item === undefined) break;
    offset = ((isPair(item) ? item.key : item) as Node).range?.[0] ?? offset;
    node = isPair(item) ? item.value : item;
  }
  return offset;
}
