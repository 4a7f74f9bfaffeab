import { describe, expect, it } from 'vitest';
import { brokenManifests, sizeOfPng } from '../../scripts/site/installed.ts';
import { touchIcon } from '../../src/install/icons.ts';
import { pngOf } from '../../src/install/png.ts';
import { page, siteOf } from './site-of.ts';

const png = await pngOf(touchIcon);
const manifest = (changes: object = {}) =>
  JSON.stringify({
    start_url: './',
    icons: [{ src: '../a.png', sizes: '180x180' }],
    shortcuts: [{ url: 'x/', icons: [{ src: '../a.png', sizes: '180x180' }] }],
    ...changes,
  });
const link = (href: string) => `<link rel="manifest" href="${href}">`;
const siteWith = (text: string, head = link('app.webmanifest')) =>
  siteOf({
    'en/index.html': page('', head),
    'en/x/index.html': page('', link('../app.webmanifest')),
    'en/app.webmanifest': text,
    'a.png': png,
  });

describe('the check of what installs', () => {
  it('has nothing to say of a site whose addresses are right', () => {
    expect(brokenManifests(siteWith(manifest()))).toEqual([]);
  });

  it('finds a page without a manifest, and one with that of another language', () => {
    const fault = 'en/index.html: names no manifest of its language (en/app.webmanifest)';
    expect(brokenManifests(siteWith(manifest(), ''))).toEqual([fault]);
    expect(brokenManifests(siteWith(manifest(), link('../de/app.webmanifest')))).toEqual([fault]);
  });

  it('finds addresses in a manifest that lead to no file', () => {
    const text = manifest({
      start_url: '../start/',
      icons: [{ src: 'a.png', sizes: '180x180' }],
      shortcuts: [{ url: 'y/', icons: [] }],
    });
    expect(brokenManifests(siteWith(text))).toEqual([
      'en/app.webmanifest: the start page "../start/" leads to no file',
      'en/app.webmanifest: the icon "a.png" leads to no file',
      'en/app.webmanifest: the shortcut "y/" leads to no file',
    ]);
  });

  it('finds an icon of another size than the manifest tells', () => {
    const text = manifest({ icons: [{ src: '../a.png', sizes: '192x192' }] });
    expect(brokenManifests(siteWith(text))).toEqual([
      'en/app.webmanifest: the icon "../a.png" is 180x180, not 192x192',
    ]);
  });
});

it('the size of a PNG is read from its bytes, and other bytes have none', () => {
  expect(sizeOfPng(png)).toBe('180x180');
  expect(sizeOfPng(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  expect(sizeOfPng(Buffer.alloc(0))).toBeUndefined();
});
