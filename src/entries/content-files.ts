import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWithSatteri } from '../bodies/parse-satteri.ts';
import { kindNames } from '../schemas/kinds.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Fault } from './fault.ts';
import type { EntryFile } from './read-entry.ts';
import type { Library } from './read-library.ts';
import { readLibrary } from './read-library.ts';

/**
 * Digest by which translations name the original that they render: `sha-` and the first 12 hexadecimal digits of SHA-256.
 * The letters before keep YAML from reading it as a number.
 */
export const digestOf = (text: string): string =>
  `sha-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;

const entryName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

/** Every entry file below a content folder, in a fixed order, and a fault for every file that is none. */
export function contentFiles(root: string): { files: EntryFile[]; faults: Fault[] } {
  const files: EntryFile[] = [];
  const faults: Fault[] = [];
  for (const kind of kindNames) {
    for (const name of listing(join(root, kind))) {
      const [folder, file] = name.includes('/') ? name.split('/', 2) : [undefined, name];
      const path = `${root}/${kind}/${name}`;
      if (!entryName.test(file ?? '') || name.split('/').length > 2 || (folder && !isLang(folder))) {
        faults.push({
          file: path,
          line: 1,
          column: 1,
          field: 'file',
          severity: 'error',
          message: misplaced(name),
        });
        continue;
      }
      const text = readFileSync(path, 'utf8');
      const id = (file ?? '').slice(0, -'.mdx'.length);
      files.push({
        file: path,
        kind,
        id,
        translationInto: isLang(folder) ? folder : undefined,
        text,
        digest: digestOf(text),
      });
    }
  }
  return { files, faults };
}

/** Reads and checks the whole content folder, with the parser that the build uses. */
export function libraryAt(root: string): Library & { files: number } {
  const { files, faults } = contentFiles(root);
  const library = readLibrary(files, parseWithSatteri);
  return { ...library, faults: [...faults, ...library.faults], files: files.length };
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => !item.isDirectory())
      .map((item) =>
        join(item.parentPath, item.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch {
    return [];
  }
}

const misplaced = (name: string) =>
  `The file "${name}" does not belong here. Entries are named like their address, in small letters and hyphens, and end in .mdx: quito-agrupar-urban-agriculture.mdx. Translations stand in a folder en, de, es or fr.`;
