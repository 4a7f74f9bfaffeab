import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { templates } from '../../scripts/templates.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { axeFindings, colourRules, faintTexts } from './axe.ts';
import { watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

const widths = [1440, 1024, 768, 360, 320];

let context: Promise<BrowserContext> | undefined;

/** Everything that is asked of a page as it stands, asked of it once. */
async function faultsOf(path: string): Promise<string[]> {
  // Pages share what the browser has of the site, as they do for a reader.
  context ??= browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  const { page, complaints } = await watchedPage(await context);
  try {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(host.url))
        elsewhere.push(`asks ${request.url()}`);
    });
    await page.goto(host.url + path);
    await page.waitForLoadState('networkidle');
    const found = (await axeFindings(page)).map((one) => `light: ${one}`);
    const inColours = async (media: Parameters<typeof page.emulateMedia>[0]) => {
      await page.emulateMedia(media);
      // Colours are those of the next frame.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    };
    await inColours({ colorScheme: 'dark' });
    found.push(...(await axeFindings(page, { only: colourRules })).map((one) => `dark: ${one}`));
    await inColours({ colorScheme: 'light', forcedColors: 'active' });
    found.push(...(await faintTexts(page)).map((one) => `forced colours: ${one}`));
    await inColours({ colorScheme: 'dark', forcedColors: 'none' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (extra > 0) found.push(`scrolls sideways by ${extra} px at ${width} px`);
      // What a narrow screen changes, no language does; and the colours have been looked at.
      if (width === 360 && /^(?:en\/|[^/]*$)/.test(path))
        found.push(...(await axeFindings(page, { but: colourRules })).map((one) => `360 px: ${one}`));
    }
    return [...found, ...elsewhere, ...complaints];
  } finally {
    await page.close();
  }
}

describe.concurrent('axe, the browser and the width of the screen find nothing against', () => {
  it.each([
    '',
    '404.html',
    ...languages.flatMap((lang) => templates.map((template) => `${lang}/${template}`)),
  ])('/%s', async (path) => {
    expect((await faultsOf(path)).join('\n')).toBe('');
  });
});
