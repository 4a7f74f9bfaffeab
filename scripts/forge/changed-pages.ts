import { kindNames } from '../../src/schemas/kinds.ts';
import { isLang, languages } from '../../src/vocabulary/languages.ts';

/** A file that a contribution adds, changes or takes away. Paths have slashes, from the root of the repository. */
export interface ChangedFile {
  path: string;
  change: 'added' | 'changed' | 'removed';
}

/** What a contribution changes on the site. */
export interface ChangedPages {
  /** Addresses below the site's root, with a slash at the end. */
  pages: { path: string; change: ChangedFile['change'] }[];
  /** Whether a file was changed on which all pages may depend. */
  everywhere: boolean;
}

/** The files of `git diff --name-status --no-renames -z`. */
export function changedFiles(output: string): ChangedFile[] {
  const words = output.split('\0').filter(Boolean);
  return words.flatMap((word, index): ChangedFile[] => {
    const path = words[index + 1];
    if (index % 2 === 1 || path === undefined) return [];
    return [{ path, change: word === 'A' ? 'added' : word === 'D' ? 'removed' : 'changed' }];
  });
}

/**
 * The pages that files become.
 *
 * @param usersOf ids of the entries of a kind that show a picture
 */
export function changedPages(
  files: readonly ChangedFile[],
  usersOf: (kind: string, picture: string) => readonly string[],
): ChangedPages {
  const pages = new Map<string, ChangedFile['change']>();
  let everywhere = false;
  for (const { path, change } of files) {
    const found = pagesOf(path, usersOf);
    if (found === 'all') {
      everywhere = true;
      continue;
    }
    // Without its translation a page shows the original; without a picture it is still there.
    for (const page of found.pages) pages.set(page, found.whole ? change : (pages.get(page) ?? 'changed'));
  }
  return { pages: [...pages].map(([path, change]) => ({ path, change })), everywhere };
}

function pagesOf(
  path: string,
  usersOf: (kind: string, picture: string) => readonly string[],
): { pages: string[]; whole: boolean } | 'all' {
  const inAll = (rest: string) => languages.map((lang) => `${lang}/${rest}`);
  const [, kind = '', folder, name = ''] =
    /^src\/content\/([a-z]+)\/(?:([a-z]+)\/)?([^/]+)$/.exec(path) ?? [];
  if (kindNames.some((known) => known === kind)) {
    const id = name.replace(/\.mdx$/, '');
    if (folder === 'images')
      return { pages: usersOf(kind, name).flatMap((user) => inAll(`${kind}/${user}/`)), whole: false };
    if (folder === undefined) return { pages: inAll(`${kind}/${id}/`), whole: true };
    return { pages: isLang(folder) ? [`${folder}/${kind}/${id}/`] : [], whole: false };
  }
  const [, page] = /^src\/pages\/\[lang\]\/((?:[a-z-]+\/)*)index\.astro$/.exec(path) ?? [];
  if (page !== undefined) return { pages: inAll(page), whole: true };
  return /^(src|public)\/|^[^/]*\.(json|mjs|ts)$/.test(path) ? 'all' : { pages: [], whole: false };
}
