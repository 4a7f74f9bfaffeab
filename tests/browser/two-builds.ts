import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEditions } from '../../src/integrations/editions.ts';
import { addressOf, listPath } from '../../src/offline/edition.ts';
import type { EditionFile, Head } from '../../src/offline/edition.ts';

/** A build of a site: where it lies, and what its edition must hold. */
export interface Build {
  folder: string;
  head: Head;
  /** SHA-256 of every file of the edition, by address. */
  hashes: Map<string, string>;
  /** Bytes of those files of a group that another build does not have. */
  bytesBeyond: (other: Build, group: string) => number;
}

/** Bytes of files in a pack: small, so that few pages make many packs. */
const packSize = 2 ** 17;

/**
 * Two builds of a part of the real site, small enough for many trials: the second has a changed page, one less, one more,
 * and a shared script that is changed under the same name.
 */
export async function twoBuilds(
  practicesOf: number,
): Promise<{ old: Build; new: Build; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'two-builds-'));
  const [first, second] = [join(root, 'old'), join(root, 'new')];
  for (const part of [
    '_astro',
    'map',
    'icon.svg',
    'theme.js',
    'choose-language.js',
    'index.html',
    'sw.js',
    '404.html',
    '_headers',
  ])
    cpSync(join('dist', part), join(first, part), { recursive: true });
  for (const page of [
    'index.html',
    'offline',
    'about',
    'glossary',
    'numbers',
    'practices/index.html',
    'cases.json',
  ])
    cpSync(join('dist/en', page), join(first, 'en', page), { recursive: true });
  const practices = readdirSync('dist/en/practices', { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  for (const { name } of practices.slice(0, practicesOf))
    cpSync(join('dist/en/practices', name), join(first, 'en/practices', name), { recursive: true });
  cpSync(first, second, { recursive: true });
  const pageOf = (index: number) => join(second, 'en/practices', practices[index]?.name ?? '');
  const changed = join(pageOf(0), 'index.html');
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('</h1>', ', as told anew</h1>'));
  renameSync(pageOf(1), join(second, 'en/practices/a-new-practice'));
  writeFileSync(join(second, 'theme.js'), `${readFileSync(join(second, 'theme.js'), 'utf8')}\n// changed\n`);
  return {
    old: await withEdition(first),
    new: await withEdition(second),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function withEdition(folder: string): Promise<Build> {
  const [head] = await writeEditions(folder, ['en'], { packSize });
  if (!head) throw new Error('no edition was written');
  const filesOf = (id: string) =>
    JSON.parse(readFileSync(join(folder, listPath(id)), 'utf8')) as EditionFile[];
  const files = head.groups.flatMap(({ id }) => filesOf(id));
  return {
    folder,
    head,
    hashes: new Map(files.map(([path, sha256]) => [addressOf(path), sha256])),
    bytesBeyond: (other, id) =>
      filesOf(id).reduce(
        (sum, [path, sha256, bytes]) => sum + (other.hashes.get(addressOf(path)) === sha256 ? 0 : bytes),
        0,
      ),
  };
}
