import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** Rules that depend on the colours of a page. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it stands, in one line a finding: by all of its rules, by some, or by all but some. */
export async function axeFindings(
  page: Page,
  { only, but }: { only?: readonly string[]; but?: readonly string[] } = {},
): Promise<string[]> {
  // Evaluated by the debugger, which the policy of the page does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run(options),
    {
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      rules: Object.fromEntries((but ?? []).map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
    },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/**
 * Text that is hard to read against its ground, by computed colours (WCAG 2.2, 1.4.3): for forced colours, where axe
 * takes the colour of a text from a property that browsers do not force.
 */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [
      ...document.body.querySelectorAll<HTMLElement>('*:not(script, style, noscript, :disabled, option)'),
    ]
      .filter((element) => hasText(element) && element.checkVisibility() && !element.closest('svg'))
      .flatMap((element) => {
        const [one, other] = [getComputedStyle(element).color, groundOf(element)].map(luminance) as [
          number,
          number,
        ];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return ratio < 4.5 ? [`${ratio.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`] : [];
      });
  });
