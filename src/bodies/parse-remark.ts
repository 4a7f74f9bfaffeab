import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { BodyNode } from './body-node.ts';
import type { Parsed } from './parsed.ts';

const mdxNodes = [
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] as const;

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkRehype, { passThrough: [...mdxNodes] });

interface MessageLike {
  reason?: string;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/** Parses an MDX body with remark, which also runs in a browser. The rules see the same tree as from Sätteri. */
export function parseWithRemark(body: string): Parsed {
  try {
    return { tree: processor.runSync(processor.parse(body)) as BodyNode };
  } catch (error) {
    const { reason, place } = error as MessageLike;
    const { line = 1, column = 1 } = place?.start ?? place ?? {};
    return { error: { line, column, message: reason ?? String(error) } };
  }
}
