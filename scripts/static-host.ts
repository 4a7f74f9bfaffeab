import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';
import { inEachLanguage, redirectsIn } from './hosts/redirects.ts';
import { askAgain, shrinks } from './hosts/rules.ts';
import { endingOf, typeOf } from '../src/lib/media-types.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Headers for the paths that a pattern fits, from a `_headers` file as Netlify and Cloudflare read it. */
interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** Reads the form of `_headers` that this site uses: a path with `*`, and indented lines `Name: value` below it. */
export function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/'))
      rules.push({
        pattern: new RegExp(
          `^${line
            .trim()
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replaceAll('*', '.*')}$`,
        ),
        headers: [],
      });
  }
  return rules;
}

const noted = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/**
 * A static file server (sirv, with compression) for a folder, below a base path, with the headers of its `_headers` and
 * the moves of its `_redirects`. It is one of many possible hosts: the site needs nothing of it but files.
 */
export function siteHandler(root: string, base = '/'): RequestListener {
  const compress = compression({
    filter: (request) => shrinks(pagePath(request.url ?? '/')),
  }) as unknown as Middleware;
  const rules = headerRules(noted(`${root}/_headers`));
  const moves = new Map(
    inEachLanguage(redirectsIn(noted(`${root}/_redirects`))).map((move) => [move.from, move]),
  );
  // `dev` reads the folder at each request, so that a build in between is served and not stumbled over.
  const files = sirv(root, { dev: true, etag: true }) as unknown as Middleware;
  return (request, response) => {
    const [address = '/', query] = (request.url ?? '/').split('?');
    const lead = (status: number, path: string) =>
      response.writeHead(status, { Location: `${path}${query ? `?${query}` : ''}` }).end();
    const path = address.startsWith(base) ? `/${address.slice(base.length)}` : undefined;
    for (const { pattern, headers } of rules)
      if (pattern.test(path ?? '/')) for (const [name, value] of headers) response.setHeader(name, value);
    if (path === undefined) {
      if (`${address}/` === base) lead(301, base);
      else missing(response, root);
      return;
    }
    const move = moves.get(path.endsWith('/') ? path : `${path}/`);
    // Folders are asked for with a slash, as every static host does it: relative links depend on it.
    if (move) lead(move.status, base + move.to.slice(1));
    else if (!path.endsWith('/') && !endingOf(path) && !notes.test(path)) lead(301, `${address}/`);
    else if (notes.test(path)) missing(response, root);
    else {
      request.url = path;
      compress(request, response, () => {
        if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', askAgain);
        response.setHeader('Content-Type', contentType(path));
        files(request, response, () => missing(response, root));
      });
    }
  };
}

/** Files that tell hosts what to do, and are not for readers. */
const notes = /^\/_(headers|redirects)$/;

const pagePath = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

function contentType(path: string): string {
  const type = typeOf(pagePath(path)) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

function missing(response: ServerResponse, root: string): void {
  response
    .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': askAgain })
    .end(readFileSync(`${root}/404.html`));
}
