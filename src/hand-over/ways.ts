import { contentPath, isTranslation } from '../lib/content-path.ts';
import { editPage, filledPage, newPage, uploadPage } from '../lib/forge.ts';
import type { Repository } from '../lib/forge.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** A file that is to be handed over. `lang` is the language of its text. */
export interface OfferedFile {
  kind: Kind;
  id: string;
  lang: Lang;
  text: string;
}

/** Where a file belongs in the repository. */
export const pathOf = ({ kind, id, lang, text }: OfferedFile): string =>
  contentPath(kind, id, isTranslation(text) ? lang : undefined);

/** How a file is proposed on the pages of the forge. */
export interface Proposal {
  /**
   * `filled`: name and text stand on the page already; `paste`: the text is pasted into a new file; `edit`: the text
   * takes the place of that of the file which is there.
   */
  manner: 'filled' | 'paste' | 'edit';
  page: string;
  /** The page on which the file can be put into its folder instead. */
  upload: string;
}

export function proposalOf(file: OfferedFile, repository: Repository, exists: boolean): Proposal {
  const path = pathOf(file);
  const upload = uploadPage(repository, path);
  if (exists) return { manner: 'edit', page: editPage(repository, path), upload };
  const filled = filledPage(repository, path, file.text);
  return filled === undefined
    ? { manner: 'paste', page: newPage(repository, path), upload }
    : { manner: 'filled', page: filled, upload };
}
