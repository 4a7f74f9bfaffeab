import { site } from '../../site.config.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuiltCopy } from '../../src/lib/built-copies.ts';
import { isLang } from '../../src/vocabulary/languages.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { enter } from './built-copies.ts';
import { copyOf } from './copy.ts';
import type { Files } from './copy.ts';
import { editionDate } from './edition.ts';
import { siteSlug } from './own-pages.ts';

const dist = 'dist';

/**
 * What `build:usb` and `build:zim` share: reads the languages from the command line, makes the copy of each from the
 * built site, lets `write` put it into `dist/take-along/`, and enters it into the list. Says in plain words what is missing.
 */
export async function buildCopies(
  kind: BuiltCopy['kind'],
  ending: string,
  write: (copy: Files, lang: Lang, date: string, file: string) => Promise<void> | void,
): Promise<void> {
  const { values } = parseArgs({ options: { lang: { type: 'string', multiple: true } } });
  const wanted = values.lang ?? [...site.languages];
  const unknown = wanted.filter((lang) => !isLang(lang));
  if (unknown.length > 0)
    throw new Error(`There is no language ${unknown.join(', ')}. Choose: ${site.languages.join(', ')}.`);
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no built site. Run  npm run build  first.');
  const date = editionDate();
  mkdirSync(join(dist, 'take-along'), { recursive: true });
  for (const lang of site.languages.filter((one) => wanted.includes(one))) {
    const path = `take-along/${siteSlug()}-${lang}.${ending}`;
    const copy = await copyOf(dist, lang, date);
    await write(copy, lang, date, join(dist, path));
    const { bytes } = enter(dist, { lang, kind, path, date });
    console.log(`${dist}/${path}: ${copy.size} files, ${bytes} bytes, edition of ${date}`);
  }
}

/** Ends a command with the message of what went wrong. */
export function fail(error: unknown): void {
  console.error((error as Error).message);
  process.exitCode = 1;
}
