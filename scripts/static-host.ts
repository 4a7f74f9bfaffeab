import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

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

/**
 * A static file server (sirv, with compression) for a folder, below a base path, with the headers of its `_headers`. It
 * is one of many possible hosts: the site needs nothing of it but files.
 */
export function siteHandler(root: string, base = '/'): RequestListener {
  const compress = compression() as unknown as Middleware;
  const rules = existsSync(`${root}/_headers`) ? headerRules(readFileSync(`${root}/_headers`, 'utf8')) : [];
  // `dev` reads the folder at each request, so that a build in between is served and not stumbled over.
  const files = sirv(root, { dev: true, etag: true }) as unknown as Middleware;
  return (request, response) => {
    const missing = () => {
      response
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(readFileSync(`${root}/404.html`));
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      missing();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    const [path = '/', query] = request.url.split('?');
    for (const { pattern, headers } of rules)
      if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
    compress(request, response, () => {
      // Folders are asked for with a slash, as every static host does it: relative links depend on it.
      if (!path.endsWith('/') && !/\.[a-z0-9_]+$/i.test(path)) {
        response.writeHead(301, { Location: `${base}${path.slice(1)}/${query ? `?${query}` : ''}` }).end();
        return;
      }
      files(request, response, missing);
    });
  };
}
