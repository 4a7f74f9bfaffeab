import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { browser, host } from './shared-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** What axe finds on a page, in one line a finding. The policy of the page is set aside to let axe in. */
export async function findings(
  path: string,
  colorScheme: 'light' | 'dark',
  width: number,
): Promise<string[]> {
  const context = await browser.newContext({
    colorScheme,
    bypassCSP: true,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(host.url + path);
  await page.waitForLoadState('networkidle');
  const found = await axeFindings(page);
  await context.close();
  return found.map((finding) => `${path} ${finding}`);
}

/** The same for a page as it stands, whose context sets the policy aside. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
