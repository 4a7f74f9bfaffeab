import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { createTar } from 'nanotar';
import { isFeed } from '../feeds/paths.ts';
import { editionOf, groupIdOf, headPath, listPath, packPath } from '../offline/edition.ts';
import type { EditionFile, Group, Head } from '../offline/edition.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';

/** A file of the built site that an edition holds. Its content stays on the disk until its pack is made. */
interface BuiltFile {
  path: string;
  entry: EditionFile;
  /** The cluster of an entry's files; shared by all that lie in the entry's folder. */
  cluster: string | undefined;
}

/** Bytes of files in a pack: measured in docs/decisions/0009-packs-are-zstandard.md. */
export const smallestPack = 2 ** 21;
/** More packs than this are not wanted: in larger libraries packs grow instead. */
const packsWanted = 32;

interface Options {
  /** Bytes of files in a pack; for tests. */
  packSize?: number;
  /** Resolves when all that pages need lies in the built site, the search index too: the pages are packed before. */
  rest?: Promise<unknown>;
  /** A folder that keeps packs from build to build: what a pack holds follows from its name. */
  kept?: string;
  /** Of files that need not be read again to be known, by path. */
  fingerprints?: ReadonlyMap<string, Fingerprint>;
}

/**
 * Writes for each language the head of its edition, the lists of its groups and the packs that carry them, into
 * `library/` of a built site. What was there is removed.
 */
export async function writeEditions(
  root: string,
  langs: readonly string[],
  { packSize, rest, kept, fingerprints = new Map() }: Options = {},
): Promise<Head[]> {
  await rm(join(root, 'library'), { recursive: true, force: true });
  for (const folder of ['lists', 'packs']) await mkdir(join(root, 'library', folder), { recursive: true });
  if (kept !== undefined) await mkdir(kept, { recursive: true });
  const writer = new GroupWriter(root, kept);
  const pages = builtFiles(root, langs, fingerprints, (folder) => langs.includes(folder));
  const total = Math.max(
    0,
    ...langs.map((lang) => bytesOf(pages.filter(({ path }) => path.startsWith(`${lang}/`)))),
  );
  const size =
    packSize ?? Math.max(smallestPack, 2 ** Math.ceil(Math.log2(Math.max(1, total / packsWanted))));
  const groupsOf = (files: readonly BuiltFile[], lang: string) =>
    inGroups(
      files.filter(({ path }) => belongsTo(path, lang, langs)),
      lang,
      size,
    ).map((group) => writer.write(group));
  const early = langs.map((lang) => groupsOf(pages, lang));
  await rest;
  const others = builtFiles(root, langs, fingerprints, (folder) => !langs.includes(folder));
  const heads: Head[] = [];
  for (const [place, lang] of langs.entries()) {
    const groups = await Promise.all([...(early[place] ?? []), ...groupsOf(others, lang)]);
    const head: Head = { format: 1, lang, edition: await editionOf(groups), groups };
    await writeFile(join(root, headPath(lang)), JSON.stringify(head));
    heads.push(head);
  }
  await writer.forgetUnused();
  // What a deployment has built to take along; the commands that build it add to this list.
  await writeFile(join(root, 'library/take-along.json'), '[]');
  return heads;
}

const bytesOf = (files: readonly BuiltFile[]) =>
  files.reduce((sum, { entry: [, , bytes] }) => sum + bytes, 0);

/**
 * The files that editions hold, of the folders of the root that are `wanted`; '' stands for the root itself. Files are read
 * one after another without a promise for each, which takes a third of the time: editions have a thread of their own.
 */
function builtFiles(
  root: string,
  langs: readonly string[],
  fingerprints: ReadonlyMap<string, Fingerprint>,
  wanted: (folder: string) => boolean,
): BuiltFile[] {
  const inRoot = readdirSync(root, { withFileTypes: true });
  const folders = inRoot.filter((item) => item.isDirectory() && wanted(item.name));
  const paths = [
    ...(wanted('') ? inRoot.filter((item) => item.isFile()).map(({ name }) => name) : []),
    ...folders.flatMap((folder) =>
      readdirSync(join(root, folder.name), { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(join(root, '/').length).replaceAll('\\', '/')),
    ),
  ]
    .filter((path) => langs.some((lang) => belongsTo(path, lang, langs)))
    .sort();
  const known = paths.map(
    (path) => [path, fingerprints.get(path) ?? fingerprint(path, readFileSync(join(root, path)))] as const,
  );
  const clusters = new Map<string, string>();
  for (const [path, { cluster }] of known) if (cluster) clusters.set(folderOf(path), cluster);
  return known.map(([path, { hash, bytes }]) => ({
    path,
    entry: [path, hash, bytes],
    cluster: clusters.get(folderOf(path)),
  }));
}

/** The folder of an entry in which a file lies, or above. */
const folderOf = (path: string): string => /^(?:[^/]+\/){3}/.exec(path)?.[0] ?? '';

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
function inGroups(files: readonly BuiltFile[], lang: string, size: number): BuiltFile[][] {
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
        const [, , length] = file.entry;
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

/** Writes lists and packs, each once, though languages share groups. */
class GroupWriter {
  private readonly root: string;
  private readonly kept: string | undefined;
  private readonly written = new Map<string, Promise<Group>>();
  /** Packs are made one after another: each takes memory and all the processors that are free. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(root: string, kept: string | undefined) {
    this.root = root;
    this.kept = kept;
  }

  async write(files: readonly BuiltFile[]): Promise<Group> {
    const list = JSON.stringify(files.map(({ entry }) => entry));
    const id = await groupIdOf(list);
    const group = this.written.get(id) ?? this.writeNew(id, list, files);
    this.written.set(id, group);
    return group;
  }

  private async writeNew(id: string, list: string, files: readonly BuiltFile[]): Promise<Group> {
    await writeFile(join(this.root, listPath(id)), list);
    const packing = this.last.then(() => this.packed(id, list, files));
    this.last = packing.catch(() => undefined);
    const cluster = files[0]?.cluster;
    return {
      id,
      ...(cluster ? { cluster } : {}),
      files: files.length,
      pages: files.filter(({ path }) => path.endsWith('.html')).length,
      bytes: bytesOf(files),
      packed: await packing,
    };
  }

  /** Writes the pack of a group; returns its size in bytes. */
  private async packed(id: string, list: string, files: readonly BuiltFile[]): Promise<number> {
    const to = join(this.root, packPath(id));
    const kept = this.kept === undefined ? undefined : join(this.kept, keptName(id));
    if (
      kept !== undefined &&
      (await copyFile(kept, to).then(
        () => true,
        () => false,
      ))
    )
      return (await stat(to)).size;
    const contents = files.map(({ path }) => readFileSync(join(this.root, path)));
    const data = await pack([
      { name: 'list.json', data: new TextEncoder().encode(list) },
      ...contents.map((data, index) => ({ name: String(index), data })),
    ]);
    await writeFile(to, data);
    if (kept !== undefined) await copyFile(to, kept);
    return data.byteLength;
  }

  /** Removes kept packs that this build has not needed. */
  async forgetUnused(): Promise<void> {
    if (this.kept === undefined) return;
    const used = new Set([...this.written.keys()].map(keptName));
    for (const name of await readdir(this.kept)) if (!used.has(name)) await rm(join(this.kept, name));
  }
}

/** A kept pack is named by what decides its bytes: the group and what compresses it. */
const keptName = (id: string) => `${id}.${level}.${process.versions['zstd'] ?? ''}.pack`;
const level = 11;

const compressed = promisify(zstdCompress);

/** A compressed tar archive whose bytes depend on its files only: no times, no owners. */
function pack(files: { name: string; data: Uint8Array<ArrayBuffer> }[]): Promise<Buffer> {
  const tar = createTar(files, { attrs: { mtime: 0, mode: '644', uid: 0, gid: 0, user: '', group: '' } });
  return compressed(tar, {
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      // Pages are alike over distances that the usual window does not reach.
      [constants.ZSTD_c_windowLog]: 23,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}
