import type { Kind } from '../schemas/kinds.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** What pages get of a text beside its fields. */
export interface StoredText {
  sections: { key: string; heading: string; html: string }[];
  digest: string;
  outdated?: boolean;
}

/** A text of the library: an original, or a translation into `lang`. */
export interface HeldText {
  kind: Kind;
  id: string;
  lang: Lang | undefined;
  file: string;
  data: object;
  text: StoredText;
}

/**
 * The texts go from the loader to the pages in memory, not through the store of Astro: that one writes them as a module
 * into the bundle, which takes seconds and hundreds of megabytes where there are thousands of texts. Loader and pages are
 * modules of different graphs in one process, so a symbol that both can name leads to them.
 */
const key = Symbol.for('library-of-cities:texts');
const holder = globalThis as { [key]?: readonly HeldText[] };

/** Puts these in the place of the texts that were held. */
export function holdTexts(texts: readonly HeldText[]): void {
  holder[key] = texts;
}

/** The texts that the loader has read last. Throws if it has not run. */
export function heldTexts(): readonly HeldText[] {
  const texts = holder[key];
  if (!texts)
    throw new Error('The texts are read by the loader of src/content.config.ts, which has not run.');
  return texts;
}
