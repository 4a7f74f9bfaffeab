import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/vocabulary/languages.ts';
import { browser, host } from './shared-site.ts';
import { templates } from '../../scripts/templates.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** What axe finds on a page, in one line a finding. The policy of the page is set aside to let axe in. */
async function findings(path: string, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  const context = await browser.newContext({
    colorScheme,
    bypassCSP: true,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(host.url + path);
  await page.waitForLoadState('networkidle');
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run(),
  );
  await context.close();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${path} ${id}: ${html} ${failureSummary}`),
  );
}

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
