import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { target } from './built-site.ts';
import type { Page, Site } from './built-site.ts';

/** An address in a manifest, and what it is for. */
interface Address {
  what: string;
  address: string;
  /** Width and height that the manifest tells of a picture, such as 192x192. */
  sizes?: string;
}
interface Picture {
  src: string;
  sizes: string;
}
interface Manifest {
  start_url: string;
  icons: Picture[];
  shortcuts: { url: string; icons: Picture[] }[];
}

/** Width and height of a PNG in pixels, as `WxH`, from its first chunk (PNG specification, IHDR); undefined for other data. */
export function sizeOfPng(bytes: Buffer): string | undefined {
  const begins = bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  return begins && bytes.subarray(12, 16).toString('latin1') === 'IHDR'
    ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
    : undefined;
}

/** The manifest that a page names, by its path below the root. */
function manifestOf(page: Page): string | undefined {
  const href = page.document.querySelector('link[rel="manifest"]')?.getAttribute('href');
  return href === undefined ? undefined : target(page, href)?.path;
}

/** Pages that cannot be installed in their own language, and addresses of manifests that lead to nothing. */
export function brokenManifests(site: Site): string[] {
  const expected = (page: Page) =>
    `${page.document.querySelector('html')?.getAttribute('lang') ?? ''}/app.webmanifest`;
  const wrong = site.pages.flatMap((page) =>
    manifestOf(page)?.endsWith(expected(page))
      ? []
      : [`${page.path}: names no manifest of its language (${expected(page)})`],
  );
  const manifests = [...site.files].filter((path) => path.endsWith('.webmanifest'));
  return [...wrong, ...manifests.flatMap((path) => brokenAddresses(site, path))];
}

function brokenAddresses(site: Site, path: string): string[] {
  const manifest = JSON.parse(readFileSync(join(site.root, path), 'utf8')) as Manifest;
  const picture = ({ src, sizes }: Picture): Address => ({ what: 'icon', address: src, sizes });
  const addresses: Address[] = [
    { what: 'start page', address: manifest.start_url },
    ...manifest.icons.map(picture),
    ...manifest.shortcuts.flatMap(({ url, icons }) => [
      { what: 'shortcut', address: url },
      ...icons.map(picture),
    ]),
  ];
  return addresses.flatMap(({ what, address, sizes }) => {
    const file = target({ path, base: '/' }, address)?.path ?? '';
    if (!site.files.has(file)) return [`${path}: the ${what} "${address}" leads to no file`];
    const size = sizes && sizeOfPng(readFileSync(join(site.root, file)));
    return size === sizes ? [] : [`${path}: the ${what} "${address}" is ${size}, not ${sizes}`];
  });
}
