import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';

// README and LICENSE tell where the software comes from; that stays true in a fork. Texts of entries tell what they tell.
const folders = ['src', 'public', 'scripts', 'tests', 'docs'];
const content = join('src', 'content');
const inRoot = readdirSync('.').filter((name) => /\.(ts|mjs|json|md)$/.test(name));
const elsewhere = new Set(['site.config.ts', 'README.md', 'package-lock.json']);
const files = [
  ...inRoot.filter((name) => !elsewhere.has(name)),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  ),
].filter((file) => !file.startsWith(content) && !/\.(png|jpe?g|webp)$/.test(file));

const colours = Object.values(site.colours).flatMap((palette) => Object.values(palette));
const slug = site.name.toLowerCase().replaceAll(' ', '-');

describe('a fork changes site.config.ts only:', () => {
  it.each([
    ['the name of the site', [site.name, slug]],
    ['its address', [new URL(site.address).host]],
    ['its colours', colours],
  ])('%s stands nowhere else', (_, words) => {
    const wanted = words.map((word) => word.toLowerCase());
    const found = files.filter((file) => {
      const text = readFileSync(file, 'utf8').toLowerCase();
      return wanted.some((word) => text.includes(word));
    });
    expect(found).toEqual([]);
  });
});
