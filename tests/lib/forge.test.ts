import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commitPage,
  editPage,
  filledPage,
  filePageAt,
  historyPage,
  longestAddress,
  newPage,
  uploadPage,
} from '../../src/lib/forge.ts';
import type { ForgeName, Repository } from '../../src/lib/forge.ts';

const at = (forge: ForgeName, branch = 'main'): Repository => ({
  forge,
  branch,
  repository: 'https://forge.example.org/cities/library',
});
const path = 'src/content/practices/de/medellin-metrocable.mdx';
const folder = 'src/content/practices/de';

describe('the pages of a forge', () => {
  it.each([
    [
      'github',
      `edit/main/${path}`,
      `new/main/${folder}?filename=medellin-metrocable.mdx`,
      `upload/main/${folder}`,
    ],
    [
      'gitlab',
      `-/edit/main/${path}`,
      `-/new/main/${folder}?file_name=medellin-metrocable.mdx`,
      `-/tree/main/${folder}`,
    ],
    [
      'forgejo',
      `_edit/main/${path}`,
      `_new/main/${folder}?filename=medellin-metrocable.mdx`,
      `_upload/main/${folder}`,
    ],
  ] as const)('of %s', (forge, edit, make, upload) => {
    const root = 'https://forge.example.org/cities/library/';
    expect(editPage(at(forge), path)).toBe(root + edit);
    expect(newPage(at(forge), path)).toBe(root + make);
    expect(uploadPage(at(forge), path)).toBe(root + upload);
  });

  it.each([
    ['github', 'commit/abc', `commits/main/${path}`, `blob/abc/${path}`],
    ['gitlab', '-/commit/abc', `-/commits/main/${path}`, `-/blob/abc/${path}`],
    ['forgejo', 'commit/abc', `commits/branch/main/${path}`, `src/commit/abc/${path}`],
  ] as const)('tell the history with %s', (forge, commit, history, file) => {
    const root = 'https://forge.example.org/cities/library/';
    expect(commitPage(at(forge), 'abc')).toBe(root + commit);
    expect(historyPage(at(forge), path)).toBe(root + history);
    expect(filePageAt(at(forge), 'abc', path)).toBe(root + file);
  });

  it('take a slash at the end of the repository, and branches with slashes', () => {
    const repository = { ...at('github', 'drafts/new #1'), repository: 'https://github.com/a/b/' };
    expect(editPage(repository, 'a.mdx')).toBe('https://github.com/a/b/edit/drafts/new%20%231/a.mdx');
  });

  it('of a file at the root have no folder', () => {
    expect(newPage(at('github'), 'README.md')).toBe(
      'https://forge.example.org/cities/library/new/main?filename=README.md',
    );
  });
});

describe('a new file with its text', () => {
  it('has every sign of it encoded', () => {
    const address = filledPage(at('github'), 'a/b.mdx', "---\ntitle: ’50 % & more'\n---\n\n#1 + 2?") ?? '';
    expect(address).toContain('&value=---%0Atitle%3A%20%E2%80%9950%20%25%20%26%20more');
    expect(address).toContain('%231%20%2B%202%3F');
  });

  it('is not offered by GitLab, whose page takes the name alone', () => {
    expect(filledPage(at('gitlab'), path, 'x')).toBeUndefined();
  });

  it('is offered only below the length that hosts take', () => {
    const bare = (filledPage(at('github'), path, '') ?? '').length;
    const room = longestAddress - 1 - bare;
    expect(filledPage(at('github'), path, 'x'.repeat(room))).toHaveLength(longestAddress - 1);
    expect(filledPage(at('github'), path, 'x'.repeat(room + 1))).toBeUndefined();
    expect(filledPage(at('github'), path, 'é'.repeat(room / 2))).toBeUndefined();
  });

  it('comes out as it went in, whatever it holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((value) => !value.includes('/'));
    fc.assert(
      fc.property(fc.constantFrom('github', 'forgejo'), name, text, (forge, file, value) => {
        const address = filledPage(at(forge), `${folder}/${file}`, value);
        const query = new URL(address ?? '').searchParams;
        expect(query.get('filename')).toBe(file.toWellFormed());
        expect(query.get('value')).toBe(value.toWellFormed());
        expect(address).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});
