import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import type { Finding } from './fault.ts';

/** The two halves of an entry file, with what is needed to say where a field stands. */
export interface SplitFile {
  /** The front matter as plain data; undefined when it could not be read. */
  data: unknown;
  body: string;
  /** Number of lines before the first line of the body. */
  bodyOffset: number;
  /** Line and column of a field, or of the nearest field around it that exists. */
  locate: (path: readonly PropertyKey[]) => { line: number; column: number };
  faults: Finding[];
}

const fence = '---';

/** Splits a file into front matter (YAML 1.2, by npm `yaml`) and body. */
export function splitFile(text: string): SplitFile {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (lines[0]?.trimEnd() !== fence || end < 0) {
    const message =
      'The file must begin with its fields between two lines of three hyphens (---). Copy the beginning of another file of this folder.';
    const place = { line: 1, column: 1 };
    return {
      data: undefined,
      body: text,
      bodyOffset: 0,
      locate: () => place,
      faults: [{ ...place, field: 'file', severity: 'error', message }],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), {
    lineCounter: counter,
    version: '1.2',
    prettyErrors: false,
    // The parser's own search for double fields takes the square of their number.
    uniqueKeys: false,
  });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + 1, column: Math.max(1, col) };
  };
  const yaml = lines.slice(1, end);
  // What follows the first error of a YAML text is mostly its echo.
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const faults: Finding[] = error
    ? [{ field: 'file', severity: 'error', ...yamlFault(yaml, at(error.pos[0]), error.code, error.message) }]
    : [];
  if (!error)
    for (const { offset, message } of refusedYaml(document))
      faults.push({ ...at(offset), field: 'file', severity: 'error', message });
  return {
    data: faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    body: lines.slice(end + 1).join('\n'),
    bodyOffset: end + 1,
    locate: (path) => at(offsetOf(document, path)),
    faults,
  };
}

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** What YAML allows and no entry needs: anchors, aliases, merge keys, tags, and names that JavaScript reserves. */
function refusedYaml(document: Document.Parsed): { offset: number; message: string }[] {
  const refused: { offset: number; message: string }[] = [];
  const tell = (node: { range?: readonly number[] | null | undefined }, message: string) =>
    refused.push({ offset: node.range?.[0] ?? 0, message });
  const tellDoubles = ({ items }: YAMLMap) => {
    const seen = new Set<string>();
    for (const { key } of items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(key) && seen.has(name)) tell(key, `The field "${name}" stands twice. Take one out.`);
      seen.add(name);
    }
  };
  visit(document, {
    Alias: (_, node) =>
      tell(
        node,
        'References to other fields (*) are not allowed. Write the value out; put a text that begins with * between single quotes.',
      ),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        tell(
          node,
          'Names for fields (&) are not allowed. Take it out; put a text that begins with & between single quotes.',
        );
      if (node.tag)
        tell(
          node,
          'Types (!) are not allowed. Take it out; put a text that begins with ! between single quotes.',
        );
      if (isMap(node)) tellDoubles(node);
      // ` #` begins a comment, which silently cuts a text that was not put between quotes.
      if (
        isScalar(node) &&
        typeof node.value === 'string' &&
        node.type === 'PLAIN' &&
        node.comment &&
        !node.comment.includes('\n')
      )
        refused.push({
          offset: node.range?.[1] ?? 0,
          message:
            'Everything behind " #" is lost here. Put the whole text between single quotes, or take the remark out.',
        });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key))
        tell((key ?? {}) as Node, 'The name of a field must be one word. Write  name: value');
      else if (key.value === '<<') tell(key, 'Merging fields (<<) is not allowed. Write the fields out.');
      else if (reserved.has(String(key.value)))
        tell(key, `A field cannot be called "${String(key.value)}". Take it out.`);
    },
  });
  return refused;
}

/** Offset of the key that a path leads to; for a missing field that of the innermost field that exists. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const item: unknown = node.items.find((candidate, index) =>
      isPair(candidate)
        ? isScalar(candidate.key) && String(candidate.key.value) === String(key)
        : index === Number(key),
    );
    if (item === undefined) break;
    const target = (isPair(item) ? item.key : item) as Node;
    offset = target.range?.[0] ?? offset;
    node = isPair(item) ? item.value : item;
  }
  return offset;
}

const plainMessages: Readonly<Record<string, string>> = {
  BAD_INDENT:
    'a line is not indented like its neighbours. Give all fields of one group the same number of spaces.',
  TAB_AS_INDENT: 'a tab stands at the beginning of the line. Use spaces.',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon followed by a space stands inside a text. Put the whole text between single quotes.',
  MULTILINE_IMPLICIT_KEY:
    'a colon or a quotation mark is missing. Write  name: value,  with the text between single quotes.',
  MISSING_CHAR: 'a quotation mark, a comma or a bracket is missing. Close what is opened before this place.',
  UNEXPECTED_TOKEN: 'there is a character that does not belong here. Put the text between single quotes.',
  BAD_SCALAR_START: 'a text cannot begin with this sign. Put the text between single quotes.',
  BAD_DQ_ESCAPE: 'a backslash stands between double quotation marks. Use single quotes.',
  TAG_RESOLVE_FAILED: 'types (!) are not allowed. Put a text that begins with ! between single quotes.',
  BAD_ALIAS: 'a text begins with * or &. Put it between single quotes.',
  MULTIPLE_DOCS:
    'three hyphens or dots stand alone in a line. Only the first and the last line of the fields have them.',
  BAD_DIRECTIVE: 'a line begins with %. Take it out, or put the text between single quotes.',
  KEY_OVER_1024_CHARS: 'the name of a field is too long; probably a colon is missing.',
  NON_STRING_KEY: 'the name of a field must be one word.',
};

const plainYamlMessage = (code: string, message: string): string =>
  plainMessages[code] ?? `${message}. Put the text between single quotes.`;

/**
 * The place and the words of a YAML error. A parser tells where it gave up, which is often lines below the mistake: what
 * was opened and not closed is looked for in the lines above.
 */
function yamlFault(
  lines: readonly string[],
  told: { line: number; column: number },
  code: string,
  message: string,
): { line: number; column: number; message: string } {
  const above = lines.slice(0, Math.max(1, told.line - 1));
  const find = (pattern: RegExp) => {
    const index = above.findLastIndex((line) => pattern.test(line));
    const found = pattern.exec(above[index] ?? '');
    return found ? { line: index + 2, column: found.index + found[0].length } : undefined;
  };
  const indent = (line: string | undefined) => /^ */.exec(line ?? '')?.[0].length ?? 0;
  const [here, next] = [lines[told.line - 2], lines[told.line - 1]];
  if (/IMPLICIT_KEY/.test(code) && /^\s*-\S/.test(here ?? ''))
    return {
      line: told.line,
      column: indent(here) + 1,
      message: 'A hyphen that begins an item needs a space behind it.',
    };
  if (/IMPLICIT_KEY/.test(code) && /^[^'"]*:\s+\S/.test(here ?? '') && indent(next) > indent(here))
    return {
      line: told.line + 1,
      column: 1,
      message: 'This line is indented further than the one above. Begin both at the same place.',
    };
  const inner = find(/[:-]\s+'[^']*'(?=[^\s,\]}#])/);
  if (inner && inner.line === told.line)
    return { ...inner, message: 'An apostrophe ends this text too early. Write it as ’ instead.' };
  const quote = find(/^[^#'"]*[:-]\s+(?:'[^']*$|"[^"]*$)/);
  if (quote && /quote|MISSING_CHAR|MULTILINE|UNEXPECTED|BAD_INDENT/i.test(`${code} ${message}`)) {
    const column = (above[quote.line - 2] ?? '').search(/['"]/) + 1;
    return {
      line: quote.line,
      column,
      message: 'A quotation mark is opened here and not closed. Put the same mark at the end of the text.',
    };
  }
  const bracket = find(/^[^'"]*[:-]\s+[[{][^\]}]*$/);
  if (bracket && bracket.line >= told.line - 3) {
    const column = (above[bracket.line - 2] ?? '').search(/[[{]/) + 1;
    return {
      line: bracket.line,
      column,
      message: 'A bracket is opened here and not closed. Put ] or } at the end.',
    };
  }
  return { ...told, message: `The fields cannot be read here: ${plainYamlMessage(code, message)}` };
}
