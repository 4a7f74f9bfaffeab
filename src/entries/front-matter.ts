import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
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
    const place = { line: 1, column: 1 };
    return {
      data: undefined,
      body: text,
      bodyOffset: 0,
      locate: () => place,
      faults: [{ ...place, field: 'file', severity: 'error', ...say('fields.fence') }],
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
    for (const { offset, saying } of refusedYaml(document))
      faults.push({ ...at(offset), field: 'file', severity: 'error', ...saying });
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
function refusedYaml(document: Document.Parsed): { offset: number; saying: Saying }[] {
  const refused: { offset: number; saying: Saying }[] = [];
  const tell = (node: { range?: readonly number[] | null | undefined }, saying: Saying) =>
    refused.push({ offset: node.range?.[0] ?? 0, saying });
  const tellDoubles = ({ items }: YAMLMap) => {
    const seen = new Set<string>();
    for (const { key } of items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(key) && seen.has(name)) tell(key, say('field.twice', { name }));
      seen.add(name);
    }
  };
  visit(document, {
    Alias: (_, node) => tell(node, say('yaml.alias')),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) tell(node, say('yaml.anchor'));
      if (node.tag) tell(node, say('yaml.tag'));
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
          saying: say('yaml.cut'),
        });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) tell((key ?? {}) as Node, say('field.name'));
      else if (key.value === '<<') tell(key, say('yaml.merge'));
      else if (reserved.has(String(key.value))) tell(key, say('field.reserved', { name: String(key.value) }));
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

const yamlErrors = [
  'BAD_INDENT',
  'TAB_AS_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'TAG_RESOLVE_FAILED',
  'BAD_ALIAS',
  'MULTIPLE_DOCS',
  'BAD_DIRECTIVE',
  'KEY_OVER_1024_CHARS',
  'NON_STRING_KEY',
] as const;

function plainYamlMessage(code: string, message: string): Saying {
  const known = yamlErrors.find((error) => error === code);
  return known ? say(`yaml.${known}`) : say('yaml.other', { message });
}

/**
 * The place and the words of a YAML error. A parser tells where it gave up, which is often lines below the mistake: what
 * was opened and not closed is looked for in the lines above.
 */
function yamlFault(
  lines: readonly string[],
  told: { line: number; column: number },
  code: string,
  message: string,
): Saying & { line: number; column: number } {
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
      ...say('yaml.hyphen'),
    };
  if (/IMPLICIT_KEY/.test(code) && /^[^'"]*:\s+\S/.test(here ?? '') && indent(next) > indent(here))
    return {
      line: told.line + 1,
      column: 1,
      ...say('yaml.indented'),
    };
  const inner = find(/[:-]\s+'[^']*'(?=[^\s,\]}#])/);
  if (inner && inner.line === told.line) return { ...inner, ...say('yaml.apostrophe') };
  const quote = find(/^[^#'"]*[:-]\s+(?:'[^']*$|"[^"]*$)/);
  if (quote && /quote|MISSING_CHAR|MULTILINE|UNEXPECTED|BAD_INDENT/i.test(`${code} ${message}`)) {
    const column = (above[quote.line - 2] ?? '').search(/['"]/) + 1;
    return {
      line: quote.line,
      column,
      ...say('yaml.quote'),
    };
  }
  const bracket = find(/^[^'"]*[:-]\s+[[{][^\]}]*$/);
  if (bracket && bracket.line >= told.line - 3) {
    const column = (above[bracket.line - 2] ?? '').search(/[[{]/) + 1;
    return {
      line: bracket.line,
      column,
      ...say('yaml.bracket'),
    };
  }
  return { ...told, ...say('yaml.unreadable', { reason: plainYamlMessage(code, message) }) };
}
