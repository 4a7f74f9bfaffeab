import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { site } from '../../site.config.ts';
import { manifestPath } from '../../src/install/manifest.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { startHost, watchedPage } from './host.ts';
import type { Host } from './host.ts';

const bases = ['/', '/some/where/'];
const hosts = new Map<string, Host>();
const rootOf = (base: string) => hosts.get(base)?.url ?? '';
let profile: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let session: CDPSession;
/** Whether this browser has a place for apps. A headless shell has none: it finds no fault in a file without a manifest. */
let judges: boolean;

async function faultsOf(cdp: CDPSession): Promise<string[]> {
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  return installabilityErrors.map(({ errorId }) => errorId);
}

// Nothing can be installed from a private window, as the contexts of other tests are: this one has a profile.
beforeAll(async () => {
  for (const base of bases) hosts.set(base, await startHost(base));
  profile = mkdtempSync(join(tmpdir(), 'install-'));
  context = await chromium.launchPersistentContext(profile, await findBrowser({ windows: true }));
  ({ page, complaints } = await watchedPage(context));
  session = await context.newCDPSession(page);
  const bare = await context.newPage();
  await bare.goto(`${rootOf('/')}icon.svg`);
  judges = (await faultsOf(await context.newCDPSession(bare))).includes('no-manifest');
  await bare.close();
});
afterAll(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  await Promise.all([...hosts.values()].map(({ stop }) => stop()));
});

describe.each(bases)('below %s', (base) => {
  it.for(languages)('Chromium would install the site in %s', async (lang, { skip }) => {
    if (!judges) skip('This Chromium does not judge what can be installed.');
    await page.goto(`${rootOf(base)}${lang}/practices/`);
    expect(await faultsOf(session)).toEqual([]);
  });

  it.each(languages)('Chromium reads the manifest in %s without complaint, from any page', async (lang) => {
    const root = rootOf(base);
    for (const path of ['', 'practices/medellin-metrocable/', 'methods/collegial-advice/sheet/']) {
      await page.goto(`${root}${lang}/${path}`);
      const { url, errors, manifest, data } = await session.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      expect(url).toBe(root + manifestPath(lang));
      expect(JSON.parse(data ?? '')).toMatchObject({ lang });
      expect(manifest).toMatchObject({
        scope: root,
        startUrl: `${root}${lang}/`,
        id: `${root}${lang}/`,
        shortcuts: [{ url: `${root}${lang}/search/` }, { url: `${root}${lang}/offline/` }],
      });
    }
  });

  it('every address of a manifest answers, with its type', async () => {
    const root = rootOf(base);
    const response = await page.request.get(root + manifestPath('fr'));
    expect(response.headers()['content-type']).toBe('application/manifest+json');
    const { start_url, icons, shortcuts } = (await response.json()) as {
      start_url: string;
      icons: { src: string }[];
      shortcuts: { url: string; icons: { src: string }[] }[];
    };
    const typeAt = async (address: string) => {
      const answer = await page.request.get(new URL(address, response.url()).href);
      return answer.ok() ? answer.headers()['content-type']?.split(';')[0] : answer.status();
    };
    for (const address of [start_url, ...shortcuts.map(({ url }) => url)])
      expect(await typeAt(address)).toBe('text/html');
    for (const { src } of [...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons)])
      expect(await typeAt(src)).toBe('image/png');
  });

  it('the chooser of languages and a page that is not there name manifest and icon, too', async () => {
    const root = rootOf(base);
    const linked = async (path: string) => {
      const html = await (await page.request.get(root + path)).text();
      return ['manifest', 'apple-touch-icon', 'icon'].map(
        (rel) => new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(html)?.[1],
      );
    };
    expect(await linked('')).toEqual(['en/app.webmanifest', 'icons/apple-touch-180.png', 'icon.svg']);
    // 404.html keeps addresses from the root: they fit the base path that the site was built for.
    expect(await linked('nothing/here/')).toEqual([
      '/en/app.webmanifest',
      '/icons/apple-touch-180.png',
      '/icon.svg',
    ]);
  });
});

it('the bars of the browser have the colour of the theme, also of a chosen one', async () => {
  const bars = () =>
    page
      .locator('meta[name=theme-color]')
      .evaluateAll((metas) =>
        (metas as HTMLMetaElement[])
          .filter(({ media }) => matchMedia(media).matches)
          .map((meta) => meta.content),
      );
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${rootOf('/')}en/`);
  expect(await bars()).toEqual([site.colours.dark.paper]);
  const change = page.locator('theme-switch button');
  const seen: string[][] = [];
  for (let step = 0; step < 3; step++) {
    await change.click();
    seen.push(await bars());
  }
  expect(seen).toEqual([[site.colours.light.paper], [site.colours.dark.paper], [site.colours.dark.paper]]);
  await change.click();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await bars()).toEqual([site.colours.light.paper]);
  await change.click();
  await page.reload();
  expect(await bars()).toEqual([site.colours.dark.paper]);
  await page.evaluate(() => localStorage.clear());
});

it('a window of the installed site needs no bar of a browser', async ({ skip }) => {
  if (!judges) skip('This Chromium opens no windows of apps.');
  const root = rootOf('/some/where/');
  const { executablePath, args } = await findBrowser({ windows: true });
  const home = mkdtempSync(join(tmpdir(), 'installed-'));
  const app = await chromium.launchPersistentContext(home, {
    executablePath,
    args: [...args, `--app=${root}de/offline/`],
  });
  try {
    await app.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.fulfill({ body: 'another site' }));
    const window = app.pages()[0] ?? (await app.waitForEvent('page'));
    await window.waitForURL(`${root}de/offline/`);
    expect(await window.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
    await window.locator('.site-name').click();
    await window.waitForURL(`${root}de/`);
    await window.locator('.tools a[href*="search"]').click();
    await window.waitForURL(`${root}de/search/`);

    // What lies outside opens in the same window, so the way back is the one that every window has.
    await window.goto(`${root}de/practices/medellin-metrocable/`);
    await window.locator('a[href^="https://"]').first().click();
    await window.getByText('another site').waitFor();
    expect(app.pages().filter((one) => one.url() !== 'about:blank')).toEqual([window]);
    await window.goBack();
    expect(window.url()).toContain('/de/practices/medellin-metrocable/');
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

it('nothing asks a reader to install', async () => {
  await page.goto(`${rootOf('/')}en/`);
  const asked = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const event = new Event('beforeinstallprompt', { cancelable: true });
        // A site that holds the event back wants to ask at a time of its own.
        setTimeout(() => resolve(event.defaultPrevented), 50);
        window.dispatchEvent(event);
      }),
  );
  expect(asked).toBe(false);
});

it('the browser has nothing to complain of', () => {
  expect(complaints).toEqual([]);
});
