import { describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { allIcons, pathOfIcon } from '../../src/install/icons.ts';
import { manifestOf, manifestPath } from '../../src/install/manifest.ts';
import { languages } from '../../src/vocabulary/languages.ts';

const roots = ['https://example.org/', 'https://example.org/some/where/'];

describe.each(languages)('the manifest in %s', (lang) => {
  const manifest = manifestOf(lang);
  const images = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  const addresses = [
    manifest.start_url,
    manifest.scope,
    ...manifest.shortcuts.map(({ url }) => url),
    ...images.map(({ src }) => src),
  ];

  it('tells what the app is called, in which language, and what it is', () => {
    expect(manifest.name).toBe(site.name);
    expect(manifest.short_name).toBe(site.shortName);
    expect(Intl.getCanonicalLocales(manifest.lang)).toEqual([lang]);
    expect(manifest.dir).toBe('ltr');
    expect(manifest.description.length).toBeGreaterThan(60);
    expect(manifest.shortcuts.every(({ name, short_name }) => name !== '' && short_name !== '')).toBe(true);
  });

  it('names no address from the root of the host, and no identity that is read from there', () => {
    expect(addresses.filter((address) => /^(\/|[a-z]+:)/.test(address))).toEqual([]);
    expect(manifest).not.toHaveProperty('id');
  });

  it.each(roots)('starts in its language and holds the whole site at %s', (root) => {
    const url = (address: string) => new URL(address, new URL(manifestPath(lang), root)).href;
    expect(url(manifest.scope)).toBe(root);
    expect(url(manifest.start_url)).toBe(`${root}${lang}/`);
    expect(manifest.shortcuts.map((shortcut) => url(shortcut.url))).toEqual([
      `${root}${lang}/search/`,
      `${root}${lang}/offline/`,
    ]);
    const drawn = new Set(allIcons.map((icon) => root + pathOfIcon(icon)));
    expect(images.map(({ src }) => url(src)).filter((src) => !drawn.has(src))).toEqual([]);
  });

  it('offers a plain and a maskable icon of both sizes that launchers ask for, never one for both', () => {
    expect(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`).sort()).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
    ]);
    expect(images.filter(({ purpose }) => purpose !== 'any' && purpose !== 'maskable')).toEqual([]);
    for (const { icons } of manifest.shortcuts)
      expect(icons.map(({ purpose }) => purpose)).toEqual(['any', 'maskable']);
  });

  it('opens a window of its own in the colour of the page', () => {
    expect(manifest.display).toBe('standalone');
    expect(manifest.display_override).toEqual(['minimal-ui']);
    expect([manifest.theme_color, manifest.background_color]).toEqual([
      site.colours.light.paper,
      site.colours.light.paper,
    ]);
  });
});
