import { site } from '../../site.config.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { contentPath } from './content-path.ts';
import { editPage, filledPage, newPage } from './forge.ts';
import type { Repository } from './forge.ts';
import { languagesOf } from './library.ts';
import type { AnyEntry } from './library.ts';
import { translationSkeleton } from './translation-skeleton.ts';

/** The repository of this site; undefined where site.config.ts names none. */
export const ownRepository: Repository | undefined = site.repository === '' ? undefined : site;

/** The pages of the forge on which the texts of a page are changed. */
export interface EditPages {
  /** The file of the text that the page shows. */
  edit: string;
  /** The file of the original, where the page shows a translation of it. */
  original?: string;
  /** A new file for the translation into the page's language, where there is none. */
  translate?: string;
}

/** Where the text of an entry's page in a language is changed. */
export function editPages(entry: AnyEntry, lang: Lang, repository: Repository): EditPages {
  const { kind, id, data } = entry;
  const original = editPage(repository, contentPath(kind, id));
  if (data.lang === lang) return { edit: original };
  const path = contentPath(kind, id, lang);
  if (languagesOf(entry).includes(lang)) return { edit: editPage(repository, path), original };
  return {
    edit: original,
    translate: filledPage(repository, path, translationSkeleton(entry, lang)) ?? newPage(repository, path),
  };
}
