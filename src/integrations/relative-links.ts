import { posix } from 'node:path';

/** The page with every root-relative address written from its own folder, which is '' for the root. */
export function relativeLinks(html: string, folder: string, base: string): string {
  return html.replace(/ (href|src|action)="(\/[^"]*)"/g, (whole, attribute: string, address: string) => {
    if (!address.startsWith(base) || address.startsWith('//')) return whole;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    const relative = posix.relative(folder, path) || '.';
    return ` ${attribute}="${relative}${path.endsWith('/') || path === '' ? '/' : ''}${rest}"`;
  });
}
