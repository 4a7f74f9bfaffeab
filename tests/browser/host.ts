import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';
import { siteHandler } from '../../scripts/static-host.ts';

/** The built site on a port of its own, as a host would serve it. */
export interface Host {
  /** Address of the site's root, with a slash at its end. */
  url: string;
  /** Stops it for good, cutting open connections: the real loss of a line. */
  stop: () => Promise<void>;
}

export async function startHost(base = '/', root = 'dist'): Promise<Host> {
  const server: Server = createServer(siteHandler(root, base));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

/** A page whose errors, policy violations among them, are collected. */
export async function watchedPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}
