import { posix } from 'node:path';
import type { AstroIntegration } from 'astro';
import { InOrder } from './in-order.ts';

/** A page of the site as readers get it. */
export interface MadePage {
  /** Path of its file in the built site, such as en/about/index.html */
  path: string;
  html: string;
}

/** What takes each page as it is made, and may be told when the last has come. */
export interface PageTaker {
  take: (page: MadePage) => Promise<void> | void;
  all?: () => void;
}

/**
 * Rewrites root-relative addresses of each page into relative ones before it is written, so that `dist/` works under any
 * path of any host, and from a folder. Only 404.html keeps them: a host serves it at addresses of any depth. Each page is
 * handed on as well, in the order of the site's paths, while others are still being made.
 */
export function portableLinks(...takers: readonly PageTaker[]): AstroIntegration {
  let base = '/';
  let pages: InOrder<MadePage> | undefined;
  return {
    name: 'portable-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            const paths = await own.getStaticPaths();
            pages = new InOrder(
              paths.map(({ pathname }) => trimmed(pathname)),
              async (page) => {
                await Promise.all(takers.map((taker) => taker.take(page)));
              },
            );
            return paths;
          },
          async render(request, options) {
            const result = await own.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const folder = trimmed(decodeURI(new URL(request.url).pathname).slice(base.length));
            const isPage = response.headers.get('content-type')?.startsWith('text/html') && response.body;
            if (!isPage || folder === '404') {
              await pages?.bring(folder, undefined);
              return result;
            }
            const html = relativeLinks(await response.text(), folder, base);
            await pages?.bring(folder, { path: posix.join(folder, 'index.html'), html });
            return new Response(html, response);
          },
          async teardown() {
            await pages?.end();
            for (const taker of takers) taker.all?.();
            await own.teardown?.();
          },
        }));
      },
    },
  };
}

const trimmed = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

/** The page with every root-relative address written from its own folder, which is '' for the root. */
export function relativeLinks(html: string, folder: string, base: string): string {
  return html.replace(/ (href|src|action)="(\/[^"]*)"/g, (whole, attribute: string, address: string) => {
    if (!address.startsWith(base) || address.startsWith('//')) return whole;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    const relative = posix.relative(folder, path) || '.';
    return ` ${attribute}="${relative}${path.endsWith('/') || path === '' ? '/' : ''}${rest}"`;
  });
}
