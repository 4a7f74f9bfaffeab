import { describe, expect, it } from 'vitest';
import { copiedPage } from '../../../scripts/take-along/copied-page.ts';
import type { Target } from '../../../scripts/take-along/copied-page.ts';

const path = 'en/practices/quito/index.html';
const copied = (html: string, elsewhere: Target = 'nowhere') =>
  copiedPage(html, path, (file) =>
    file.startsWith('en/') || file.startsWith('_astro/') || file === 'map/land.svg' ? { file } : elsewhere,
  );

describe('a page in a copy', () => {
  it.each([
    ['../', '../index.html'],
    ['./', 'index.html'],
    ['../../', '../../index.html'],
    ['../../search/?q=water#top', '../../search/index.html?q=water#top'],
    ['../../fit/?city=S%C3%A3o%20Paulo,BR', '../../fit/index.html?city=S%C3%A3o%20Paulo,BR'],
    ['#failed', '#failed'],
    ['https://example.com/', 'https://example.com/'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
  ])('has for the link %s the link %s', (before, after) => {
    expect(copied(`<p><a class="x" href="${before}">a</a></p>`).html).toBe(
      `<p><a class="x" href="${after}">a</a></p>`,
    );
  });

  it('tells nothing to search engines, feed readers and other sites', () => {
    const head =
      '<meta property="og:title" content="A > b"><meta name="twitter:card" content="summary">' +
      '<link rel="alternate" type="application/atom+xml" title="News" href="../../feed.xml">' +
      '<script type="application/ld+json">{"@graph":["\\u003c/script>"]}</script><title>A</title>';
    expect(copied(head).html).toBe('<title>A</title>');
  });

  it('sends the search to a file', () => {
    expect(copied('<form role="search" action="../../search/" method="get">').html).toBe(
      '<form role="search" action="../../search/index.html" method="get">',
    );
  });

  it('leads to the web for what the copy does not hold, or nowhere', () => {
    const link = '<a href="../../../de/practices/quito/#a" hreflang="de" lang="de">Deutsch</a>';
    expect(copied(link, { web: 'https://library.city/de/practices/quito/' }).html).toBe(
      '<a href="https://library.city/de/practices/quito/#a" hreflang="de" lang="de">Deutsch</a>',
    );
    expect(copied(link).html).toBe('<a lang="de">Deutsch</a>');
  });

  it('has no menu of languages when none can be reached', () => {
    const menu = '<details class="languages" x><a href="./">A</a><a href="../../../de/">B</a></details>';
    expect(copied(`${menu}<p>`).html).toBe('<p>');
    expect(copied(menu, { web: 'https://library.city/de/' }).html).toContain('https://library.city/de/');
  });

  it('gives up its module scripts in their order, and what needs a host', () => {
    const { html, modules } = copied(
      '<link rel="manifest" href="../../../app.webmanifest"><script type="module" src="../../../_astro/b.js"></script>' +
        '<section data-host-only><p>Save</p></section><script type="module" src="../../../_astro/a.js"></script><p>x</p>',
    );
    expect(html).toBe('<p>x</p>');
    expect(modules).toEqual(['_astro/b.js', '_astro/a.js']);
  });

  it('shows the map as a picture, because a drawing of another file cannot be used', () => {
    expect(copied('<use href="../../../map/land.svg#land" class="land"></use>').html).toBe(
      '<image href="../../../map/land.svg" class="land"></image>',
    );
  });

  it('has a policy that allows the files of the folder and nothing else', () => {
    const { html } = copied('<meta http-equiv="content-security-policy" content="script-src \'self\'">');
    expect(html).toContain("script-src 'self' file:;");
    expect(html).not.toContain('unsafe');
    expect(html).not.toContain('http:');
  });

  it('leaves text alone that only looks like a link', () => {
    const text = '<p data-x="a > b" title="see">href="../" &lt;a href="../"&gt;</p>';
    expect(copied(text).html).toBe(text);
  });
});
