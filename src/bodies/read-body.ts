import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Finding } from '../entries/fault.ts';
import { nearest } from '../entries/nearest.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Label, Lang } from '../vocabulary/languages.ts';
import { textOf } from './body-node.ts';
import type { BodyNode } from './body-node.ts';
import { cleanChildren, Findings } from './clean.ts';
import { MarkMaker, markPattern } from './marks.ts';
import type { CitedSource } from './marks.ts';
import type { Parsed } from './parse-satteri.ts';
import { sections, sectionsAsShown } from './sections.ts';

/** One of the fixed sections of a body, as inert HTML. */
export interface BodySection {
  key: string;
  heading: string;
  html: string;
}

/** A body that was read: its sections, the sources it names, and what is wrong with it. */
export interface ReadBody {
  sections: BodySection[];
  marks: Set<string>;
  faults: Finding[];
}

/** What a body is read as. `offset` is the number of lines above it in its file. */
export interface BodyContext {
  kind: Kind;
  lang: Lang;
  sources: readonly CitedSource[];
  offset: number;
}

/** Sections in which a figure without a mark is an error; elsewhere it is a hint. */
const figureSections = new Set<string>(['results', 'costs']);

/** Checks a parsed body and turns it into inert HTML, section by section. Nothing in it is ever evaluated. */
export function readBody(parsed: Parsed, context: BodyContext): ReadBody {
  const findings = new Findings(context);
  if ('error' in parsed) {
    findings.at(parsed.error, syntaxMessage(parsed.error.message));
    return { sections: [], marks: new Set(), faults: findings.list };
  }
  const fixed: Record<string, Label> = sections[context.kind];
  const blocks = splitAtHeadings(parsed.tree.children ?? [], context, findings);
  checkOrder(blocks, fixed, context, findings);
  const maker = new MarkMaker(context.sources);
  const shown = sectionsAsShown(context.kind);
  const inShownOrder = blocks.toSorted((a, b) => shown.indexOf(a.key ?? '') - shown.indexOf(b.key ?? ''));
  const read = inShownOrder.map((block) => readSection(block, maker, context, findings));
  return { sections: read, marks: findings.marks, faults: findings.list };
}

function readSection(
  { key, heading, content }: Block,
  maker: MarkMaker,
  { kind }: BodyContext,
  findings: Findings,
): BodySection {
  maker.startSection();
  const children = cleanChildren(content, { findings, maker, kind });
  const title = textOf(heading).trim();
  if (key) {
    checkFigures(content, figureSections.has(key), findings);
    if (content.every((node) => textOf(node).trim() === ''))
      findings.at(
        heading.position?.start,
        `The section "${title}" is empty. Write it, or say in a sentence what is not known.`,
      );
  }
  return { key: key ?? '', heading: title, html: toHtml(children as RootContent[]).trim() };
}

interface Block {
  /** Undefined when the heading is none of the fixed ones, which is a fault. */
  key: string | undefined;
  heading: BodyNode;
  content: BodyNode[];
}

function splitAtHeadings(
  nodes: readonly BodyNode[],
  { kind, lang }: BodyContext,
  findings: Findings,
): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'h2')
      blocks.push({ key: keyOfHeading(node, sections[kind], lang, findings), heading: node, content: [] });
    else if (blocks.length > 0) blocks.at(-1)?.content.push(node);
    else if (textOf(node).trim() !== '' || node.type !== 'text')
      findings.at(
        node.position?.start,
        'Text stands before the first section. Begin with the first heading (## …) and put the text below it.',
      );
  }
  return blocks;
}

function keyOfHeading(
  heading: BodyNode,
  fixed: Record<string, Label>,
  lang: Lang,
  findings: Findings,
): string | undefined {
  const title = textOf(heading).trim();
  const key = Object.keys(fixed).find((candidate) => fixed[candidate]?.[lang] === title);
  if (!key) {
    const titles = Object.values(fixed).map((label) => label[lang]);
    const meant = nearest(title, titles);
    findings.at(
      heading.position?.start,
      `There is no section "${title}".${meant ? ` Did you mean "${meant}"?` : ''} The sections are: ${titles.join(' · ')}. Use ### for headings of your own.`,
    );
  }
  return key;
}

function checkOrder(
  blocks: Block[],
  fixed: Record<string, Label>,
  { lang, kind }: BodyContext,
  findings: Findings,
): void {
  const wanted = Object.keys(fixed);
  const known = blocks.filter(({ key }) => key !== undefined);
  for (const key of wanted) {
    const found = known.filter((block) => block.key === key).length;
    const title = fixed[key]?.[lang] ?? key;
    if (found === 0)
      findings.at(
        undefined,
        `The section "${title}" is missing. Add the line  ## ${title}  and write it; if nothing is known, say so.`,
      );
    if (found > 1)
      findings.at(undefined, `The section "${title}" stands ${found} times. Put its text under one heading.`);
  }
  const order = known.map(({ key }) => wanted.indexOf(key ?? ''));
  const late = known[order.findIndex((position, index) => index > 0 && position < (order[index - 1] ?? 0))];
  if (late)
    findings.at(
      late.heading.position?.start,
      `The section "${textOf(late.heading)}" stands too late. The order of ${kind} is: ${wanted.map((key) => fixed[key]?.[lang]).join(' · ')}.`,
    );
}

/** A paragraph, list item or table row that holds a digit needs a source mark. */
function checkFigures(nodes: readonly BodyNode[], strict: boolean, findings: Findings): void {
  for (const node of nodes) {
    const children = node.children ?? [];
    const holdsBlocks = children.some((child) =>
      /^(p|ul|ol|table|blockquote|tbody)$/.test(child.tagName ?? ''),
    );
    if (/^(p|li|tr)$/.test(node.tagName ?? '') && !holdsBlocks) {
      const text = textOf(node);
      const marked = text.search(markPattern) >= 0;
      if (!marked && /\d/.test(text))
        findings.at(
          node.position?.start,
          `This paragraph has a figure but no source. Put a mark such as [^s1] behind the figure: "${text.trim().slice(0, 50)}…"`,
          strict ? 'error' : 'hint',
        );
    } else checkFigures(children, strict, findings);
  }
}

function syntaxMessage(message: string): string {
  if (message.includes('before name') || message.includes('Unexpected character'))
    return 'Here stands a < that begins no allowed component. Write "less than", or \\< for the sign itself; write addresses without < >.';
  if (message.includes('closing tag'))
    return 'A component is opened but not closed. Add its closing tag, such as </Callout>, or take it out.';
  if (message.includes('expression') || message.includes('acorn'))
    return 'Curly braces are not allowed. Write \\{ for the sign itself.';
  return `The text cannot be read here: ${message}. Take out the signs < > { } around this place.`;
}
