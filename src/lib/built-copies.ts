import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** A copy to take along that a deployment has built, as `library/take-along.json` lists it. */
export interface BuiltCopy {
  lang: Lang;
  /** A ZIP that opens from a USB stick, or a ZIM for Kiwix. */
  kind: 'usb' | 'zim';
  /** Path below the site's root. */
  path: string;
  bytes: number;
  /** Day of the edition, YYYY-MM-DD. */
  date: string;
  sha256: string;
}

/** The copies in the reader's language first, then as they are listed; what is no copy is left out. */
export const inOrder = (copies: unknown, lang: Lang): BuiltCopy[] =>
  (Array.isArray(copies) ? copies : [])
    .filter(isCopy)
    .toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang));

function isCopy(value: unknown): value is BuiltCopy {
  const { lang, kind, path } = Object(value) as Partial<Record<keyof BuiltCopy, unknown>>;
  return isLang(lang) && (kind === 'usb' || kind === 'zim') && typeof path === 'string';
}
