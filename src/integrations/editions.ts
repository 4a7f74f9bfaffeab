import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { createTar } from 'nanotar';
import { isFeed } from '../feeds/paths.ts';
import { editionOf, groupIdOf, headPath, listPath, packPath } from '../offline/edition.ts';
import type { EditionFile, Group, Head } from '../offline/edition.ts';

/** A file of the built site that an edition holds. */
interface BuiltFile {
  path: string;
  data: Buffer<ArrayBuffer>;
  entry: EditionFile;
  /** The cluster of an entry's files; shared by all that lie in the entry's folder. */
  cluster: string | undefined;
}

/** Bytes of files in a pack: measured in docs/decisions/0009-packs-are-zstandard.md. */
export const smallestPack = 2 ** 21;
/** More packs than this are not wanted: in larger libraries packs grow instead. */
const packsWanted = 32;

/**
 * Writes for each language the head of its edition, the lists of its groups and the packs that carry them, into
 * `library/` of a built site. What was there is removed. `packSize` is for tests.
 */
export async function writeEditions(
  root: string,
  langs: readonly string[],
  packSize?: number,
): Promise<Head[]> {
  await rm(join(root, 'library'), { recursive: true, force: true });
  for (const folder of ['lists', 'packs']) await mkdir(join(root, 'library', folder), { recursive: true });
  const files = await builtFiles(root, langs);
  const heads: Head[] = [];
  for (const lang of langs) {
    const own = files.filter(({ path }) => belongsTo(path, lang, langs));
    const groups: Group[] = [];
    for (const group of inGroups(own, lang, packSize)) groups.push(await writeGroup(root, group));
    const head: Head = { format: 1, lang, edition: await editionOf(groups), groups };
    await writeFile(join(root, headPath(lang)), JSON.stringify(head));
    heads.push(head);
  }
  // What a deployment has built to take along; the commands that build it add to this list.
  await writeFile(join(root, 'library/take-along.json'), '[]');
  return heads;
}

async function builtFiles(root: string, langs: readonly string[]): Promise<BuiltFile[]> {
  const paths = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter((path) => langs.some((lang) => belongsTo(path, lang, langs)))
    .sort();
  const files: BuiltFile[] = [];
  const clusters = new Map<string, string>();
  for (const path of paths) {
    const data = await readFile(join(root, path));
    files.push({ path, data, entry: [path, sha256(data), data.byteLength], cluster: undefined });
    const [, entry] = /^([^/]+\/[^/]+\/[^/]+\/)index\.html$/.exec(path) ?? [];
    const [, cluster] = entry ? (/<html[^>]* data-cluster="([\w-]+)"/.exec(data.toString('utf8')) ?? []) : [];
    // The explainers of the clusters are for everybody.
    if (entry && cluster && entry.split('/')[1] !== 'clusters') clusters.set(entry, cluster);
  }
  for (const file of files) file.cluster = clusters.get(/^(?:[^/]+\/){3}/.exec(file.path)?.[0] ?? '');
  return files;
}

/** Whether a reader of a language can come to need this file. */
function belongsTo(path: string, lang: string, langs: readonly string[]): boolean {
  const [folder = '', ...rest] = path.split('/');
  if (langs.includes(folder)) return folder === lang && !isFeed(path);
  if (folder === 'pagefind')
    return ownIndexFile(rest.at(-1) ?? '', lang) || sharedIndexFile(rest.at(-1) ?? '');
  return (
    ['_astro', 'map', 'places', 'icons'].includes(folder) ||
    ['index.html', 'icon.svg', 'theme.js', 'choose-language.js'].includes(path)
  );
}

const sharedIndexFile = (name: string) => /^pagefind(-entry|-worker)?\.js(on)?$/.test(name);
const ownIndexFile = (name: string, lang: string) =>
  name.startsWith(`${lang}_`) ||
  name.startsWith(`pagefind.${lang}_`) ||
  name === `wasm.${lang}.pagefind` ||
  name === `places.${lang}.json`;

/**
 * Files in groups: like lies beside like, so that packs compress well; what all languages share lies in groups of its own,
 * so that a second language does not fetch it again. Groups end where the hash of a path says so, so that a file more or
 * less changes the groups around it and no others.
 */
function inGroups(files: readonly BuiltFile[], lang: string, packSize?: number): BuiltFile[][] {
  const total = files.reduce((sum, { data }) => sum + data.byteLength, 0);
  const size =
    packSize ?? Math.max(smallestPack, 2 ** Math.ceil(Math.log2(Math.max(1, total / packsWanted))));
  const kinds = new Map<string, BuiltFile[]>();
  for (const file of files) {
    const folder = file.path.split('/')[0] ?? '';
    const kind =
      folder === lang
        ? `page ${file.cluster ?? ''}`
        : ownIndexFile(file.path.split('/').at(-1) ?? '', lang)
          ? 'search'
          : 'shared';
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => {
      const groups: BuiltFile[][] = [[]];
      let bytes = 0;
      for (const file of alike) {
        const length = file.data.byteLength;
        const ends = Number.parseInt(sha256(file.path).slice(0, 8), 16) / 2 ** 32 < length / size;
        if (bytes > 0 && ((ends && bytes > size / 4) || bytes + length > size * 2)) {
          groups.push([]);
          bytes = 0;
        }
        groups.at(-1)?.push(file);
        bytes += length;
      }
      return groups;
    });
}

async function writeGroup(root: string, files: readonly BuiltFile[]): Promise<Group> {
  const list = JSON.stringify(files.map(({ entry }) => entry));
  const id = await groupIdOf(list);
  const data = pack([
    { name: 'list.json', data: new TextEncoder().encode(list) },
    ...files.map(({ data }, index) => ({ name: String(index), data: new Uint8Array(data) })),
  ]);
  await writeFile(join(root, listPath(id)), list);
  await writeFile(join(root, packPath(id)), data);
  const cluster = files[0]?.cluster;
  return {
    id,
    ...(cluster ? { cluster } : {}),
    files: files.length,
    pages: files.filter(({ path }) => path.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + file.data.byteLength, 0),
    packed: data.byteLength,
  };
}

/** A compressed tar archive whose bytes depend on its files only: no times, no owners. */
function pack(files: { name: string; data: Uint8Array }[]): Buffer {
  const tar = createTar(files, { attrs: { mtime: 0, mode: '644', uid: 0, gid: 0, user: '', group: '' } });
  return zstdCompressSync(tar, {
    params: {
      [constants.ZSTD_c_compressionLevel]: 11,
      // Pages are alike over distances that the usual window does not reach.
      [constants.ZSTD_c_windowLog]: 23,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
