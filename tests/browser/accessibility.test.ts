import { describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { browser } from './shared-site.ts';
import { templates } from '../../scripts/templates.ts';

describe('axe finds nothing', () => {
  it.each(
    templates.flatMap((template) => [['light', 1280, template] as const, ['dark', 360, template] as const]),
  )('in %s at %d px on en/%s', async (scheme, width, template) => {
    expect(await findings(`en/${template}`, scheme, width)).toEqual([]);
  });

  it.each(languages)('on the practice page in %s', async (lang) => {
    expect(await findings(`${lang}/practices/medellin-metrocable/`, 'light', 1280)).toEqual([]);
  });

  it('on the language chooser and the page for what does not exist', async () => {
    const chooser = await browser.newContext({ javaScriptEnabled: false });
    await chooser.close();
    expect(await findings('404.html', 'light', 1280)).toEqual([]);
  });
});
