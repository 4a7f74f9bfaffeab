import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { BodyNode } from './body-node.ts';
import { esmFromMarkdown, esmLines } from './esm-lines.ts';
import type { Parsed } from './parsed.ts';

const syntax = [esmLines(), mdxExpression(), mdxJsx(), mdxMd(), gfm()];
const trees = [esmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown(), gfmFromMarkdown()];
const passThrough = [
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] as const;

interface MessageLike {
  reason?: string;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/**
 * Parses an MDX body with what remark is made of, which also runs in a browser; remark itself would bring a parser of
 * JavaScript and a writer of Markdown along. The rules see the same tree as from Sätteri.
 */
export function parseWithRemark(body: string): Parsed {
  try {
    const tree = fromMarkdown(body, { extensions: syntax, mdastExtensions: trees });
    return { tree: toHast(tree, { passThrough: [...passThrough] }) as BodyNode };
  } catch (error) {
    const { reason, place } = error as MessageLike;
    const { line = 1, column = 1 } = place?.start ?? place ?? {};
    return { error: { line, column, message: reason ?? String(error) } };
  }
}
