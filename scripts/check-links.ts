// Asks the address of every source of every entry whether it is still there, politely, and writes what needs care in
// Markdown: --out FILE, else to the terminal. Paths narrow down which entries. It ends well whatever it finds: a source
// that went away is nobody's fault, and a host that is down today must not stop a contribution.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { site } from '../site.config.ts';
import { libraryAt } from '../src/entries/content-files.ts';
import { sourceAddresses } from './upkeep/addresses.ts';
import { archivedCopy } from './upkeep/archived-copy.ts';
import { askAll } from './upkeep/ask-all.ts';
import type { Manners } from './upkeep/ask-address.ts';
import { linksReport } from './upkeep/links-report.ts';
import type { Finding } from './upkeep/links-report.ts';

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const manners: Manners = {
  agent: `Mozilla/5.0 (compatible; library link check; +${site.repository || site.address})`,
  timeout: 20_000,
  pause: 1_000,
  tries: 3,
  patience: 60_000,
};
const entries = libraryAt('src/content').entries.filter(
  ({ file }) => positionals.length === 0 || positionals.some((path) => file.startsWith(path)),
);
const addresses = sourceAddresses(entries);
const outcomes = await askAll(addresses.keys(), manners);
if (outcomes.size > 0 && [...outcomes.values()].every(({ state }) => state === 'silent')) {
  console.error('No address answered at all. Is this computer on line?');
  process.exit(1);
}
const findings: Finding[] = [];
for (const [url, namings] of addresses) {
  const outcome = outcomes.get(url);
  if (!outcome || outcome.state === 'there') continue;
  const lost = outcome.state === 'gone' || outcome.state === 'silent';
  const copy = lost ? await archivedCopy(url, namings[0]?.accessed ?? '', manners) : undefined;
  findings.push({ url, outcome, namings, copy });
}
const report = linksReport(findings, addresses.size);
if (values.out) writeFileSync(values.out, report === '' ? '' : `${report}\n`);
else
  console.log(report === '' ? `${addresses.size} addresses of sources were asked, all are there.` : report);
const counts = Map.groupBy(findings, ({ outcome }) => outcome.state);
console.error([...counts].map(([state, list]) => `${list.length} ${state}`).join(', '));
