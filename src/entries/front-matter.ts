import { isCollection, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
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

const opening = '---';

/** Splits a file into front matter (YAML 1.2, by npm `yaml`) and body. */
export function splitFile(text: string): SplitFile {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === opening);
  if (lines[0]?.trimEnd() !== opening || end < 0)
    return {
      data: undefined,
      body: text,
      bodyOffset: 0,
      locate: () => ({ line: 1, column: 1 }),
      faults: [
        {
          line: 1,
          column: 1,
          field: 'file',
          severity: 'error',
          message:
            'The file must begin with its fields between two lines of three hyphens (---). Copy the beginning of another file of this folder.',
        },
      ],
    };

  const yaml = lines.slice(1, end).join('\n');
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    version: '1.2',
    prettyErrors: false,
  });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: Math.max(1, col) };
  };
  const faults: Finding[] = [...document.errors, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    field: 'file',
    severity: 'error',
    message: `The fields cannot be read here: ${plainYamlMessage(error.code, error.message)}`,
  }));
  return {
    data: faults.length === 0 ? toData(document, faults) : undefined,
    body: lines.slice(end + 1).join('\n'),
    bodyOffset: end + 1,
    locate: (path) => at(offsetOf(document, path)),
    faults,
  };
}

function toData(document: Document.Parsed, faults: Finding[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    faults.push({
      line: 2,
      column: 1,
      field: 'file',
      severity: 'error',
      message: 'Anchors and aliases (& and *) are not allowed. Write the value out each time.',
    });
    return undefined;
  }
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

function plainYamlMessage(code: string, message: string): string {
  const known: Record<string, string> = {
    BAD_INDENT:
      'a line is not indented like its neighbours. Give all fields of one group the same number of spaces.',
    DUPLICATE_KEY: 'this field stands twice. Take one out.',
    TAB_AS_INDENT: 'a tab stands at the beginning of the line. Use spaces.',
    BLOCK_AS_IMPLICIT_KEY:
      'a colon followed by a space stands inside a text. Put the whole text between single quotes.',
    MULTILINE_IMPLICIT_KEY: 'a colon or a quotation mark is missing. Put the text between single quotes.',
    MISSING_CHAR: 'a quotation mark or a bracket is missing at the end.',
    UNEXPECTED_TOKEN: 'there is a character that does not belong here. Put the text between single quotes.',
  };
  return known[code] ?? message;
}
