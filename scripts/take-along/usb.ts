import type { Lang } from '../../src/vocabulary/languages.ts';
import type { Files } from './copy.ts';
import { folder, startPage, startScript } from './own-pages.ts';
import { zipped } from './zip.ts';

/** The copy as a ZIP to unpack on a USB stick: a page to click on, and one folder with all the rest. */
export function usbEdition(copy: Files, lang: Lang, date: string): Uint8Array {
  const home = String(copy.get(`${lang}/index.html`));
  const files: Files = new Map([['index.html', startPage(home, lang, date)]]);
  files.set(`${folder}/start.js`, startScript(lang));
  for (const [path, content] of copy) files.set(`${folder}/${path}`, content);
  return zipped(files, date);
}
