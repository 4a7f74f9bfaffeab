import { describe, expect, it } from 'vitest';
import { changedFiles, changedPages } from '../../scripts/forge/changed-pages.ts';
import type { ChangedFile } from '../../scripts/forge/changed-pages.ts';
import { languages } from '../../src/vocabulary/languages.ts';

const pagesOf = (path: string, change: ChangedFile['change'] = 'changed') =>
  changedPages([{ path, change }], () => ['medellin-metrocable']);
const inAll = (rest: string, change: ChangedFile['change'] = 'changed') =>
  languages.map((lang) => ({ path: `${lang}/${rest}`, change }));

describe('the pages that a change touches', () => {
  it('reads what git says, with any sign in a name', () => {
    expect(changedFiles('A\0src/content/a b\n.mdx\0D\0x.ts\0M\0y.ts\0')).toEqual([
      { path: 'src/content/a b\n.mdx', change: 'added' },
      { path: 'x.ts', change: 'removed' },
      { path: 'y.ts', change: 'changed' },
    ]);
    expect(changedFiles('')).toEqual([]);
  });

  it('are one in each language for an original', () => {
    expect(pagesOf('src/content/practices/lagos-buses.mdx', 'added')).toEqual({
      pages: inAll('practices/lagos-buses/', 'added'),
      everywhere: false,
    });
  });

  it('are one for a translation, which stays when the translation goes', () => {
    expect(pagesOf('src/content/ideas/de/x.mdx', 'removed').pages).toEqual([
      { path: 'de/ideas/x/', change: 'changed' },
    ]);
  });

  it('say new for an entry that comes with its translation', () => {
    const files = ['src/content/ideas/x.mdx', 'src/content/ideas/de/x.mdx'];
    for (const order of [files, files.toReversed()]) {
      const { pages } = changedPages(
        order.map((path) => ({ path, change: 'added' })),
        () => [],
      );
      expect(pages).toHaveLength(languages.length);
      expect(pages.every(({ change }) => change === 'added')).toBe(true);
    }
  });

  it('are those that show a picture', () => {
    expect(pagesOf('src/content/practices/images/line-k.jpg').pages).toEqual(
      inAll('practices/medellin-metrocable/'),
    );
  });

  it('are those of a template that makes one page a language', () => {
    expect(pagesOf('src/pages/[lang]/about/index.astro').pages).toEqual(inAll('about/'));
    expect(pagesOf('src/pages/[lang]/index.astro').pages).toEqual(inAll(''));
  });

  it.each([
    'src/styles/base.css',
    'src/i18n/de.json',
    'src/pages/[lang]/cities/[id].astro',
    'public/theme.js',
    'site.config.ts',
  ])('may be all for %s', (path) => {
    expect(pagesOf(path)).toEqual({ pages: [], everywhere: true });
  });

  it.each([
    'README.md',
    'docs/style.md',
    'tests/a.test.ts',
    'scripts/serve.ts',
    '.github/CODEOWNERS',
    'src/content/practices/xx/a.mdx',
  ])('are none for %s', (path) => {
    expect(pagesOf(path)).toEqual({ pages: [], everywhere: false });
  });
});
