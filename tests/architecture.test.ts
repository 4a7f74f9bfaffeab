import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: a folder may import itself, what it names here, and nothing else of src. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  i18n: ['vocabulary'],
  schemas: ['vocabulary', 'i18n'],
  bodies: ['vocabulary', 'i18n', 'schemas', 'entries'],
  entries: ['vocabulary', 'i18n', 'schemas', 'bodies'],
  lib: ['vocabulary', 'schemas', 'bodies', 'entries', 'i18n'],
  search: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  offline: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  compare: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  fit: ['vocabulary', 'schemas', 'bodies', 'i18n', 'lib'],
  contribute: ['vocabulary', 'i18n', 'schemas', 'bodies', 'entries', 'lib', 'fit'],
  dossier: ['vocabulary', 'i18n', 'lib'],
  integrations: ['vocabulary', 'schemas', 'bodies', 'entries', 'i18n', 'lib', 'offline', 'search'],
  components: [
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
    'contribute',
  ],
  layouts: ['vocabulary', 'i18n', 'lib', 'components', 'search', 'offline', 'dossier', 'styles'],
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
    'contribute',
  ],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|astro)$/.test(name),
);
const imports = files.flatMap((file) => {
  const code = readFileSync(join('src', file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, path = '']) => ({
    file,
    target: join(dirname(file), path),
  }));
});
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

  it('keeps schemas free of Astro, so that browser and scripts use the same', () => {
    const wrong = files.filter(
      (file) =>
        /^(schemas|bodies|vocabulary)\//.test(file) &&
        /from 'astro/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
