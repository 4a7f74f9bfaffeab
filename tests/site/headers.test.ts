import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerRules } from '../../scripts/static-host.ts';

const rules = headerRules(readFileSync('public/_headers', 'utf8'));
const headersAt = (path: string) =>
  new Map(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers));

describe('the headers', () => {
  it('carry a policy on every path that allows nothing but the site itself and WebAssembly', () => {
    const policy = headersAt('/en/practices/x/').get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    // The preview of an entry stands in a frame, on a page of the site itself.
    expect(policy).toContain("frame-src 'self'; frame-ancestors 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?! ?;)(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  it('let browsers ask anew for what tells of new editions', () => {
    expect(headersAt('/sw.js').get('Cache-Control')).toBe('no-cache');
    expect(headersAt('/library/en.json').get('Cache-Control')).toBe('no-cache');
    expect(headersAt('/_astro/a.css').get('Cache-Control')).toContain('immutable');
  });
});
