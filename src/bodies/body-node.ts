/**
 * A node of a parsed body: hast, with the nodes that MDX adds. Declared here in one loose shape, because two parsers
 * make it and the rules look at every node anyway.
 */
export interface BodyNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: BodyNode[];
  position?: { start: { line: number; column: number } };
}

/** The text of a node and everything in it that can be shown: not of code and tags that are refused anyway. */
export const textOf = (node: BodyNode): string => {
  if (/^mdx(?:js|Flow|Text)/.test(node.type) && !node.type.startsWith('mdxJsx')) return '';
  if (node.type.startsWith('mdxJsx') && !/^[A-Z]/.test(node.name ?? '')) return '';
  return node.value ?? (node.children ?? []).map(textOf).join('');
};
