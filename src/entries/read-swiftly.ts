import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { inShares } from '../threads/own-thread.ts';
import { allFaults, contentFiles } from './content-files.ts';
import type { Entry } from './read-entry.ts';
import { libraryOf, unitsOf } from './read-library.ts';
import type { Library, ReadUnit, Unit } from './read-library.ts';
import { readUnits } from './read-units.ts';
import type * as ReadUnits from './read-units.ts';

/**
 * The library of a content folder, as `libraryAt` reads it, for a build: with all processors where there is much to read,
 * and without reading again what an earlier build has read. `kept` is the file that keeps it; what it holds counts for the
 * same texts, the same day, and the same code and settings of this project only. Fewer units than `worthThreads` are read
 * sooner than a thread has started.
 */
export async function readSwiftly(
  root: string,
  kept: string,
  today = new Date().toISOString().slice(0, 10),
  worthThreads = 200,
): Promise<Library<Entry> & { files: number; readAnew: number }> {
  const found = contentFiles(root);
  const units = unitsOf(found.files);
  const code = `${codeDigest()} ${today}`;
  const before = recalled(kept, code);
  const keys = units.map(keyOf);
  const unknown = units.filter((_, index) => !before.has(keys[index] ?? ''));
  const read =
    unknown.length < worthThreads ? readUnits(unknown, today) : await readInThreads(unknown, today);
  const anew = new Map(unknown.map((unit, index) => [keyOf(unit), read[index]]));
  const all = keys.map((key) => before.get(key) ?? anew.get(key) ?? { translations: [], faults: [] });
  if (unknown.length > 0 || before.size !== all.length)
    keep(kept, code, new Map(keys.map((key, index) => [key, all[index] as ReadUnit])));
  const library = libraryOf(found.files, all);
  return {
    ...library,
    faults: allFaults(found, library),
    files: found.files.length,
    readAnew: unknown.length,
  };
}

const readInThreads = (units: readonly Unit[], today: string): Promise<ReadUnit[]> =>
  inShares<typeof ReadUnits, Unit, ReadUnit>(
    new URL('./read-units.ts', import.meta.url),
    units,
    (thread, share) => thread.call('readUnits', share, today),
  );

const keyOf = ({ original, translations }: Unit): string =>
  [original, ...translations].map((file) => `${file?.file} ${file?.digest}`).join(' ');

/** SHA-256 of everything that decides what a text is read as: code, vocabulary, settings, packages. */
function codeDigest(): string {
  const source = fileURLToPath(new URL('..', import.meta.url));
  const project = join(source, '..');
  const hash = createHash('sha256');
  for (const folder of ['bodies', 'entries', 'i18n', 'schemas', 'vocabulary'])
    for (const name of readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|json)$/.test(name)) hash.update(name).update(readFileSync(join(source, folder, name)));
  for (const name of ['package.json', 'package-lock.json', 'site.config.ts'])
    if (existsSync(join(project, name))) hash.update(readFileSync(join(project, name)));
  return hash.digest('hex');
}

/** What an earlier build has kept; nothing if there is none, or it was kept by other code. */
function recalled(kept: string, code: string): ReadonlyMap<string, ReadUnit> {
  try {
    const [of, units] = deserialize(readFileSync(kept)) as [string, Map<string, ReadUnit>];
    return of === code ? units : new Map();
  } catch {
    return new Map();
  }
}

function keep(kept: string, code: string, units: ReadonlyMap<string, ReadUnit>): void {
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, serialize([code, units]));
}
