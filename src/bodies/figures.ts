import { say } from '../i18n/fault-texts.ts';
import { textOf } from './body-node.ts';
import type { BodyNode } from './body-node.ts';
import type { Findings } from './findings.ts';
import { markPattern } from './marks.ts';

interface FigureCheck {
  /** Whether a figure without a mark is an error; otherwise it is a hint. */
  strict: boolean;
  /** Ids of the sources on which no figure may rest alone. */
  weak: ReadonlySet<string>;
  findings: Findings;
}

/** A paragraph, list item or table row that holds a digit needs a source mark, and not one of a weak source alone. */
export function checkFigures(nodes: readonly BodyNode[], check: FigureCheck): void {
  for (const node of nodes) {
    const children = node.children ?? [];
    const holdsBlocks = children.some((child) =>
      /^(p|ul|ol|table|blockquote|tbody)$/.test(child.tagName ?? ''),
    );
    if (/^(p|li|tr)$/.test(node.tagName ?? '') && !holdsBlocks) checkBlock(node, check);
    else checkFigures(children, check);
  }
}

function checkBlock(node: BodyNode, { strict, weak, findings }: FigureCheck): void {
  const text = textOf(node);
  const place = node.position?.start;
  if (!/\d/.test(text.replace(markPattern, ''))) return;
  // Marks in a wrong form are told where they stand.
  if (/\[\^?s\d+[^\]]*\]/.test(text) && text.search(markPattern) < 0) return;
  if (text.search(markPattern) < 0) {
    const saying = say('figure.unsourced', { text: excerpt(text) });
    findings.at(place, saying, strict ? 'error' : 'hint');
    return;
  }
  // What stands between two groups of marks rests on the group behind it.
  let from = 0;
  for (const group of text.matchAll(markGroup)) {
    const before = text.slice(from, group.index);
    from = group.index + group[0].length;
    const ids = [...group[0].matchAll(markPattern)].map(([, id = '']) => id);
    if (/\d/.test(before) && ids.every((id) => weak.has(id)))
      findings.at(place, say('figure.weak-mark', { ids: ids.join(', '), text: excerpt(before) }));
  }
}

const markGroup = /(?:\[\^[A-Za-z0-9_-]+\])+/g;

const excerpt = (text: string) => {
  const plain = text.replace(markPattern, '').replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
};
