// What is done with the files that Astro makes, in the finishing thread (finishing-thread.ts): they are written, pages go to
// the search index, and at last all goes into the editions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Head } from '../offline/edition.ts';
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
  /** The folder of every page that will be finished, without slashes around it, in the order in which they are indexed. */
  pages: readonly string[];
  words: WordsByEntry;
}

/** A file as Astro has made it. */
interface MadeFile {
  /** Of a page as in the plan. */
  path: string;
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
let pages: ReadonlySet<string>;
let order: InOrder<MadePage>;
let index: SearchIndex;
let indexWritten = Promise.resolve();
let editions: Promise<Head[]> = Promise.resolve([]);
const builtByAstro = Promise.withResolvers<undefined>();
let come = 0;
const folders = new Set<string>();
const fingerprints = new Map<string, Fingerprint>();
const said = new Map<string, Said>();

export function begin(given: Plan): void {
  plan = given;
  pages = new Set(plan.pages);
  index = new SearchIndex(plan.words);
  order = new InOrder(plan.pages, (page) => index.add(page));
}

/**
 * Writes a file. A page gets relative links first, so that the site works under any path of any host, and from a folder;
 * only 404.html keeps them: a host serves it at addresses of any depth. Resolves when another file may come.
 */
export async function finish({ path, content }: MadeFile): Promise<void> {
  const isPage = pages.has(path);
  const isPlaced = isPage && path !== '404';
  const page = isPlaced && content ? finished(path, content) : undefined;
  if (!isPlaced && content) write(isPage ? '404.html' : path, content);
  if (isPage) await toIndex(path, page);
}

function finished(folder: string, content: Uint8Array): MadePage {
  const html = relativeLinks(new TextDecoder().decode(content), folder, plan.base);
  const path = posix.join(folder, 'index.html');
  said.set(path.replace(/index\.html$/, ''), saidIn(html));
  write(path, Buffer.from(html));
  return { path, html };
}

/** From the last page on the index is written. */
function toIndex(folder: string, page: MadePage | undefined): Promise<void> {
  const mayGoOn = order.bring(folder, page);
  if (++come === pages.size) {
    indexWritten = order.end().then(() => index.write(join(plan.root, 'pagefind')));
    // Told by finishLibrary.
    indexWritten.catch(() => undefined);
  }
  return mayGoOn;
}

function write(path: string, data: Uint8Array): void {
  const folder = dirname(join(plan.root, path));
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(join(plan.root, path), data);
  fingerprints.set(path, fingerprint(path, data));
}

/** What is known when no page will come any more; undefined where some did not come, because Astro failed at one. */
export async function made(): Promise<Made | undefined> {
  if (come < pages.size) return undefined;
  await order.end();
  return { said, indexed: index.pages };
}

/** Begins to write the editions of the languages into the built site, with what is there: the pages. */
export function beginLibrary(langs: readonly string[], kept: string): void {
  editions = writeEditions(plan.root, langs, {
    rest: Promise.all([indexWritten, builtByAstro.promise]),
    kept,
    fingerprints,
  });
  // Told by finishLibrary.
  editions.catch(() => undefined);
}

/** Writes the rest of the editions, when Astro will write nothing more. */
export function finishLibrary(): Promise<Head[]> {
  builtByAstro.resolve(undefined);
  return editions;
}
