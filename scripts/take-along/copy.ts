import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { site } from '../../site.config.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { copiedPage } from './copied-page.ts';
import type { Target } from './copied-page.ts';
import { aboutCopy, mapDrawing } from './own-pages.ts';
import { classicScript, pageScript } from './page-scripts.ts';
import { searchFiles } from './search-data.ts';

/** Files of a copy by their paths below its root. */
export type Files = Map<string, Uint8Array | string>;

/** Parts of the site that a host or a browser's memory needs, and a copy does not. */
const left = /^(?:library|take-along|pagefind|pictures|_astro)\/|(?:^|\/)feed\.(?:xml|json)$|^sw\.js$/;

/**
 * The site in one language as files that need no host: its pages, what they link to, and all data that scripts read, as
 * scripts. `dist` is the built site, `date` that of the edition.
 */
export async function copyOf(dist: string, lang: Lang, date: string): Promise<Files> {
  const files: Files = new Map();
  const published = publicRoot();
  const others = site.languages.filter((other) => other !== lang);
  const isOthers = (path: string) =>
    others.some((other) => path.startsWith(`${other}/`) || path.endsWith(`.${other}.json`));

  const resolve = (path: string): Target => {
    const inCopy = path.endsWith('.html') ? path.startsWith(`${lang}/`) : !left.test(path) || isStyle(path);
    if (inCopy && !isOthers(path) && isFile(join(dist, path))) {
      if (!path.endsWith('.html') && !files.has(path)) files.set(path, readFileSync(join(dist, path)));
      return { file: path };
    }
    if (!published) return 'nowhere';
    return { web: new URL(path.replace(/(^|\/)index\.html$/, '$1'), published).href };
  };

  const pages = namesIn(dist, lang).filter((path) => path.endsWith('.html'));
  const scripts = new Map<string, string>();
  for (const path of pages) {
    const built = readFileSync(join(dist, path), 'utf8');
    const page = copiedPage(
      path === `${lang}/offline/index.html` ? aboutCopy(built, lang, date, published) : built,
      path,
      resolve,
    );
    const key = page.modules.join(' ');
    if (!scripts.has(key)) {
      const { path: name, code } = await pageScript(dist, page.modules);
      scripts.set(key, name);
      files.set(name, code);
    }
    const src = posix.relative(posix.dirname(path), scripts.get(key) ?? '');
    const root = published ? ` data-published="${published.href}"` : '';
    files.set(path, page.html.replace('</head>', `<script defer src="${src}"${root}></script></head>`));
  }

  const data = (path: string, json: string) =>
    files.set(`${path}.js`, `takenAlong.give(${JSON.stringify(path)},${json});\n`);
  for (const path of namesIn(dist).filter((name) => name.endsWith('.json')))
    if (!isOthers(path) && (!left.test(path) || path === `pagefind/places.${lang}.json`))
      data(path, readFileSync(join(dist, path), 'utf8'));
  for (const [path, content] of searchFiles(dist, lang)) data(path, JSON.stringify(content));
  files.set('search/engine.json.js', await classicScript(['src/take-along/search-engine.ts']));
  files.set('map/land.svg', mapDrawing(readFileSync(join(dist, 'map/land.svg'), 'utf8')));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The public root of the site; none where `site.config.ts` still has the address of an example. */
export function publicRoot(): URL | undefined {
  const root = new URL(`${site.base.replace(/\/$/, '')}/`, site.address);
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)$/.test(root.hostname)
    ? undefined
    : root;
}

const isStyle = (path: string) => path.startsWith('_astro/') && !path.endsWith('.js');

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Paths of all files of the site, or of those in a folder of it. */
const namesIn = (dist: string, folder = ''): string[] =>
  readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .sort();
