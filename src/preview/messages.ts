import type { ReadKind } from '../lib/library.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** What the page asks its preview to show: the text of a file. `turn` counts the requests. */
export interface ToShow {
  turn: number;
  kind: ReadKind;
  id: string;
  lang: Lang;
  text: string;
}

/** What the preview answers: that it listens, that it has shown a text, or why it could not. */
export type Shown = { ready: true } | { turn: number; failed?: string };
