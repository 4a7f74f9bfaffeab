import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changedPages } from '../../scripts/forge/changed-pages.ts';
import { contentFiles } from '../../src/entries/content-files.ts';

it('every page that a text is said to become is in the built site', () => {
  const { files } = contentFiles('src/content');
  const { pages, everywhere } = changedPages(
    files.map(({ file }) => ({ path: file, change: 'changed' })),
    () => [],
  );
  expect(everywhere).toBe(false);
  expect(pages.length).toBeGreaterThan(files.length);
  expect(pages.filter(({ path }) => !existsSync(`dist/${path}index.html`))).toEqual([]);
});
