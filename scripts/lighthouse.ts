// Measures pages of the built site with Lighthouse, as a middling phone on a slow line sees them (its mobile setting),
// and fails where a page stays below the bar.
// Usage: npm run check:lighthouse [-- --few | en/ en/practices/medellin-metrocable/ …] (one page of every template
// unless told otherwise; --few are those that npm test measures)
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from './browser.ts';
import { siteHandler } from './static-host.ts';
import { templates } from './templates.ts';

/** What every page must reach, of 100. Performance is measured on this machine, so that it varies. */
const bars = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof bars;
const categories = Object.keys(bars) as Category[];
type Scores = Record<Category, number>;

const few = [
  '',
  'practices/medellin-metrocable/',
  'practices/',
  'clusters/municipal-services/',
  'search/?q=water',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { few: { type: 'boolean', default: false } },
});
const paths =
  positionals.length > 0 ? positionals : (values.few ? few : templates).map((template) => `en/${template}`);

const server = createServer(siteHandler('dist'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const { executablePath, args } = await findBrowser();
const browser = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args] });

/** One measurement: scores of 100, and the audits that a page fails. */
async function measure(path: string): Promise<{ scores: Scores; failed: string[] }> {
  const html = readFileSync(`dist/${path.replace(/[?#].*/, '')}index.html`, 'utf8');
  const result = await lighthouse(`http://127.0.0.1:${port}/${path}`, {
    port: browser.port,
    onlyCategories: categories,
    // A page that keeps itself out of search engines is not to be found by them.
    skipAudits: html.includes('<meta name="robots" content="noindex"') ? ['is-crawlable'] : [],
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${path}`);
  const { audits, categories: measured } = result.lhr;
  const scores = Object.fromEntries(
    categories.map((id) => [id, Math.round((measured[id]?.score ?? 0) * 100)]),
  ) as Scores;
  const failed = categories
    .flatMap((id) => measured[id]?.auditRefs ?? [])
    .flatMap(({ id }) => (audits[id]?.scoreDisplayMode === 'binary' && audits[id].score === 0 ? [id] : []));
  return { scores, failed: [...new Set(failed)] };
}

const short = (scores: Scores) => categories.filter((id) => scores[id] < bars[id]);
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

let below = 0;
try {
  console.log(`${'page'.padEnd(60)} ${categories.join('  ')}`);
  for (const path of paths) {
    const runs = [await measure(path)];
    // The median of three, where the first does not say it all.
    if (runs[0] && short(runs[0].scores).length > 0) runs.push(await measure(path), await measure(path));
    const scores = Object.fromEntries(
      categories.map((id) => [id, median(runs.map((run) => run.scores[id]))]),
    ) as Scores;
    const wanting = short(scores);
    if (wanting.length > 0) below++;
    const failed = [...new Set(runs.flatMap((run) => run.failed))];
    const told = wanting.length > 0 ? `  below the bar: ${[...wanting, ...failed].join(', ')}` : '';
    console.log(
      `${path.slice(0, 59).padEnd(60)} ${categories.map((id) => String(scores[id]).padStart(id.length)).join('  ')}${told}`,
    );
  }
  console.log(
    `${paths.length} pages, ${below} below ${categories.map((id) => `${id} ${bars[id]}`).join(', ')}.`,
  );
  if (below > 0) process.exitCode = 1;
} finally {
  browser.kill();
  server.close();
}
