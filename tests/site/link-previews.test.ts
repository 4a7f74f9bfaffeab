import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { brokenData, brokenPreviews } from '../../scripts/site/link-previews.ts';
import { inlineCode } from '../../scripts/site/page-checks.ts';
import { fileAddress } from '../../src/lib/addresses.ts';
import { page, siteOf } from './site-of.ts';

const block = (text: string) => `<script type="application/ld+json">${text}</script>`;
const data = (graph: unknown) => block(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }));
const one = (head: string, files: Record<string, Buffer> = {}) =>
  siteOf({ 'en/a/index.html': page('', head), ...files });

describe('JSON-LD of a page', () => {
  it('is there once', () => {
    expect(brokenData(one(''))).toEqual(['en/a/index.html: has 0 blocks of JSON-LD, not one']);
    expect(brokenData(one(data([{ '@type': 'WebPage' }])))).toEqual([]);
  });

  it('can be read and says something that schema.org knows', () => {
    expect(brokenData(one(block('{'))).join()).toMatch(/SyntaxError/);
    expect(brokenData(one(data([])))).toEqual(['en/a/index.html: JSON-LD: there is nothing in it']);
    expect(brokenData(one(block('{"@context":"https://example.org"}')))).toEqual([
      'en/a/index.html: JSON-LD: the context is not https://schema.org',
    ]);
    expect(brokenData(one(data([{ '@type': 'Page' }])))).toEqual([
      'en/a/index.html: JSON-LD: Page: is no type of schema.org',
    ]);
  });

  it('is no code', () => {
    expect(inlineCode(one(data([])))).toEqual([]);
    expect(inlineCode(one('<script>1</script>'))).toEqual([
      'en/a/index.html: holds code of its own (<script>)',
    ]);
  });
});

describe('the preview of a link', () => {
  const image = fileAddress('pictures/a.png');
  const head = (size = 1200) =>
    '<link rel="canonical" href="https://x.example/en/a/">' +
    Object.entries({
      'og:type': 'article',
      'og:site_name': 'Atlas',
      'og:title': 'A',
      'og:description': 'B',
      'og:url': 'https://x.example/en/a/',
      'og:locale': 'en_GB',
      'og:image': image,
      'og:image:alt': 'C',
      'og:image:width': size,
      'og:image:height': 630,
    })
      .map(([property, content]) => `<meta property="${property}" content="${content}">`)
      .join('');
  const png = () =>
    sharp({ create: { width: 1200, height: 630, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();

  it('has a picture that is there in the size that is told', async () => {
    const files = { 'pictures/a.png': await png() };
    expect(brokenPreviews(one(head(), files))).toEqual([]);
    expect(brokenPreviews(one(head(800), files))).toEqual([
      `en/a/index.html: the picture ${image} is not there in 800x630`,
    ]);
    expect(brokenPreviews(one(head()))).toEqual([
      `en/a/index.html: the picture ${image} is not there in 1200x630`,
    ]);
  });

  it('lacks nothing', async () => {
    const files = { 'pictures/a.png': await png() };
    const without = head()
      .replace(/<meta property="og:title"[^>]*>/, '')
      .replace('content="C"', 'content=""');
    expect(brokenPreviews(one(without, files))).toEqual([
      'en/a/index.html: has no og:title',
      'en/a/index.html: has no og:image:alt',
    ]);
    expect(
      brokenPreviews(one(head().replace('og:url" content="https://x', 'og:url" content="https://y'), files)),
    ).toEqual(['en/a/index.html: og:url is not the canonical address']);
  });
});
