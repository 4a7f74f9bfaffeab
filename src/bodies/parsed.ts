import type { BodyNode } from './body-node.ts';

/** What a parser of bodies gives: the tree, or the place and the words of its syntax error. */
export type Parsed = { tree: BodyNode } | { error: { line: number; column: number; message: string } };

export type BodyParser = (body: string) => Parsed;
