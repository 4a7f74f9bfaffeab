import { languages } from '../../src/vocabulary/languages.ts';

/** An address that moved. Both paths begin with a slash, without the base path, and may hold `:lang`. */
export interface Redirect {
  from: string;
  to: string;
  status: 301 | 302;
}

/**
 * Reads `_redirects` in the form that this site uses: `old new status` on a line, `#` before comments. Throws for any
 * other line: hosts skip what they do not understand without a word.
 */
export function redirectsIn(text: string): Redirect[] {
  return text.split('\n').flatMap((line, index): Redirect[] => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [, from = '', to = '', status] =
      /^(\/(?:[\w:.-]+\/)+) (\/(?:[\w:.-]+\/)+) (301|302)$/.exec(line) ?? [];
    if (!status)
      throw new Error(
        `_redirects:${index + 1} cannot be read. Write  /:lang/practices/old-id/ /:lang/practices/new-id/ 301`,
      );
    return [{ from, to, status: status === '301' ? 301 : 302 }];
  });
}

/** The same moves, one for each language of the site. */
export const inEachLanguage = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.flatMap(({ from, to, status }) =>
    from.includes(':lang')
      ? languages.map((lang) => ({
          from: from.replace(':lang', lang),
          to: to.replace(':lang', lang),
          status,
        }))
      : [{ from, to, status }],
  );
