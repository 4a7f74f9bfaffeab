import { say } from '../i18n/fault-texts.ts';
import type { ElementContent } from 'hast';
import { nearest } from '../vocabulary/nearest.ts';
import { topicIds } from '../vocabulary/topic-ids.ts';
import type { Kind } from '../schemas/kinds.ts';
import { refusedText } from '../entries/rules/texts.ts';
import { textOf } from './body-node.ts';
import type { BodyNode } from './body-node.ts';
import { bodyComponents, explainerComponents } from './components.ts';
import { addressFault, elementMessage, refusals } from './refusals.ts';
import type { Findings } from './findings.ts';
import type { MarkMaker } from './marks.ts';
import { markPattern } from './marks.ts';

/** What goes along while a body is cleaned. */
export interface Cleaning {
  findings: Findings;
  maker: MarkMaker;
  kind: Kind;
  sourcesKnown: boolean;
  /** How deep in other elements and components a node stands. */
  depth: number;
}

const deepest = 16;

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

type Place = { line: number; column: number } | undefined;

/** The children of a body node as plain, inert hast; everything else becomes a finding. */
export function cleanChildren(
  nodes: readonly BodyNode[],
  cleaning: Cleaning,
  around?: Place,
): ElementContent[] {
  if (cleaning.depth <= deepest) {
    const deeper = { ...cleaning, depth: cleaning.depth + 1 };
    return nodes.flatMap((node) => clean(node, deeper, node.position?.start ?? around));
  }
  cleaning.findings.at(nodes[0]?.position?.start ?? around, say('body.deep', { most: deepest }));
  return [];
}

function clean(node: BodyNode, cleaning: Cleaning, place: Place): ElementContent[] {
  const { findings, maker } = cleaning;
  if (node.type === 'text') {
    readMarks(node, cleaning);
    refuseText(node.value ?? '', place, findings);
    return maker.split(node.value ?? '');
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return component(node, cleaning, place);
  if (node.type !== 'element' || !node.tagName) {
    findings.at(place, refusals[node.type] ?? say('body.node', { type: node.type }));
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
    if (textOf(node).search(markPattern) >= 0) findings.at(place, say('mark.in-link'));
  }
  // Marks inside code are code, not marks.
  const children =
    node.tagName === 'code'
      ? codeText(node, place, findings)
      : cleanChildren(node.children ?? [], cleaning, place);
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

function codeText(node: BodyNode, place: Place, findings: Findings): ElementContent[] {
  const value = textOf(node);
  refuseText(value, place, findings);
  return [{ type: 'text', value }];
}

/** The place of a character of a text node: texts run over several lines. */
function placeIn(node: BodyNode, index: number): { line: number; column: number } {
  const before = (node.value ?? '').slice(0, index).split('\n');
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + index : (before.at(-1)?.length ?? 0) + 1,
  };
}

/** Contact data and drafts, told at the line of the text in which they stand. */
function refuseText(value: string, place: Place, findings: Findings): void {
  const refused = refusedText(value);
  if (!refused) return;
  findings.at(
    placeIn({ type: 'text', value, ...(place ? { position: { start: place } } : {}) }, refused.index),
    refused.saying,
  );
}

function readMarks(node: BodyNode, { findings, maker, sourcesKnown }: Cleaning): void {
  const value = node.value ?? '';
  for (const wrong of value.matchAll(/\[\^[^\]\s]+(?:[,;]\s*\^?[^\],;]+)+\]|\[s\d+\]/g)) {
    const ids = wrong[0].match(/[A-Za-z0-9_-]+/g) ?? [];
    findings.at(
      placeIn(node, wrong.index),
      say('mark.form', { marks: ids.map((id) => `[^${id}]`).join('') }),
    );
  }
  for (const match of value.matchAll(markPattern)) {
    const id = match[1] ?? '';
    findings.marks.add(id);
    if (maker.knows(id) || !sourcesKnown) continue;
    findings.at(placeIn(node, match.index), say('mark.unknown', { id }));
  }
}

function component(node: BodyNode, cleaning: Cleaning, place: Place): ElementContent[] {
  const { findings, kind } = cleaning;
  const name = node.name ?? '';
  const known = kind === 'clusters' ? explainerComponents : bodyComponents;
  const own = Object.hasOwn(known, name);
  const attributes = !own
    ? undefined
    : kind === 'clusters'
      ? explainerComponents[name]
      : bodyComponents[name]?.attributes;
  if (!attributes) {
    if (/^(?:img|br|h[1-6]|input|sup|section)$/.test(name)) {
      findings.at(place, elementMessage(name));
      return [];
    }
    const meant = nearest(name, Object.keys(known));
    findings.at(
      place,
      meant
        ? say('component.meant', { name, meant, known: Object.keys(known).join(', ') })
        : say('component.unknown', { name, known: Object.keys(known).join(', ') }),
    );
    return [];
  }
  const values: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    const attributeName = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      findings.at(place, say('attribute.plain', { name, attribute: attributeName || 'name' }));
    else if (!Object.hasOwn(attributes, attributeName))
      findings.at(
        place,
        Object.keys(attributes).length > 0
          ? say('attribute.unknown', {
              name,
              attribute: attributeName,
              known: Object.keys(attributes).join(', '),
            })
          : say('attribute.none', { name, attribute: attributeName }),
      );
    else {
      values[attributeName] = attribute.value;
      refuseText(attribute.value, place, findings);
    }
  }
  for (const [attributeName, choices] of Object.entries(bodyComponents[name]?.choices ?? {})) {
    const value = values[attributeName];
    if (value !== undefined && !choices.includes(value))
      findings.at(
        place,
        say('attribute.choice', { value, attribute: attributeName, choices: choices.join(', ') }),
      );
  }
  for (const [attributeName, needed] of Object.entries(attributes))
    if (needed && !values[attributeName])
      findings.at(place, say('attribute.missing', { name, attribute: attributeName }));
  if (node.type === 'mdxJsxTextElement') findings.at(place, say('component.inline', { name }));
  if (name === 'PracticesOn' && values['topic'] !== undefined) checkTopic(values['topic'], place, findings);
  const children = cleanChildren(node.children ?? [], cleaning, place);
  if (name === 'Figure' && values['src'] !== undefined) findings.image(values['src'], place);
  const render = bodyComponents[name]?.render;
  return render ? [render(values, children)] : children;
}

function checkTopic(topic: string, place: Place, findings: Findings): void {
  if (topicIds.some((id) => id === topic)) return;
  const meant = nearest(topic, topicIds);
  findings.at(place, meant ? say('topic.meant', { topic, meant }) : say('topic.unknown', { topic }));
}
