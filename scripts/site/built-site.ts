import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';

/** A page of the built site. */
export interface Page {
  /** Path below the root, such as en/practices/x/index.html */
  path: string;
  /** Path below which the site is served, with a slash at its end: absolute addresses begin with it. */
  base: string;
  html: string;
  document: HTMLElement;
  /** Every id, for anchors. */
  ids: ReadonlySet<string>;
}

/** The built site as files. */
export interface Site {
  root: string;
  files: ReadonlySet<string>;
  pages: readonly Page[];
  pageAt: ReadonlyMap<string, Page>;
}

export function readSite(root: string, base = '/'): Site {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const pages = files
    .filter((path) => path.endsWith('.html'))
    .map((path): Page => {
      const html = readFileSync(join(root, path), 'utf8');
      const document = parse(html, { comment: false });
      return {
        path,
        base,
        html,
        document,
        ids: new Set(document.querySelectorAll('[id]').map(({ id }) => id)),
      };
    });
  return { root, files: new Set(files), pages, pageAt: new Map(pages.map((page) => [page.path, page])) };
}

/** The file that an address on a page leads to; undefined for other sites. */
export function target(page: Page, address: string): { path: string; anchor: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(address) ?? [];
  if (path === '') return { path: page.path, anchor };
  const joined = path.startsWith(page.base)
    ? path.slice(page.base.length)
    : posix.join(posix.dirname(page.path), path);
  const file =
    joined === '' || joined === './' || joined.endsWith('/')
      ? `${joined.replace(/^\.\/$/, '')}index.html`
      : joined;
  return { path: file, anchor };
}
