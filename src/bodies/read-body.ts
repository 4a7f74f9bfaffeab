import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import type { Finding } from '../entries/fault.ts';
import { nearest } from '../vocabulary/nearest.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Label, Lang } from '../vocabulary/languages.ts';
import { textOf } from './body-node.ts';
import type { BodyNode } from './body-node.ts';
import { cleanChildren } from './clean.ts';
import type { Cleaning } from './clean.ts';
import { Findings } from './findings.ts';
import type { BodyImage } from './findings.ts';
import { checkFigures } from './figures.ts';
import { MarkMaker, markPattern } from './marks.ts';
import type { CitedSource } from './marks.ts';
import type { BodyParser } from './parsed.ts';
import { elementMessage, strayAngle } from './refusals.ts';
import { sections, sectionsAsShown } from './sections.ts';
import { checkSource } from './source-check.ts';
import type { BodyWriter } from './write-html.ts';

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
  /** False when the list of sources is itself missing: then no mark can be told unknown. */
  sourcesKnown?: boolean;
  write: BodyWriter;
}

/** Sections in which a figure without a mark is an error; elsewhere it is a hint. */
const figureSections = new Set<string>(['results', 'costs']);

/** Checks a body and turns it into inert HTML, section by section. Nothing in it is ever evaluated. */
export function readBody(body: string, parse: BodyParser, context: BodyContext): ReadBody {
  const findings = new Findings(context.offset);
  const nothing = { sections: [], marks: findings.marks, images: [], faults: findings.list };
  if (body.trim() === '') {
    findings.at(
      undefined,
      say('body.missing', {
        headings: titlesOf(context)
          .map((title) => `## ${title}`)
          .join('  '),
      }),
    );
    return nothing;
  }
  if (!checkSource(body, findings)) return nothing;
  const parsed = parse(body);
  if ('error' in parsed) {
    findings.at(...syntaxFault(parsed.error, body));
    return nothing;
  }
  const { blocks, stray, lastLine } = splitAtHeadings(parsed.tree.children ?? [], context, findings);
  checkOrder(blocks, lastLine, context, findings);
  const maker = new MarkMaker(context.sources);
  const cleaning = {
    findings,
    maker,
    kind: context.kind,
    sourcesKnown: context.sourcesKnown ?? true,
    depth: 0,
  };
  refuseStray(stray, cleaning);
  const shown = sectionsAsShown(context.kind);
  const inShownOrder = blocks.toSorted((a, b) => shown.indexOf(a.key ?? '') - shown.indexOf(b.key ?? ''));
  const read = inShownOrder.map((block) => readSection(block, cleaning, context));
  findings.list.sort((a, b) => a.line - b.line || a.column - b.column);
  return { sections: read, marks: findings.marks, images: findings.images, faults: findings.list };
}

const titlesOf = ({ kind, lang }: BodyContext): string[] =>
  Object.values<Label>(sections[kind]).map((label) => label[lang]);

function readSection(
  { key, heading, content }: Block,
  cleaning: Cleaning,
  { sources, write }: BodyContext,
): BodySection {
  const { findings, maker } = cleaning;
  maker.startSection();
  const children = cleanChildren(content, cleaning);
  const title = textOf(heading).trim();
  if (key) {
    checkFigures(content, { strict: figureSections.has(key), weak: weakOf(sources), findings });
    if (!content.some(saysSomething)) findings.at(heading.position?.start, say('section.empty', { title }));
  }
  return { key: key ?? '', heading: title, html: write(children) };
}

/** Headings alone are no text, nor is an empty component; a picture is. */
const saysSomething = (node: BodyNode): boolean =>
  node.name === 'Figure' || (!/^h[1-6]$/.test(node.tagName ?? '') && textOf(node).trim() !== '');

interface Block {
  /** Undefined when the heading is none of the fixed ones, which is a fault. */
  key: string | undefined;
  /** The section that such a heading probably means; it is not told as missing as well. */
  meant: string | undefined;
  heading: BodyNode;
  content: BodyNode[];
}

/** The content under each heading of the second level, what stands before the first, and the last line of all. */
function splitAtHeadings(
  nodes: readonly BodyNode[],
  context: BodyContext,
  findings: Findings,
): { blocks: Block[]; stray: BodyNode[]; lastLine: number } {
  const blocks: Block[] = [];
  const stray: BodyNode[] = [];
  let lastLine = 1;
  for (const node of nodes) {
    lastLine = node.position?.start.line ?? lastLine;
    if (node.type === 'element' && node.tagName === 'h2')
      blocks.push({ ...headed(node, context, findings), heading: node, content: [] });
    else {
      const meant = sectionWrittenOtherwise(node, context, findings);
      if (meant) blocks.push({ key: undefined, meant, heading: node, content: [] });
      else (blocks.at(-1)?.content ?? stray).push(node);
    }
  }
  return { blocks, stray, lastLine };
}

/** The key of a section whose title stands as a heading of another level, or as a paragraph. */
function sectionWrittenOtherwise(
  node: BodyNode,
  { kind, lang }: BodyContext,
  findings: Findings,
): string | undefined {
  if (!/^(h[13-6]|p)$/.test(node.tagName ?? '')) return undefined;
  const title = textOf(node)
    .replace(/^#+\s*/, '')
    .replace(/[:#\s]+$/, '')
    .trim();
  const key = Object.entries<Label>(sections[kind]).find(([, label]) => label[lang] === title)?.[0];
  if (key) findings.at(node.position?.start, say('section.otherwise', { title }));
  return key;
}

/** What stands before the first section has no place on the page; it is told by what it is, if that is refused anyway. */
function refuseStray(stray: readonly BodyNode[], cleaning: Cleaning): void {
  const { findings } = cleaning;
  const told = findings.list.length;
  cleanChildren(stray, cleaning);
  const [first] = stray.filter((node) => textOf(node).trim() !== '' || node.type !== 'text');
  if (first && findings.list.length === told) findings.at(first.position?.start, say('section.stray'));
}

/** Which section a heading begins; or, when it is none, which one it probably means. */
function headed(
  heading: BodyNode,
  context: BodyContext,
  findings: Findings,
): { key: string | undefined; meant: string | undefined } {
  const title = textOf(heading).trim();
  const entries = Object.entries<Label>(sections[context.kind]);
  const titles = titlesOf(context);
  const key = entries.find(([, label]) => label[context.lang] === title)?.[0];
  if (key) return { key, meant: undefined };
  const foreign = entries.find(([, label]) => Object.values(label).includes(title));
  const plain = title.replace(markPattern, '').replace(/[:.\s]+$/, '');
  const guess = nearest(plain, titles);
  const meant = foreign?.[0] ?? entries.find(([, label]) => label[context.lang] === guess)?.[0];
  const saying = foreign
    ? say('section.foreign', { title, lang: context.lang, meant: foreign[1][context.lang] })
    : guess
      ? say('section.meant', { title, meant: guess })
      : say('section.unknown', { title, titles: titles.join(' · ') });
  findings.at(heading.position?.start, saying);
  return { key: undefined, meant };
}

function checkOrder(
  blocks: readonly Block[],
  lastLine: number,
  { kind, lang }: BodyContext,
  findings: Findings,
): void {
  const fixed: Record<string, Label> = sections[kind];
  const wanted = Object.keys(fixed);
  const known = blocks.filter(({ key }) => key !== undefined);
  const meant = new Set(blocks.map((block) => block.meant));
  for (const [index, key] of wanted.entries()) {
    const found = known.filter((block) => block.key === key);
    const title = fixed[key]?.[lang] ?? key;
    if (found.length === 0 && !meant.has(key)) {
      const next = known.find((block) => wanted.indexOf(block.key ?? '') > index)?.heading.position?.start;
      findings.at(next ?? { line: lastLine, column: 1 }, say('section.missing', { title }));
    }
    if (found[1])
      findings.at(found[1].heading.position?.start, say('section.twice', { title, count: found.length }));
  }
  const order = known.map(({ key }) => wanted.indexOf(key ?? ''));
  const late = known[order.findIndex((position, index) => index > 0 && position < (order[index - 1] ?? 0))];
  if (late)
    findings.at(
      late.heading.position?.start,
      say('section.late', {
        title: textOf(late.heading).trim(),
        kind,
        order: wanted.map((key) => fixed[key]?.[lang]).join(' · '),
      }),
    );
}

const weakOf = (sources: readonly CitedSource[]) =>
  new Set(sources.filter(({ weak }) => weak).map(({ id }) => id));

/** The words of both parsers for the same faults of syntax, told once, at the sign < that they are about. */
function syntaxFault(
  error: { line: number; column: number; message: string },
  body: string,
): [{ line: number; column: number }, Saying] {
  const { message } = error;
  const [, line, column] = /\((\d+):(\d+)/.exec(message) ?? [];
  const told = line && column ? { line: Number(line), column: Number(column) } : error;
  const source = body.split('\n')[told.line - 1] ?? '';
  const before = source.lastIndexOf('<', Math.max(0, told.column - 1));
  const place =
    before < 0 ? { line: told.line, column: told.column } : { line: told.line, column: before + 1 };
  const tag = /^<\/?([A-Za-z][\w.-]*)/.exec(source.slice(place.column - 1))?.[1];
  if (/import|export|esm/i.test(message)) return [{ line: told.line, column: 1 }, say('body.esm')];
  if (tag && !/^[A-Z]/.test(tag)) return [place, elementMessage(tag)];
  const rest = source.slice(place.column - 1);
  if (/attribute/i.test(message) || (tag && /=\s*[^"'\s{=]/.test(rest)))
    return [place, say('attribute.syntax')];
  if (/clos|corresponding/i.test(message)) return [place, say('component.unclosed', { name: tag ?? '…' })];
  return [place, strayAngle];
}
