import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Finding } from '../entries/fault.ts';
import { nearest } from '../entries/nearest.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Label, Lang } from '../vocabulary/languages.ts';
import { textOf } from './body-node.ts';
import type { BodyNode } from './body-node.ts';
import { cleanChildren } from './clean.ts';
import { Findings } from './findings.ts';
import type { BodyImage } from './findings.ts';
import { checkFigures } from './figures.ts';
import { MarkMaker } from './marks.ts';
import type { CitedSource } from './marks.ts';
import type { Parsed } from './parsed.ts';
import { refusals, strayAngle } from './refusals.ts';
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
  images: BodyImage[];
  faults: Finding[];
}

export type { BodyImage };

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
  const findings = new Findings(context.offset, 'source' in parsed ? parsed.source : '');
  if ('error' in parsed) {
    findings.at(parsed.error, syntaxMessage(parsed.error.message));
    return { sections: [], marks: new Set(), images: [], faults: findings.list };
  }
  const fixed: Record<string, Label> = sections[context.kind];
  const { blocks, stray } = splitAtHeadings(parsed.tree.children ?? [], context, findings);
  checkOrder(blocks, fixed, context, findings);
  const maker = new MarkMaker(context.sources);
  refuseStray(stray, { findings, maker, kind: context.kind });
  const shown = sectionsAsShown(context.kind);
  const inShownOrder = blocks.toSorted((a, b) => shown.indexOf(a.key ?? '') - shown.indexOf(b.key ?? ''));
  const read = inShownOrder.map((block) => readSection(block, maker, context, findings));
  findings.list.sort((a, b) => a.line - b.line || a.column - b.column);
  return { sections: read, marks: findings.marks, images: findings.images, faults: findings.list };
}

function readSection(
  { key, heading, content }: Block,
  maker: MarkMaker,
  { kind, sources }: BodyContext,
  findings: Findings,
): BodySection {
  maker.startSection();
  const children = cleanChildren(content, { findings, maker, kind });
  const title = textOf(heading).trim();
  if (key) {
    checkFigures(content, { strict: figureSections.has(key), weak: weakOf(sources), findings });
    const text = content.map(textOf).join('').trim();
    if (text === '' && !content.some(({ type }) => type.startsWith('mdxJsx')))
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

/** The content under each heading of the second level, and what stands before the first. */
function splitAtHeadings(
  nodes: readonly BodyNode[],
  { kind, lang }: BodyContext,
  findings: Findings,
): { blocks: Block[]; stray: BodyNode[] } {
  const blocks: Block[] = [];
  const stray: BodyNode[] = [];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'h2')
      blocks.push({ key: keyOfHeading(node, sections[kind], lang, findings), heading: node, content: [] });
    else (blocks.at(-1)?.content ?? stray).push(node);
  }
  return { blocks, stray };
}

/** What stands before the first section has no place on the page; it is told by what it is, if that is refused anyway. */
function refuseStray(
  stray: readonly BodyNode[],
  cleaning: { findings: Findings; maker: MarkMaker; kind: Kind },
): void {
  const { findings } = cleaning;
  const told = findings.list.length;
  cleanChildren(stray, cleaning);
  const [first] = stray.filter((node) => textOf(node).trim() !== '' || node.type !== 'text');
  if (first && findings.list.length === told)
    findings.at(
      first.position?.start,
      'Text stands before the first section. Begin with the first heading (## …) and put the text below it.',
    );
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

const weakOf = (sources: readonly CitedSource[]) =>
  new Set(sources.filter(({ weak }) => weak).map(({ id }) => id));

/** The words of both parsers for the same faults of syntax, told once. */
function syntaxMessage(message: string): string {
  if (/closing (tag|slash)|corresponding|unclosed|Expected the closing/i.test(message))
    return 'A component is opened but not closed, or closed but not opened. Add the other half, such as </Callout>, or take it out.';
  if (/expression|acorn|brace|`}`|lazy line/i.test(message))
    return 'Curly braces are not allowed. Write \\{ for the sign itself.';
  if (/import|export|esm/i.test(message)) return refusals['mdxjsEsm'] ?? message;
  if (/before name|Unexpected (character|end)|`<`|tag/i.test(message)) return strayAngle;
  return `The text cannot be read here: ${message}. Take out the signs < > { } around this place.`;
}
