import { posix } from 'node:path';
import { parse } from 'node-html-parser';

/** Where an address on a page leads in the copy. */
export type Target =
  /** To a file of the copy, by its path. */
  | { file: string }
  /** Out of the copy, to an address on the web. */
  | { web: string }
  /** Nowhere: the copy has no such page, and no public address is known. */
  | 'nowhere';

/** Says where an address leads that names a file of the site, by its path there: `en/practices/index.html`. */
export type Resolve = (path: string) => Target;

export interface CopiedPage {
  html: string;
  /** The module scripts that the page had, in their order; the copy has one classic script in their place. */
  modules: string[];
}

/** Policy of a page that is opened from a folder: browsers do not agree on what 'self' is there, so it names files. */
const policy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; " +
  "frame-src 'self' file:; base-uri 'none'; form-action 'self' file:";

/**
 * A built page as it stands in a copy: links name files, what is not in the copy leads to the web or is no link, and
 * nothing is left that needs a host. `path` is where the page lies below the root of the site.
 */
export function copiedPage(html: string, path: string, resolve: Resolve): CopiedPage {
  const modules: string[] = [];
  const written = withoutHostsParts(html)
    .replace(/<script type="module" src="([^"]+)"><\/script>/g, (_, address: string) => {
      modules.push(fileOf(address, path));
      return '';
    })
    // What is for machines on the web: previews of links, search engines, feed readers.
    .replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
    .replace(/<meta (?:property|name)="(?:og|article|twitter):[^"]*" content="[^"]*">/g, '')
    .replace(/<link rel="alternate" type="[^"]*"(?: [a-z]+="[^"]*")*>/g, '')
    // What installs the site as an app, and the policy of the host.
    .replace(/<link(?=[^>]* rel="(?:manifest|sitemap)")[^>]*>/g, '')
    .replace(
      /<meta http-equiv="content-security-policy"[^>]*>/,
      `<meta http-equiv="content-security-policy" content="${policy}">`,
    )
    // A drawing cannot be used from another file of a folder, but it can be shown as a picture.
    .replace(/<use href="([^"#]+\/land\.svg)#land"([^>]*)><\/use>/g, '<image href="$1"$2></image>')
    .replace(/<[a-z][\w-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/g, (tag) => copiedTag(tag, path, resolve));
  return { html: withoutEmptyMenu(written), modules };
}

function copiedTag(tag: string, path: string, resolve: Resolve): string {
  return tag.replace(/ (href|src|action)="([^"]*)"/, (whole, name: string, address: string) => {
    if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return whole;
    const [, behind = ''] = /^[^?#]*(.*)$/.exec(address) ?? [];
    const target = resolve(fileOf(address, path));
    if (target === 'nowhere') return '';
    if ('web' in target) return ` ${name}="${target.web}${behind}"`;
    return ` ${name}="${posix.relative(posix.dirname(path), target.file)}${behind}"`;
  });
}

/** The file of the site that an address on a page names. */
function fileOf(address: string, path: string): string {
  const [, before = ''] = /^([^?#]*)/.exec(address) ?? [];
  if (before === '') return path;
  const joined = posix.join(posix.dirname(path), decodeURI(before));
  return joined === '.' || joined === './' || joined.endsWith('/')
    ? `${joined.replace(/^\.\/?$/, '')}index.html`
    : joined;
}

/** What a page offers on a host only, such as saving it in the browser, bears `data-host-only`. */
function withoutHostsParts(html: string): string {
  if (!html.includes('data-host-only')) return html;
  const parts = parse(html).querySelectorAll('[data-host-only]');
  return parts.reduceRight((rest, { range: [start, end] }) => rest.slice(0, start) + rest.slice(end), html);
}

/** A link without address may not name a language; a menu of languages without links is none. */
const withoutEmptyMenu = (html: string): string =>
  html
    .replace(/<details class="languages"[\s\S]*?<\/details>/, (menu) =>
      (menu.match(/<a [^>]*href=/g)?.length ?? 0) > 1 ? menu : '',
    )
    .replace(/<a(?![^>]*\shref=)\s[^>]*>/g, (tag) =>
      tag.replace(/ (?:hreflang|rel|target|type)="[^"]*"/g, ''),
    );
