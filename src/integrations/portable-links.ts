import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Rewrites root-relative addresses in the built pages into relative ones, so that `dist/` works under any path of any
 * host, and from a folder. Only 404.html keeps them: a host serves it at addresses of any depth.
 */
export function portableLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'portable-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter(
          (name) => name.endsWith('.html') && name !== '404.html',
        );
        for (const page of pages) {
          const file = join(root, page);
          const html = await readFile(file, 'utf8');
          await writeFile(file, relativeLinks(html, posix.dirname(page.replaceAll('\\', '/')), base));
        }
        logger.info(`${pages.length} pages link relatively`);
      },
    },
  };
}

/** The page with every root-relative address written from its own folder. */
export function relativeLinks(html: string, folder: string, base: string): string {
  return html.replace(/ (href|src|action)="(\/[^"]*)"/g, (whole, attribute: string, address: string) => {
    if (!address.startsWith(base) || address.startsWith('//')) return whole;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    const relative = posix.relative(folder === '.' ? '' : folder, path) || '.';
    return ` ${attribute}="${relative}${path.endsWith('/') || path === '' ? '/' : ''}${rest}"`.replace(
      '="./',
      '="./',
    );
  });
}
