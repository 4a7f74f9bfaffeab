import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentFiles } from '../src/entries/content-files.ts';
import { kindNames } from '../src/schemas/kinds.ts';

it('docs/library.md tells how many originals there are of each kind', () => {
  const { files } = contentFiles('src/content');
  const rows = [...readFileSync('docs/library.md', 'utf8').matchAll(/^\| (\w+) +\| (\d+) +\|/gm)];
  const told = Object.fromEntries(rows.map(([, kind = '', n]) => [kind, Number(n)]));
  const originals = files.filter(({ translationInto }) => !translationInto);
  expect(told).toEqual(
    Object.fromEntries(kindNames.map((name) => [name, originals.filter(({ kind }) => kind === name).length])),
  );
});
