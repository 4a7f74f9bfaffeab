import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { FaultyHost } from './faulty-host.ts';
import type { Build } from './two-builds.ts';

/** A reader with a device of their own, before a host that may misbehave. */
export class Trial {
  readonly host: FaultyHost;
  readonly context: BrowserContext;
  page: Page;

  private constructor(host: FaultyHost, context: BrowserContext, page: Page) {
    this.host = host;
    this.context = context;
    this.page = page;
  }

  static async begin(browser: Browser, folder: string): Promise<Trial> {
    const host = await new FaultyHost(folder).start();
    const context = await browser.newContext();
    return new Trial(host, context, await context.newPage());
  }

  async end(): Promise<void> {
    await this.context.close();
    await this.host.stop();
  }

  /** Closes the tab, as a reader does in the midst of something, and opens another. */
  async renewTab(): Promise<void> {
    const other = await this.context.newPage();
    await this.page.close();
    this.page = other;
  }

  /** Opens the offline page and waits until it has looked. */
  async openOfflinePage(page = this.page): Promise<void> {
    await page.goto(`${this.host.url}en/offline/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('library-keeper:not([data-library-state=looking])').waitFor();
  }

  state(page = this.page): Promise<string | null> {
    return page.locator('library-keeper').getAttribute('data-library-state');
  }

  sentence(page = this.page): Promise<string> {
    return page.locator('library-keeper .state').innerText();
  }

  /** Presses the button and waits until the saving has ended in one of these states. */
  async save(...ends: string[]): Promise<void> {
    await this.page.locator('[data-save-library]').click();
    await this.waitFor(...ends);
  }

  async waitFor(...states: string[]): Promise<void> {
    const selector = states.map((state) => `library-keeper[data-library-state=${state}]`).join(', ');
    await this.page
      .locator(selector)
      .waitFor({ timeout: 30_000 })
      .catch(async (error: unknown) => {
        const state = await this.state();
        throw new Error(`the library is ${state}, not ${states.join(' or ')}: ${await this.sentence()}`, {
          cause: error,
        });
      });
  }

  async saveWhole(): Promise<void> {
    await this.openOfflinePage();
    await this.save('saved');
  }

  /** Cuts the line: for the browser, and at the host. */
  async cut(): Promise<void> {
    this.host.down = true;
    await this.context.setOffline(true);
  }
  async mend(): Promise<void> {
    this.host.heal();
    await this.context.setOffline(false);
  }

  /** The edition that counts on this device, and the hash of every file of it that is here. */
  device(): Promise<{ edition: string; hashes: [path: string, sha256: string][] } | undefined> {
    return this.page.evaluate(async () => {
      const record = await (
        await caches.open('/ library')
      ).match(new URL('/library/saved/en', location.href));
      if (!record) return undefined;
      const { edition } = (await record.json()) as { edition: string };
      const cache = await caches.open(`/ edition en ${edition}`);
      const hashes: [string, string][] = [];
      for (const request of await cache.keys()) {
        const path = new URL(request.url).pathname.slice(1);
        if (/^library\//.test(path)) continue;
        const data = await (await cache.match(request))?.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data ?? new ArrayBuffer()));
        hashes.push([path, [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')]);
      }
      // The browser has thrown the files away: nothing counts.
      return hashes.length > 0 ? { edition, hashes } : undefined;
    });
  }

  /** Holds the device to the promise: one whole edition of one of these builds, byte for byte, or none. */
  async expectWhole(...builds: (Build | undefined)[]): Promise<void> {
    const device = await this.device();
    if (!device) {
      expect(builds, 'no edition counts on this device').toContain(undefined);
      return;
    }
    const build = builds.find((one) => one?.head.edition === device.edition);
    expect(build, `edition ${device.edition} is one of those expected`).toBeDefined();
    expect(new Map(device.hashes.sort())).toEqual(new Map([...(build?.hashes ?? [])].sort()));
  }

  /** Reads pages with the line cut, and holds each to the build that the device claims to have. */
  async expectReadable(build: Build, paths: readonly string[]): Promise<void> {
    await this.cut();
    for (const path of paths) {
      const answer = await this.page.goto(this.host.url + path);
      const hash = await sha256Of((await answer?.body()) ?? Buffer.alloc(0));
      expect(hash, path).toBe(build.hashes.get(path));
      expect(await this.page.locator('h1').innerText(), path).not.toBe('');
    }
    await this.mend();
  }
}

async function sha256Of(data: Buffer): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(data))).toString('hex');
}
