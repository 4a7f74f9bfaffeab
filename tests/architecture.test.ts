import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: a folder may import itself, what it names here, and nothing else of src. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  threads: [],
  vocabulary: [],
  i18n: ['vocabulary'],
  schemas: ['vocabulary', 'i18n'],
  bodies: ['vocabulary', 'i18n', 'schemas', 'entries'],
  entries: ['threads', 'vocabulary', 'i18n', 'schemas', 'bodies'],
  lib: ['vocabulary', 'schemas', 'bodies', 'entries', 'i18n'],
  search: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  offline: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  compare: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  fit: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  contribute: ['vocabulary', 'i18n', 'schemas', 'bodies', 'entries', 'lib', 'fit'],
  dossier: ['vocabulary', 'i18n', 'lib'],
  data: ['vocabulary', 'i18n', 'schemas', 'bodies', 'entries', 'lib'],
  install: ['vocabulary', 'i18n', 'lib'],
  pictures: ['vocabulary', 'lib', 'install', 'site'],
  feeds: ['vocabulary', 'schemas', 'i18n', 'lib', 'pictures'],
  meta: ['vocabulary', 'schemas', 'i18n', 'lib'],
  cite: ['lib'],
  history: ['vocabulary', 'schemas', 'lib'],
  'take-along': ['vocabulary', 'lib', 'search'],
  review: ['vocabulary', 'i18n', 'lib'],
  // The preview of an entry is drawn by the pages themselves.
  preview: ['vocabulary', 'schemas', 'bodies', 'entries', 'i18n', 'lib', 'contribute', 'pages', 'styles'],
  'hand-over': ['vocabulary', 'schemas', 'i18n', 'lib'],
  check: ['vocabulary', 'schemas', 'bodies', 'entries', 'i18n', 'lib', 'contribute', 'preview', 'hand-over'],
  integrations: [
    'threads',
    'vocabulary',
    'schemas',
    'bodies',
    'entries',
    'i18n',
    'lib',
    'offline',
    'search',
    'site',
    'feeds',
    'pictures',
    'history',
  ],
  site: ['vocabulary'],
  components: [
    'site',
    'vocabulary',
    'schemas',
    'bodies',
    'i18n',
    'lib',
    'search',
    'offline',
    'dossier',
    'fit',
    'compare',
    'cite',
    'history',
    'install',
    'review',
    'contribute',
    'preview',
    'hand-over',
    'check',
    'meta',
    'pictures',
    'feeds',
    'data',
  ],
  layouts: ['vocabulary', 'i18n', 'lib', 'components', 'search', 'offline', 'dossier', 'styles', 'meta'],
  pages: [
    'vocabulary',
    'schemas',
    'i18n',
    'lib',
    'components',
    'layouts',
    'styles',
    'search',
    'offline',
    'dossier',
    'data',
    'history',
    'install',
    'contribute',
    'preview',
    'feeds',
    'meta',
    'pictures',
  ],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|astro)$/.test(name),
);
const imports = files.flatMap((file) => {
  const code = readFileSync(join('src', file), 'utf8');
  return [...code.matchAll(/(?:(import type)[^;]*?|import|from)\s+'(\.[^']+)'/g)].map(
    ([, typesOnly, path = '']) => ({
      file,
      target: join(dirname(file), path),
      typesOnly: Boolean(typesOnly),
    }),
  );
});
/** What a file imports and keeps when it runs: types are gone by then. */
const valueImportsOf = (file: string) => imports.filter((one) => one.file === file && !one.typesOnly);
const folderOf = (path: string) => path.split('/')[0] ?? '';

describe('the architecture', () => {
  it('imports only to the left', () => {
    const wrong = imports
      .filter(
        ({ file, target }) =>
          file.includes('/') && !target.startsWith('..') && folderOf(file) !== folderOf(target),
      )
      .filter(({ file, target }) => !mayImport[folderOf(file)]?.includes(folderOf(target)))
      .map(
        ({ file, target }) =>
          `src/${file} imports src/${target}: move what it needs to a folder that ${folderOf(file)} may import`,
      );
    expect(wrong).toEqual([]);
  });

  it('names every folder of src', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('reads astro:content in one place', () => {
    const readers = files.filter((file) =>
      /from 'astro:content'/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(readers.sort()).toEqual([
      'content.config.ts',
      'lib/library.ts',
      'pages/[lang]/clusters/[id].astro',
    ]);
  });

  it('keeps the settings of the site out of what runs in the browser, which has no environment', () => {
    const inBrowser = /^(vocabulary|i18n|schemas|bodies|search|offline|compare|fit|dossier|cite)\//;
    const reached = new Set(files.filter((file) => inBrowser.test(file)));
    for (const file of reached) for (const { target } of valueImportsOf(file)) reached.add(target);
    const wrong = [...reached].filter((file) =>
      valueImportsOf(file).some(({ target }) => target === '../site.config.ts'),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps schemas free of Astro, so that browser and scripts use the same', () => {
    const wrong = files.filter(
      (file) =>
        /^(schemas|bodies|vocabulary)\//.test(file) &&
        /from 'astro/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
