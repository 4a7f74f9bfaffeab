import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page with its weight after gzip, in bytes, styles and scripts not counted. */
export interface WeighedPage {
  path: string;
  bytes: number;
}

/** How much a built site is, in bytes. */
export interface OutputSize {
  files: number;
  pages: number;
  site: number;
  index: number;
  packs: number;
  /** The middle one of all pages of practices, and the heaviest. */
  practice: { median: WeighedPage; heaviest: WeighedPage };
  /** The heaviest other pages. */
  heaviest: WeighedPage[];
}

export function sizeOf(root: string): OutputSize {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return { path: file.slice(root.length + 1).replaceAll('\\', '/'), bytes: statSync(file).size };
    });
  const sum = (fits: (path: string) => boolean) =>
    files.reduce((bytes, file) => bytes + (fits(file.path) ? file.bytes : 0), 0);
  // Only the pages that are told are compressed: the order is nearly the same before.
  const pages = files.filter(({ path }) => path.endsWith('.html')).sort((a, b) => b.bytes - a.bytes);
  const weighed = (page: { path: string } | undefined): WeighedPage =>
    page
      ? { path: page.path, bytes: gzipSync(readFileSync(join(root, page.path))).byteLength }
      : { path: '', bytes: 0 };
  const isPractice = ({ path }: { path: string }) => /^[a-z]{2}\/practices\/.+\/index\.html$/.test(path);
  const practices = pages.filter(isPractice);
  return {
    files: files.length,
    pages: pages.length,
    site: sum(() => true),
    index: sum((path) => path.startsWith('pagefind/')),
    packs: sum((path) => path.endsWith('.pack')),
    practice: {
      median: weighed(practices[practices.length >> 1]),
      heaviest: weighed(practices[0]),
    },
    heaviest: pages
      .filter((page) => !isPractice(page))
      .slice(0, 3)
      .map(weighed),
  };
}
