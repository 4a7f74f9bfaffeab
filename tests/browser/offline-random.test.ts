import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Fault } from './faulty-host.ts';
import { startBrowser } from './host.ts';
import { Trial } from './trial.ts';
import { twoBuilds } from './two-builds.ts';
import type { Build } from './two-builds.ts';

/** `npm run test:faults` tries 100; every run of all tests a part of them, because each takes seconds. */
const seeds = Number(process.env['SEEDS'] ?? 10);

let browser: Browser;
let builds: Awaited<ReturnType<typeof twoBuilds>>;

beforeAll(async () => {
  [browser, builds] = await Promise.all([startBrowser(), twoBuilds(5)]);
});
afterAll(async () => {
  await browser.close();
  builds.remove();
});

/** Numbers from 0 to 1 that a seed determines (mulberry32 by Tommy Ettinger, public domain). */
function random(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const faults: readonly Fault[] = [
  { kind: 'drop', after: 2_000 },
  { kind: 'drop', after: 0 },
  { kind: 'truncate' },
  { kind: 'corrupt' },
  { kind: 'portal' },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 503 },
  { kind: 'delay', milliseconds: 100 },
];

/** One reader's bad day: savings before a host and a line that fail by chance, with tabs closed and files thrown away. */
class BadDay {
  private readonly trial: Trial;
  private readonly chance: () => number;
  /** Whether an edition has counted, so that one must count until it is thrown away. */
  private saved = false;
  readonly told: string[] = [];

  constructor(trial: Trial, seed: number) {
    this.trial = trial;
    this.chance = random(seed);
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.chance() * list.length)] as T;
  }
  private pause(milliseconds: number): Promise<void> {
    return this.trial.page.waitForTimeout(this.chance() * milliseconds);
  }

  /** Requests for what an edition is made of fail with some probability. */
  worsen(): void {
    const { host } = this.trial;
    const likely = this.pick([0, 0.1, 0.3, 0.6]);
    const renewedAfter = this.chance() < 0.4 ? host.asked.length + Math.floor(this.chance() * 12) : Infinity;
    const other = host.folder === builds.old.folder ? builds.new.folder : builds.old.folder;
    const mixed = this.chance() < 0.2;
    this.told.push(`faults ${likely}, renewed after ${renewedAfter - host.asked.length}, mixed ${mixed}`);
    host.faults = (path, count) => {
      if (count === renewedAfter) host.folder = other;
      if (!path.startsWith('library/') && !path.startsWith('en/practices/')) return undefined;
      if (mixed && this.chance() < 0.3) return { kind: 'from', folder: other };
      return this.chance() < likely ? this.pick(faults) : undefined;
    };
  }

  async step(): Promise<void> {
    const { trial } = this;
    this.worsen();
    const button = trial.page.locator('[data-save-library]');
    if (await button.isVisible()) await button.click({ timeout: 1_000 }).catch(() => undefined);
    await this.pause(600);
    const act = this.pick(['wait', 'wait', 'cancel', 'reload', 'close', 'cut', 'evict'] as const);
    this.told.push(act);
    switch (act) {
      case 'wait':
        await this.pause(1_200);
        break;
      case 'cancel':
        await trial.page
          .locator('[data-cancel]')
          .click({ timeout: 300 })
          .catch(() => undefined);
        break;
      case 'reload':
        await trial.openOfflinePage();
        break;
      case 'close':
        await trial.renewTab();
        await trial.openOfflinePage();
        break;
      case 'cut':
        trial.host.down = true;
        await this.pause(400);
        trial.host.down = false;
        break;
      case 'evict':
        await trial.page.evaluate(async () => {
          for (const name of await caches.keys()) if (name.includes(' edition ')) await caches.delete(name);
        });
        this.saved = false;
        return;
    }
    await this.expectWholeOrNone();
  }

  private async expectWholeOrNone(): Promise<void> {
    const device = await this.trial.device();
    if (device) this.saved = true;
    await this.trial.expectWhole(builds.old, builds.new, ...(this.saved ? [] : [undefined]));
  }

  /** In the end all is well again, and the reader gets what the host has. */
  async end(): Promise<Build> {
    const { trial } = this;
    trial.host.heal();
    const build = trial.host.folder === builds.old.folder ? builds.old : builds.new;
    await trial.openOfflinePage();
    const deadline = Date.now() + 30_000;
    for (let state = await trial.state(); state !== 'saved'; state = await trial.state()) {
      if (Date.now() > deadline) throw new Error(`the library is ${state}: ${await trial.sentence()}`);
      const button = trial.page.locator('[data-save-library]');
      if (await button.isVisible()) await button.click({ timeout: 500 }).catch(() => undefined);
      await trial.page.waitForTimeout(200);
    }
    return build;
  }
}

describe.concurrent('on a day when everything goes wrong', () => {
  it.each(Array.from({ length: seeds }, (_, index) => index + 1))(
    'by seed %i, the library is one whole edition',
    async (seed) => {
      const trial = await Trial.begin(browser, builds.old.folder);
      const day = new BadDay(trial, seed);
      try {
        await trial.openOfflinePage();
        for (let step = 0; step < 3; step++) await day.step();
        const build = await day.end();
        await trial.expectWhole(build);
        const pages = [...build.hashes.keys()].filter((path) => /^en\/practices\/.+\/$/.test(path));
        await trial.expectReadable(build, pages.slice(seed % 3, (seed % 3) + 2));
      } catch (error) {
        throw new Error(`seed ${seed}: ${day.told.join('; ')}`, { cause: error });
      } finally {
        await trial.end();
      }
    },
  );
});
