import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Packages {
  packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Packages;

/** Licences by SPDX that go with the MIT licence of this project, whose packages are used as they are. */
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', 'Unlicense', 'CC-BY-4.0', 'Zlib'],
  // Weak copyleft: binds who changes the package itself. libvips, lightningcss, axe-core.
  ...['MPL-2.0', 'LGPL-3.0-or-later'],
]);

/** Whether an SPDX expression can be met with the allowed licences: all of those joined by AND, one by OR. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.has(one.trim())));
}

/** The licence that a package names: in the lockfile, or where it is installed, there also as old packages do it. */
function licenceOf(path: string): string | undefined {
  const file = `${path}/package.json`;
  const own = packages[path]?.license;
  if (own !== undefined || !existsSync(file)) return own;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string;
    licenses?: { type: string }[];
  };
  return license ?? licenses?.map(({ type }) => type).join(' OR ');
}

describe('the licence of every package', () => {
  it('is one of those that go with this project', () => {
    const others = Object.keys(packages)
      .filter((path) => path !== '')
      .flatMap((path) => {
        const licence = licenceOf(path);
        // Builds for other platforms, added by complete-lockfile, carry that of the package that asks for them.
        if (licence === undefined && packages[path]?.optional) return [];
        return licence !== undefined && isAllowed(licence) ? [] : [`${path}: ${licence ?? 'none'}`];
      });
    expect(others).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['GPL-3.0-only', false],
    ['MIT AND AGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE.txt', false],
  ])('%s: %s', (expression, expected) => expect(isAllowed(expression)).toBe(expected));
});
