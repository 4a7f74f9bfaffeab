/** The kinds of hosts of repositories whose own pages a site can lead to. */
export type ForgeName = 'github' | 'gitlab' | 'forgejo';

/** Where the files of a site are kept, as site.config.ts says it. */
export interface Repository {
  forge: ForgeName;
  /** Address of the repository, such as https://github.com/your-name/your-fork */
  repository: string;
  branch: string;
}

/** Hosts refuse addresses that are too long; GitHub is known to from some 7,300 characters. */
export const longestAddress = 6_000;

const segments = (path: string) =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
const split = (path: string) => {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) };
};
const asked = (query: Readonly<Record<string, string>>) =>
  `?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')}`;

interface Pages {
  /** Between the address of the repository and the branch. */
  edit: string;
  make: string;
  upload: string;
  /** Names of the values that the page for a new file fills in; without `text` it fills in no text. */
  name: string;
  text?: string;
  /** What stands before a commit, before the branch of a file's history, and before the commit that a file is read at. */
  commit: string;
  history: string;
  at: string;
}

/**
 * GitHub: https://docs.github.com/repositories/working-with-files/managing-files/creating-new-files
 * GitLab: its page takes the name alone (https://gitlab.com/gitlab-org/gitlab/-/work_items/594214); files are uploaded
 * from the page of their folder.
 * Forgejo and Gitea: https://github.com/go-gitea/gitea/pull/16556
 */
const pagesOf: Readonly<Record<ForgeName, Pages>> = {
  github: {
    ...{ edit: 'edit', make: 'new', upload: 'upload', name: 'filename', text: 'value' },
    ...{ commit: 'commit', history: 'commits', at: 'blob' },
  },
  gitlab: {
    ...{ edit: '-/edit', make: '-/new', upload: '-/tree', name: 'file_name' },
    ...{ commit: '-/commit', history: '-/commits', at: '-/blob' },
  },
  forgejo: {
    ...{ edit: '_edit', make: '_new', upload: '_upload', name: 'filename', text: 'value' },
    ...{ commit: 'commit', history: 'commits/branch', at: 'src/commit' },
  },
};

const pageOf = (page: string, { repository, branch }: Repository, path: string) =>
  `${repository.replace(/\/+$/, '')}/${page}/${segments(branch)}${path === '' ? '' : `/${segments(path)}`}`;

/** The page on which an existing file is edited. `path` counts from the root of the repository. */
export const editPage = (repository: Repository, path: string): string =>
  pageOf(pagesOf[repository.forge].edit, repository, path);

/** The page for a new file, with its name filled in. */
export function newPage(repository: Repository, path: string): string {
  const { make, name } = pagesOf[repository.forge];
  const file = split(path);
  return pageOf(make, repository, file.folder) + asked({ [name]: file.name });
}

/** The page for a new file with name and text filled in; undefined where the host cannot, or the address is too long. */
export function filledPage(repository: Repository, path: string, text: string): string | undefined {
  const { make, name, text: value } = pagesOf[repository.forge];
  if (value === undefined) return undefined;
  const file = split(path);
  const address = pageOf(make, repository, file.folder) + asked({ [name]: file.name, [value]: text });
  return address.length < longestAddress ? address : undefined;
}

/** The page on which files are put into a folder. */
export const uploadPage = (repository: Repository, path: string): string =>
  pageOf(pagesOf[repository.forge].upload, repository, split(path).folder);

/** The page that shows what a commit changed. */
export const commitPage = (repository: Repository, hash: string): string =>
  pageOf(pagesOf[repository.forge].commit, { ...repository, branch: hash }, '');

/** The page with all changes of a file. */
export const historyPage = (repository: Repository, path: string): string =>
  pageOf(pagesOf[repository.forge].history, repository, path);

/** The page of a file as it was at a commit: it stays what it is. */
export const filePageAt = (repository: Repository, hash: string, path: string): string =>
  pageOf(pagesOf[repository.forge].at, { ...repository, branch: hash }, path);
