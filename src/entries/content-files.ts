import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWithSatteri } from '../bodies/parse-satteri.ts';
import { writeHtml } from '../bodies/write-html.ts';
import { kindNames } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/kinds.ts';
import { wholeTable } from '../vocabulary/cities.ts';
import { isLang } from '../vocabulary/languages.ts';
import { digestOf } from './digest.ts';
import type { Fault } from './fault.ts';
import { inReadingOrder } from './fault.ts';
import { clusterFault, misplaced, nameFault } from './file-names.ts';
import { checkPictures } from './picture-files.ts';
import { bounds } from './raw-text.ts';
import type { Entry, EntryFile, Reading } from './read-entry.ts';
import { readLibrary } from './read-library.ts';
import type { Library } from './read-library.ts';

/** What lies in the content folder: entries, pictures by kind, and a fault for every file that is neither. */
export interface ContentFiles {
  files: EntryFile[];
  pictures: { kind: Kind; name: string; path: string }[];
  faults: Fault[];
}

/** Every entry file below a content folder, in a fixed order. Follows no links and reads nothing that is too large. */
export function contentFiles(root: string): ContentFiles {
  const found: ContentFiles = { files: [], pictures: [], faults: [] };
  const fault = (path: string, saying: Saying) =>
    found.faults.push({ file: path, line: 1, column: 1, field: 'file', severity: 'error', ...saying });
  const seen = new Map<string, string>();
  for (const name of listing(root)) {
    const path = `${root}/${name}`;
    const parts = name.split('/');
    const [kind = '', ...rest] = parts;
    const file = rest.at(-1) ?? '';
    const folder = rest.length === 2 ? rest[0] : undefined;
    const status = lstatSync(path);
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (status.isSymbolicLink()) fault(path, say('file.link'));
    else if (twin !== undefined) fault(path, say('file.twin', { twin }));
    else if (!isKind(kind) || rest.length === 0 || rest.length > 2) fault(path, misplaced(name));
    else if (folder === 'images') found.pictures.push({ kind, name: file, path });
    else if (folder !== undefined && !isLang(folder)) fault(path, misplaced(name));
    else {
      const wrong = nameFault(file) ?? (kind === 'clusters' ? clusterFault(file) : undefined);
      if (wrong !== undefined) fault(path, wrong);
      else if (status.size > 4 * bounds.file)
        fault(path, say('file.large', { count: Math.round(status.size / 1000), most: bounds.file / 1000 }));
      else {
        const bytes = readFileSync(path);
        const text = decoded(bytes);
        if (text === undefined) fault(path, say('file.encoding'));
        else
          found.files.push({
            file: path,
            kind,
            id: file.slice(0, -'.mdx'.length),
            translationInto: isLang(folder) ? folder : undefined,
            text,
            digest: digestOf(bytes),
          });
      }
    }
  }
  return found;
}

/** How a day's build reads entries: with the parser of the build and the whole table of cities. */
export const readingOn = (today: string): Reading => ({
  parse: parseWithSatteri,
  write: writeHtml,
  today,
  cities: wholeTable,
});

/** Reads and checks the whole content folder, with the parser that the build uses. */
export function libraryAt(
  root: string,
  today = new Date().toISOString().slice(0, 10),
): Library & { files: number; paths: string[] } {
  const found = contentFiles(root);
  const library = readLibrary(found.files, readingOn(today));
  const paths = [...found.files.map(({ file }) => file), ...found.faults.map(({ file }) => file)];
  return { ...library, faults: allFaults(found, library), files: found.files.length, paths };
}

/** Faults of the content folder, of the library in it and of its pictures, in the order of reading. */
export const allFaults = ({ pictures, faults }: ContentFiles, library: Library<Entry>): Fault[] =>
  [...faults, ...library.faults, ...checkPictures(pictures, library.entries)].sort(inReadingOrder);

const isKind = (name: string): name is Kind => kindNames.some((kind) => kind === name);

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
