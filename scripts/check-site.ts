// Checks the built site in dist/: links and anchors, titles, languages, third parties, weights, what leads where, what installs, what is told to other sites, the site map, valid HTML.
import { existsSync } from 'node:fs';
import { site as settings } from '../site.config.ts';
import { readSite } from './site/built-site.ts';
import { inShares } from '../src/threads/own-thread.ts';
import { brokenManifests } from './site/installed.ts';
import { brokenData, brokenPreviews } from './site/link-previews.ts';
import * as pageChecks from './site/page-checks.ts';
import { deadEnds, oneWayChains, unreachable } from './site/reach.ts';
import { brokenSiteMap } from './site/site-map.ts';
import type * as ValidHtml from './site/valid-html.ts';
import { heaviest, heavyPages } from './site/weights.ts';

const root = 'dist';
if (!existsSync(`${root}/index.html`)) {
  console.error('There is no built site. Run  npm run build  first.');
  process.exit(1);
}
const site = readSite(root, settings.base);
// The longest of the checks goes on in threads beside the others.
const valid = inShares<typeof ValidHtml, string, string>(
  new URL('./site/valid-html.ts', import.meta.url),
  site.pages.map(({ path }) => path),
  (thread, share) => thread.call('htmlFaults', root, share),
);
const faults = [
  ...Object.values(pageChecks),
  brokenManifests,
  brokenData,
  brokenPreviews,
  heavyPages,
  deadEnds,
  oneWayChains,
  unreachable,
].flatMap((check) => check(site));
faults.push(...brokenSiteMap(site, settings.address + settings.base));

faults.push(...(await valid));

for (const fault of faults.slice(0, 60)) console.log(fault);
if (faults.length > 60) console.log(`… and ${faults.length - 60} more`);
console.log(heaviest(site));
console.log(
  `${site.pages.length} pages checked, ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}.`,
);
if (faults.length > 0) process.exitCode = 1;
