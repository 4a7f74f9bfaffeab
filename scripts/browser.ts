import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from './debian-package.ts';

/** How Playwright starts the browser that was found. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const isRoot = process.getuid?.() === 0;

/** Chromium without windows: the same engine, and tests take about two thirds of the time. */
const withoutWindows = '/usr/bin/chromium-headless-shell';
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium: `CHROME_PATH`, an installed one, Playwright's own, else Debian's through apt (as root), else the
 * one that the npm package @sparticuz/chromium carries. With `windows`, one that can show apps is preferred to the
 * quickest. Throws, with what to install, when there is none.
 */
export async function findBrowser({ windows = false } = {}): Promise<BrowserLaunch> {
  const places = windows ? [...installed, withoutWindows] : [withoutWindows, ...installed];
  const path = process.env['CHROME_PATH'] ?? places.find(existsSync) ?? playwrightsOwn() ?? fromApt();
  if (path) {
    if (!existsSync(path))
      throw new Error(`There is no browser at CHROME_PATH=${path}. Correct the path or unset it.`);
    return { executablePath: path, args: isRoot ? ['--no-sandbox', ...quietFlags] : quietFlags };
  }
  const { default: bundled } = await import('@sparticuz/chromium');
  const executablePath = await bundled.executablePath().catch(() => undefined);
  if (executablePath) return { executablePath, args: ['--no-sandbox', '--headless=shell', ...quietFlags] };
  throw new Error(
    'No browser was found for the browser tests. Install Chromium or Chrome, or set CHROME_PATH to one.',
  );
}

/** Installs the browser that is quickest for tests, where that can be done. Any other does as well. */
export function preferWithoutWindows(): void {
  if (!process.env['CHROME_PATH'] && !existsSync(withoutWindows))
    installFromDebian('chromium-headless-shell', 'browser without windows');
}

function playwrightsOwn(): string | undefined {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  return caches
    .flatMap((cache) =>
      cache && existsSync(cache) ? readdirSync(cache).map((name) => join(cache, name)) : [],
    )
    .flatMap((folder) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'].map((name) =>
        join(folder, name),
      ),
    )
    .find(existsSync);
}

function fromApt(): string | undefined {
  installFromDebian('chromium', 'browser');
  return installed.find(existsSync);
}
