import { mdxToHast } from 'satteri';
import type { BodyNode } from './body-node.ts';
import type { Parsed } from './parsed.ts';

/** Parses an MDX body with Sätteri, Astro's own parser. Runs in Node only: it is native code. */
export function parseWithSatteri(body: string): Parsed {
  try {
    return {
      tree: mdxToHast(body, { features: { gfm: true, frontmatter: false } }) as BodyNode,
    };
  } catch (error) {
    const [, line, column, message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(String((error as Error).message)) ?? [];
    return {
      error: { line: Number(line ?? 1), column: Number(column ?? 1), message: message ?? String(error) },
    };
  }
}
