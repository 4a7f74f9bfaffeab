// What an edition is: shared by the build that writes it, the page that saves it and the service worker that reads it.

/** One file of an edition: path below the site's root, SHA-256 in hexadecimal, size in bytes. */
export type EditionFile = [path: string, sha256: string, bytes: number];

/**
 * Files that travel together. The list `library/lists/<id>.json` (an array of `EditionFile`) is the truth about them and
 * `library/packs/<id>.pack` carries them: a tar archive whose first entry is that list, compressed with Zstandard.
 */
export interface Group {
  /** The first 32 hexadecimal digits of the SHA-256 of the list: whoever has the list can check it. */
  id: string;
  /** The thematic cluster whose entries these are; without it, what every reader needs. */
  cluster?: string;
  files: number;
  pages: number;
  /** Size of the files, and of the pack that carries them. */
  bytes: number;
  packed: number;
}

/** What `library/<lang>.json` says: which edition is on the host now. It stays small however large the library is. */
export interface Head {
  format: 1;
  lang: string;
  /** `editionOf` its groups. */
  edition: string;
  groups: Group[];
}

/** Part of a library: a language, and of its entries those of some clusters, or all. */
export interface Wish {
  lang: string;
  clusters?: string[] | undefined;
}

export const headPath = (lang: string): string => `library/${lang}.json`;
export const listPath = (id: string): string => `library/lists/${id}.json`;
// Not named .tar.zst: hosts announce such files as compressed in transit, and browsers then unpack them (decision 3).
export const packPath = (id: string): string => `library/packs/${id}.pack`;

/** The address under which a file is asked for: the folder for an index page, the file otherwise. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** The groups that a reader needs for a wish. */
export const groupsFor = ({ groups }: Head, { clusters }: Pick<Wish, 'clusters'>): Group[] =>
  groups.filter(({ cluster }) => !cluster || !clusters || clusters.includes(cluster));

/** The sum of a size over groups. */
export const sumOf = (groups: readonly Group[], size: 'files' | 'pages' | 'bytes' | 'packed'): number =>
  groups.reduce((sum, group) => sum + group[size], 0);

/** SHA-256 in hexadecimal; in browsers and in Node. */
export async function sha256Of(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const textHash = (text: string) => sha256Of(new TextEncoder().encode(text));

/** Id of a group, from the text of its list. */
export const groupIdOf = async (list: string): Promise<string> => (await textHash(list)).slice(0, 32);

/** Name of an edition, from its groups: the same content has the same name, wherever it was built. */
export const editionOf = async (groups: readonly Pick<Group, 'id'>[]): Promise<string> =>
  (await textHash(groups.map(({ id }) => `${id}\n`).join(''))).slice(0, 16);

/**
 * The head that a text holds, or nothing if it is something else: the page of a captive portal, half a file, the head of
 * another language, groups that are not those of its edition.
 */
export async function headIn(text: string, lang: string): Promise<Head | undefined> {
  try {
    const head = JSON.parse(text) as Head;
    const whole =
      head.format === 1 &&
      head.lang === lang &&
      head.groups.every(
        ({ id, files, pages, bytes, packed }) =>
          /^[0-9a-f]{32}$/.test(id) && [files, pages, bytes, packed].every(Number.isSafeInteger),
      ) &&
      head.edition === (await editionOf(head.groups));
    return whole ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The files that the text of a list names, or nothing if it is not the list of this group. */
export async function filesIn(list: string, id: string): Promise<EditionFile[] | undefined> {
  return (await groupIdOf(list)) === id ? (JSON.parse(list) as EditionFile[]) : undefined;
}

/** About how many bytes a file takes on its way: hosts compress text to a third and leave the rest as it is. */
export const transitBytes = ([path, , bytes]: EditionFile): number =>
  /\.(html|css|js|json|svg|webmanifest|xml|txt)$/.test(path) ? Math.ceil(bytes / 3) : bytes;
