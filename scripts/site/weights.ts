import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Site } from './built-site.ts';
import { target } from './built-site.ts';

/** Promises of the site, in bytes after gzip. */
export const budgets = { markup: 30_000, script: 10_000 } as const;

/** What a page weighs after gzip: HTML with its style sheets, and its scripts with everything that they import. */
export function weightOf(site: Site, page: Page): { markup: number; script: number } {
  const zipped = (path: string) => gzipSync(readFileSync(join(site.root, path))).byteLength;
  const linked = (selector: string, attribute: string) =>
    page.document
      .querySelectorAll(selector)
      .flatMap((element) => target(page, element.getAttribute(attribute) ?? '')?.path ?? []);
  const styles = linked('link[rel="stylesheet"]', 'href');
  const scripts = new Set<string>();
  const follow = (path: string) => {
    if (scripts.has(path)) return;
    scripts.add(path);
    const code = readFileSync(join(site.root, path), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      follow(posix.join(posix.dirname(path), imported ?? ''));
  };
  linked('script[src]', 'src').forEach(follow);
  const sum = (paths: Iterable<string>) => [...paths].reduce((bytes, path) => bytes + zipped(path), 0);
  return { markup: zipped(page.path) + sum(new Set(styles)), script: sum(scripts) };
}

const isPractice = ({ path }: Page) => /^[a-z]+\/practices\/.+\/index\.html$/.test(path);

/** The heaviest practice page, in one line. */
export function heaviest(site: Site): string {
  const weights = site.pages.filter(isPractice).map((page) => ({ path: page.path, ...weightOf(site, page) }));
  const [first] = weights.sort((a, b) => b.markup - a.markup);
  return first
    ? `Heaviest practice page: ${first.path}, HTML and CSS ${first.markup}, scripts ${first.script} bytes after gzip.`
    : '';
}

/** Pages of practices that are heavier than promised. */
export function heavyPages(site: Site): string[] {
  return site.pages.filter(isPractice).flatMap((page) => {
    const { markup, script } = weightOf(site, page);
    return [
      ...(markup > budgets.markup
        ? [`${page.path}: HTML and CSS weigh ${markup} bytes after gzip; ${budgets.markup} are promised`]
        : []),
      ...(script > budgets.script
        ? [`${page.path}: scripts weigh ${script} bytes after gzip; ${budgets.script} are promised`]
        : []),
    ];
  });
}
