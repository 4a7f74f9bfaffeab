import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Makes HTML of what is left of a body. Only what shows a text needs it; what checks one does without. */
export type BodyWriter = (nodes: readonly ElementContent[]) => string;

export const writeHtml: BodyWriter = (nodes) => toHtml([...nodes] as RootContent[]).trim();
