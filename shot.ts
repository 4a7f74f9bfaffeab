import { startHost, startBrowser } from '/tmp/wt/form/tests/browser/host.ts';
const host = await startHost(); const browser = await startBrowser();
const list = JSON.parse(process.argv[2] ?? '[]');
for (const [name, path, w, dark] of list) {
  const c = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  const page = await c.newPage(); await page.goto(host.url + path); 
  if (name.startsWith('pdf')) { await page.pdf({ path: `/tmp/s-${name}.pdf`, format: 'A4', preferCSSPageSize: false }); }
  else await page.screenshot({ path: `/tmp/s-${name}.png`, fullPage: true }); await c.close();
}
await browser.close(); await host.stop();
