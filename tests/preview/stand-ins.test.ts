import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standIns } from '../../src/preview/stand-ins.ts';

describe('what stands in for modules in the preview', () => {
  it('exists, as does what it stands for', () => {
    expect(
      Object.entries(standIns)
        .flat()
        .filter((path) => !existsSync(path)),
    ).toEqual([]);
  });

  it('is compiled by the compiler that Astro itself has', () => {
    const own = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    const copies = Object.entries(lock.packages).filter(([path]) =>
      /^node_modules\/(?:astro\/node_modules\/)?@astrojs\/compiler-rs$/.test(path),
    );
    expect(copies.map(([path, { version }]) => [path, version])).toEqual([
      ['node_modules/@astrojs/compiler-rs', own.dependencies['@astrojs/compiler-rs']],
    ]);
  });
});
