import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/schemas/kinds.ts';
import type { Kind } from '../../src/schemas/kinds.ts';

const lines = readFileSync('.github/CODEOWNERS', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/));

/** As GitHub does it: the last line that fits counts. This file uses `*` and folders only. */
const ownersOf = (path: string) =>
  lines.findLast(([pattern = '']) => pattern === '*' || `/${path}`.startsWith(pattern))?.slice(1) ?? [];

const maintainers = ['@your-organisation/maintainers'];
const contributed: Readonly<Record<Kind, boolean>> = {
  practices: true,
  events: true,
  ideas: true,
  advice: true,
  expertise: true,
  clusters: false,
  methods: false,
};

describe('CODEOWNERS', () => {
  it('uses only the patterns that this test understands, on folders that exist', () => {
    for (const [pattern = ''] of lines) {
      expect(pattern).toMatch(/^(\*|(\/[\w.-]+)+\/)$/);
      if (pattern !== '*') expect(existsSync(`.${pattern}`)).toBe(true);
    }
  });

  it.each(kindNames)('decides who must agree to %s, their pictures and translations', (kind) => {
    for (const file of ['a.mdx', 'de/a.mdx', 'images/a.jpg'])
      expect(ownersOf(`src/content/${kind}/${file}`)).toEqual(contributed[kind] ? [] : maintainers);
  });

  it.each([
    '.github/workflows/ci.yml',
    '.github/CODEOWNERS',
    'src/entries/loader.ts',
    'src/vocabulary/topics.json',
    'src/content/new-kind/a.mdx',
    'src/content.config.ts',
    'public/theme.js',
    'package-lock.json',
    'LICENSE-CONTENT',
  ])('asks the maintainers for %s', (path) => {
    expect(ownersOf(path)).toEqual(maintainers);
  });

  it('names the team once, so that a fork changes one line', () => {
    expect(lines.filter((line) => line.length > 1)).toEqual([['*', ...maintainers]]);
  });
});
