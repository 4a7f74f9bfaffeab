// What is done with the files that Astro makes, in the finishing thread (finishing-thread.ts): they are written, pages go to
// the search index, and at last all goes into the editions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeEditions } from './editions.ts';
import { fingerprint } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';
import { InOrder } from './in-order.ts';
import { SearchIndex } from './search-index.ts';
import type { MadePage, WordsByEntry } from './search-index.ts';
import { relativeLinks } from './relative-links.ts';
import { saidIn } from './said.ts';
import type { Said } from './said.ts';

interface Plan {
  /** The root of the built site. */
  root: string;
  /** The base path of the site, with a slash at its end. */
  base: string;
  /** The path of every file that will be finished, without slashes around it. */
  order: readonly string[];
  words: WordsByEntry;
}

/** A file as Astro has made it. */
interface MadeFile {
  /** As in the plan; for a page the folder of its index.html. */
  path: string;
  isPage: boolean;
  /** Undefined where there is nothing to write. */
  content: Uint8Array | undefined;
}

/** What is known of the finished pages. */
export interface Made {
  /** What each page says to search engines, by its folder with a slash at its end. */
  said: ReadonlyMap<string, Said>;
  /** How many pages can be searched. */
  indexed: number;
}

let plan: Plan;
let order: InOrder<MadePage>;
let index: SearchIndex;
let indexWritten: Promise<void>;
const folders = new Set<string>();
const fingerprints = new Map<string, Fingerprint>();
const said = new Map<string, Said>();

export function begin(given: Plan): void {
  plan = given;
  index = new SearchIndex(plan.words);
  order = new InOrder(plan.order, (page) => index.add(page));
}

/**
 * Writes a file. A page gets relative links first, so that the site works under any path of any host, and from a folder;
 * only 404.html keeps them: a host serves it at addresses of any depth. Resolves when another file may come.
 */
export async function finish({ path: place, isPage, content }: MadeFile): Promise<void> {
  let page: MadePage | undefined;
  if (content) {
    const whole = isPage && place !== '404';
    const path = whole ? join(place, 'index.html').replaceAll('\\', '/') : isPage ? '404.html' : place;
    let data: Uint8Array = content;
    if (whole) {
      const html = relativeLinks(new TextDecoder().decode(content), place, plan.base);
      data = Buffer.from(html);
      page = { path, html };
      said.set(path.replace(/index\.html$/, ''), saidIn(html));
    }
    write(path, data);
  }
  await order.bring(place, page);
}

function write(path: string, data: Uint8Array): void {
  const folder = dirname(join(plan.root, path));
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(join(plan.root, path), data);
  fingerprints.set(path, fingerprint(path, data));
}

/** Called when every file of the plan has come. From here on the index is written. */
export async function end(): Promise<Made> {
  await order.end();
  indexWritten = index.write(join(plan.root, 'pagefind'));
  // Told by finishLibrary.
  indexWritten.catch(() => undefined);
  return { said, indexed: index.pages };
}

/** Writes the editions of the languages into the built site; what needs the search index waits for it. */
export const finishLibrary = (langs: readonly string[], kept: string) =>
  writeEditions(plan.root, langs, { index: indexWritten, kept, fingerprints });
