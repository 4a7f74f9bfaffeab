import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostFiles } from '../../scripts/hosts/host-files.ts';
import { cachingOf, forever, isOpen, policy, shrinks } from '../../scripts/hosts/rules.ts';
import { typeOf } from '../../src/lib/media-types.ts';
import { headerRules } from '../../scripts/static-host.ts';

const rules = headerRules(readFileSync('public/_headers', 'utf8'));
const headersAt = (path: string) =>
  rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);

describe('the rules for hosts', () => {
  it.each(Object.entries(hostFiles()))('have been written to %s (npm run hosts)', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('allow nothing but the site itself and WebAssembly', () => {
    expect(policy[0]).toBe("default-src 'none'");
    for (const directive of policy)
      expect(directive).toMatch(/^[a-z-]+( ('self'|'none'|'wasm-unsafe-eval'))+$/);
    expect(policy.filter((directive) => directive.includes('wasm'))).toEqual([
      "script-src 'self' 'wasm-unsafe-eval'",
    ]);
  });

  it('let no two patterns of _headers set the same header, because hosts join their values', () => {
    for (const path of [
      '/en/',
      '/sw.js',
      '/library/en.json',
      '/library/lists/a.json',
      '/data/v1/library.json',
      '/_astro/a.css',
      '/pagefind/index/a.pf_index',
    ]) {
      const names = headersAt(path).map(([name]) => name);
      expect(names).toEqual([...new Set(names)]);
    }
    expect(new Map(headersAt('/library/lists/a.json')).get('Cache-Control')).toBe(forever);
    expect(new Map(headersAt('/library/de.json')).get('Cache-Control')).toBe('no-cache');
  });

  it('let scripts of other sites read the data, and nothing else', () => {
    const origin = (path: string) => new Map(headersAt(path)).get('Access-Control-Allow-Origin');
    expect(origin('/data/v1/practices/x.json')).toBe('*');
    for (const path of ['/en/data/', '/en/', '/library/en.json', '/llms.txt'])
      expect(origin(path)).toBeUndefined();
    expect(['data/v1/index.json', 'en/data/v1/index.html', 'data/index.html'].map(isOpen)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('keep for good only what has a digest in its name', () => {
    expect(cachingOf('_astro/base.B8ydvITz.css')).toBe(forever);
    for (const path of [
      'index.html',
      'sw.js',
      'theme.js',
      'library/en.json',
      'pagefind/pagefind.js',
      'en/_astro',
    ])
      expect(cachingOf(path)).toBe('no-cache');
  });

  it('compress texts, and not what is compressed already', () => {
    expect(['index.html', 'a.svg', 'a.webmanifest', 'a.geojson'].map(shrinks)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['a.pack', 'wasm.en.pagefind', 'en_1.pf_index', 'a.webp'].map(shrinks)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(typeOf('a.unknown')).toBeUndefined();
  });
});
