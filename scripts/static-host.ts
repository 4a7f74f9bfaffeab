import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Files that must be asked for anew each time, so that readers learn of new editions. */
const fresh = /\/(sw\.js|library\/[a-z]+\.json)$/;

/**
 * A static file server (sirv, with compression) for a folder, below a base path. It is one of many possible hosts:
 * the site needs nothing of it but files.
 */
export function siteHandler(root: string, base = '/'): RequestListener {
  const compress = compression() as unknown as Middleware;
  // `dev` reads the folder at each request, so that a build in between is served and not stumbled over.
  const files = sirv(root, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      if (fresh.test(path)) response.setHeader('Cache-Control', 'no-cache');
      else if (path.startsWith('/_astro/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  }) as unknown as Middleware;
  const notFound = readFileSync(`${root}/404.html`);
  return (request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      missing();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    const [path = '/', query] = request.url.split('?');
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
