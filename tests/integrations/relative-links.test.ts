import { describe, expect, it } from 'vitest';
import { relativeLinks } from '../../src/integrations/relative-links.ts';

describe('portable links', () => {
  it.each([
    ['/en/search/', 'en/practices/x', '../../search/'],
    ['/en/practices/y/#results', 'en/practices/x', '../y/#results'],
    ['/en/practices/x/', 'en/practices/x', './'],
    ['/_astro/a.css', 'en', '../_astro/a.css'],
    ['/en/', '.', 'en/'],
    ['/', 'en', '../'],
    ['/en/search/?q=a', 'en', 'search/?q=a'],
  ])('write %s from %s as %s', (address, folder, relative) => {
    expect(relativeLinks(`<a href="${address}">`, folder, '/')).toBe(`<a href="${relative}">`);
  });

  it('take the base path off', () => {
    expect(relativeLinks('<a href="/lib/en/">', 'de', '/lib/')).toBe('<a href="../en/">');
  });

  it('leave other hosts alone', () => {
    const html = '<a href="https://example.org/"> <a href="//example.org/"> <a href="#x">';
    expect(relativeLinks(html, 'en', '/')).toBe(html);
  });
});
