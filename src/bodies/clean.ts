import type { ElementContent } from 'hast';
import { nearest } from '../entries/nearest.ts';
import type { Kind } from '../schemas/kinds.ts';
import { refusedText } from '../entries/rules/texts.ts';
import { textOf } from './body-node.ts';
import type { BodyNode } from './body-node.ts';
import { bodyComponents, explainerComponents } from './components.ts';
import { addressFault, elementMessage, refusals, strayAngle } from './refusals.ts';
import type { Findings } from './findings.ts';
import type { MarkMaker } from './marks.ts';
import { markPattern } from './marks.ts';

interface Cleaning {
  findings: Findings;
  maker: MarkMaker;
  kind: Kind;
}

/** Elements that Markdown makes and a text may hold, with the attributes that survive. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  ul: [],
  ol: ['start'],
  li: [],
  em: [],
  strong: [],
  del: [],
  code: [],
  pre: [],
  blockquote: [],
  h3: [],
  h4: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  hr: [],
  br: [],
  a: ['href'],
};

/** The children of a body node as plain, inert hast; everything else becomes a finding. */
export function cleanChildren(nodes: readonly BodyNode[], cleaning: Cleaning): ElementContent[] {
  return nodes.flatMap((node) => clean(node, cleaning));
}

function clean(node: BodyNode, cleaning: Cleaning): ElementContent[] {
  const { findings, maker } = cleaning;
  const place = node.position?.start;
  if (node.type === 'text') {
    readMarks(node, cleaning);
    const refused = refusedText(node.value ?? '');
    if (refused !== undefined) findings.at(place, refused);
    for (const stray of findings.strayAngles(node)) findings.at(stray, strayAngle);
    return maker.split(node.value ?? '');
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return component(node, cleaning);
  if (node.type !== 'element' || !node.tagName) {
    findings.at(
      place,
      refusals[node.type] ?? `This (${node.type}) is not allowed here. Write plain Markdown.`,
    );
    return [];
  }
  const keep = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined;
  if (!keep) {
    findings.at(place, elementMessage(node.tagName));
    return [];
  }
  const properties: Record<string, string | number> = {};
  for (const name of keep) {
    const value = node.properties?.[name];
    if (typeof value === 'string' || typeof value === 'number') properties[name] = value;
  }
  if (node.tagName === 'a') {
    const fault = addressFault(String(properties['href'] ?? ''));
    if (fault) {
      findings.at(place, fault);
      return [];
    }
    if (textOf(node).search(markPattern) >= 0)
      findings.at(place, 'A source mark stands inside a link. Put it behind the link.');
  }
  // Marks inside code are code, not marks.
  const children =
    node.tagName === 'code'
      ? (node.children ?? []).map((child): ElementContent => ({ type: 'text', value: child.value ?? '' }))
      : cleanChildren(node.children ?? [], cleaning);
  const cell = /text-align:\s*(right|center)/.exec(String(node.properties?.['style'] ?? '')) ?? [];
  const className = cell[1] ? { className: [`align-${cell[1]}`] } : {};
  const element: ElementContent = {
    type: 'element',
    tagName: node.tagName,
    properties: { ...properties, ...className },
    children,
  };
  if (node.tagName !== 'table') return [element];
  return [
    {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], tabIndex: 0 },
      children: [element],
    },
  ];
}

function readMarks(node: BodyNode, { findings, maker }: Cleaning): void {
  const value = node.value ?? '';
  for (const match of value.matchAll(markPattern)) {
    const id = match[1] ?? '';
    findings.marks.add(id);
    if (maker.knows(id)) continue;
    const before = value.slice(0, match.index).split('\n');
    const start = node.position?.start ?? { line: 1, column: 1 };
    const column = before.length === 1 ? start.column + match.index : (before.at(-1)?.length ?? 0) + 1;
    findings.at(
      { line: start.line + before.length - 1, column },
      `There is no source "${id}". Add it to the list of sources above, or correct the mark.`,
    );
  }
}

function component(node: BodyNode, cleaning: Cleaning): ElementContent[] {
  const { findings, kind } = cleaning;
  const name = node.name ?? '';
  const place = node.position?.start;
  const known = kind === 'clusters' ? explainerComponents : bodyComponents;
  const own = Object.hasOwn(known, name);
  const attributes = !own
    ? undefined
    : kind === 'clusters'
      ? explainerComponents[name]
      : bodyComponents[name]?.attributes;
  if (!attributes) {
    const meant = nearest(name, Object.keys(known));
    findings.at(
      place,
      `<${name}> is not allowed.${meant ? ` Did you mean <${meant}>?` : ''} A text may use: ${Object.keys(known).join(', ')}.`,
    );
    return [];
  }
  const values: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    const attributeName = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      findings.at(
        place,
        `An attribute of <${name}> is not plain text. Write it between quotation marks: ${attributeName || 'name'}="text".`,
      );
    else if (!Object.hasOwn(attributes, attributeName))
      findings.at(
        place,
        `<${name}> has no attribute "${attributeName}". It may have: ${Object.keys(attributes).join(', ') || 'none'}.`,
      );
    else values[attributeName] = attribute.value;
  }
  for (const [attributeName, choices] of Object.entries(bodyComponents[name]?.choices ?? {})) {
    const value = values[attributeName];
    if (value !== undefined && !choices.includes(value))
      findings.at(
        place,
        `"${value}" is not among the values of ${attributeName}. Choose: ${choices.join(', ')}.`,
      );
  }
  for (const [attributeName, needed] of Object.entries(attributes))
    if (needed && !values[attributeName]) findings.at(place, `<${name}> needs ${attributeName}="…".`);
  const children = cleanChildren(node.children ?? [], cleaning);
  if (name === 'Figure') findings.image(values['src'] ?? '', place);
  const render = bodyComponents[name]?.render;
  return render ? [render(values, children)] : children;
}
