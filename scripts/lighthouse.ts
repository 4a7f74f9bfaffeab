// Measures pages of the built site with Lighthouse, as a middling phone on a slow line sees them (its mobile setting).
// Usage: npm run bench:lighthouse [-- en/ en/practices/medellin-metrocable/ …]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from './browser.ts';
import { siteHandler } from './static-host.ts';
import { templates } from './templates.ts';

const asked = process.argv.slice(2);
const paths = asked.length > 0 ? asked : templates.map((template) => `en/${template}`);

const server = createServer(siteHandler('dist'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const { executablePath, args } = await findBrowser();
const browser = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args] });
try {
  for (const path of paths) {
    const result = await lighthouse(`http://127.0.0.1:${port}/${path}`, {
      port: browser.port,
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    const categories = Object.values(result?.lhr.categories ?? {});
    const scores = categories.map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`).join('  ');
    const failed = categories
      .flatMap(({ auditRefs }) => auditRefs)
      .map(({ id }) => result?.lhr.audits[id])
      .filter((audit) => audit?.scoreDisplayMode === 'binary' && audit.score === 0);
    console.log(`${path.padEnd(44)} ${scores}  ${failed.map((audit) => audit?.id).join(', ')}`);
  }
} finally {
  browser.kill();
  server.close();
}
