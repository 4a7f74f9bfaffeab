import type { Kind } from '../schemas/kinds.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** Where the file of an original, or of a translation into a language, lies in the repository. */
export const contentPath = (kind: Kind, id: string, translation?: Lang): string =>
  ['src/content', kind, ...(translation ? [translation] : []), `${id}.mdx`].join('/');

/** Whether a file is a translation: its fields, before the first heading of its text, name the digest of an original. */
export const isTranslation = (text: string): boolean =>
  /^translates:[ \t]*\S/m.test(text.split(/^## /m, 1)[0] ?? '');
