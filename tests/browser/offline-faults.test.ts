import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildServiceWorker } from '../../src/integrations/offline-library.ts';
import { packPath } from '../../src/offline/edition.ts';
import { startBrowser } from './host.ts';
import type { Fault } from './faulty-host.ts';
import { Trial } from './trial.ts';
import { twoBuilds } from './two-builds.ts';
import type { Build } from './two-builds.ts';

let browser: Browser;
let builds: Awaited<ReturnType<typeof twoBuilds>>;
let older: Build;
let newer: Build;
let trial: Trial;

beforeAll(async () => {
  [browser, builds] = await Promise.all([startBrowser(), twoBuilds(8)]);
  ({ old: older, new: newer } = builds);
});
afterAll(async () => {
  await browser.close();
  builds.remove();
});
beforeEach(async () => {
  trial = await Trial.begin(browser, older.folder);
});
afterEach(() => trial.end());

const patiently = { timeout: 15_000 };

const isPack = (path: string) => path.endsWith('.pack');
const isList = (path: string) => path.startsWith('library/lists/');
const isHead = (path: string) => path === 'library/en.json';
/** A fault for the first requests of each path that fits. */
function firstTimes(fits: (path: string) => boolean, fault: Fault, times = 1) {
  const counts = new Map<string, number>();
  return (path: string): Fault | undefined => {
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return fits(path) && count <= times ? fault : undefined;
  };
}
const always = (fits: (path: string) => boolean, fault: Fault) => (path: string) =>
  fits(path) ? fault : undefined;

const samePages = () =>
  [...older.hashes.keys()].filter(
    (path) => path.startsWith('en/practices/') && path.endsWith('/') && newer.hashes.has(path),
  );

describe('a first saving', () => {
  it('is whole, and every page of it is read with the line cut', async () => {
    await trial.saveWhole();
    await trial.expectWhole(older);
    await trial.expectReadable(
      older,
      [...older.hashes.keys()].filter((path) => path.endsWith('/')),
    );
  });

  it('goes on where the line dropped, within a pack', async () => {
    trial.host.faults = firstTimes(isPack, { kind: 'drop', after: 5_000 });
    await trial.saveWhole();
    await trial.expectWhole(older);
    expect(trial.host.asked.some((path) => isPack(path))).toBe(true);
    expect(trial.host.asked.filter((path) => path.startsWith('en/practices/'))).toEqual([]);
  });

  it('waits while the line is down, says so, and goes on by itself', async () => {
    await trial.openOfflinePage();
    trial.host.faults = (path) => (isPack(path) ? { kind: 'drop', after: 0 } : undefined);
    await trial.page.locator('[data-save-library]').click();
    await trial.page.getByText('waiting for the line').waitFor();
    trial.host.heal();
    await trial.waitFor('saved');
    await trial.expectWhole(older);
  });

  it('takes a slow line as it is', async () => {
    trial.host.faults = always((path) => path.startsWith('library/'), { kind: 'delay', milliseconds: 150 });
    await trial.saveWhole();
    await trial.expectWhole(older);
  });

  it.each<[string, Fault]>([
    ['cut short', { kind: 'truncate' }],
    ['corrupted', { kind: 'corrupt' }],
    ['missing', { kind: 'status', status: 404 }],
  ])('takes the files one by one where packs come %s', async (_, fault) => {
    trial.host.faults = always(isPack, fault);
    await trial.saveWhole();
    await trial.expectWhole(older);
  });

  it('bears errors of the host for a while', async () => {
    const some = new Set(older.head.groups.slice(0, 3).map(({ id }) => packPath(id)));
    trial.host.faults = firstTimes((path) => some.has(path), { kind: 'status', status: 503 }, 2);
    await trial.saveWhole();
    await trial.expectWhole(older);
  });

  it('does not count when packs and files come corrupted, says why, and succeeds later', async () => {
    trial.host.faults = always((path) => isPack(path) || path.startsWith('en/practices/'), {
      kind: 'corrupt',
    });
    await trial.openOfflinePage();
    await trial.save('failed');
    expect(await trial.sentence()).toContain('being renewed');
    await trial.expectWhole(undefined);
    trial.host.heal();
    await trial.save('saved');
    await trial.expectWhole(older);
  });

  it('does not count when lists and packs are not those of the head', async () => {
    trial.host.faults = always((path) => isPack(path) || isList(path), { kind: 'corrupt' });
    await trial.openOfflinePage();
    await trial.save('failed');
    await trial.expectWhole(undefined);
  });

  it('is not begun where a captive portal answers everything', async () => {
    await trial.openOfflinePage();
    trial.host.faults = () => ({ kind: 'portal' });
    await trial.save('failed');
    expect(await trial.sentence()).toContain('sign-in page');
    await trial.expectWhole(undefined);
  });

  it('stops where a captive portal comes in between, and goes on behind it', async () => {
    await trial.openOfflinePage();
    const before = trial.host.asked.length;
    trial.host.faults = (_, count) => (count > before + 3 ? { kind: 'portal' } : undefined);
    await trial.save('failed');
    expect(await trial.sentence()).toContain('sign-in page');
    trial.host.heal();
    await trial.save('saved');
    await trial.expectWhole(older);
  });

  it('is not begun with half a head', async () => {
    trial.host.faults = always(isHead, { kind: 'truncate' });
    await trial.openOfflinePage();
    await trial.save('failed');
    await trial.expectWhole(undefined);
  });

  it('can be cancelled while the line hangs, waits to be asked for, and goes on from there', async () => {
    await trial.openOfflinePage();
    let packs = 0;
    trial.host.faults = (path) => (isPack(path) && ++packs > 3 ? { kind: 'hang' } : undefined);
    await trial.page.locator('[data-save-library]').click();
    await expect.poll(() => packs, patiently).toBeGreaterThan(3);
    await trial.page.locator('[data-cancel]').click();
    await trial.waitFor('failed');
    await trial.expectWhole(undefined);
    trial.host.heal();
    await trial.openOfflinePage();
    await trial.waitFor('unfinished');
    const before = trial.host.asked.length;
    await trial.save('saved');
    await trial.expectWhole(older);
    const fetched = trial.host.asked.slice(before).filter(isPack).length;
    expect(fetched).toBeLessThan(older.head.groups.length - 1);
  });

  it('goes on by itself on any page after its tab was closed', async () => {
    await trial.openOfflinePage();
    let packs = 0;
    trial.host.faults = (path) => (isPack(path) && ++packs > 2 ? { kind: 'hang' } : undefined);
    await trial.page.locator('[data-save-library]').click();
    await expect.poll(() => packs, patiently).toBeGreaterThan(2);
    await trial.renewTab();
    trial.host.heal();
    await trial.page.goto(`${trial.host.url}en/about/`);
    await trial.page.locator('library-status[data-library-state=saved]').waitFor({ timeout: 20_000 });
    await trial.expectWhole(older);
  });

  it('happens in one tab at a time, and the other looks on', async () => {
    const other = await trial.context.newPage();
    await trial.openOfflinePage();
    await trial.openOfflinePage(other);
    trial.host.faults = always(isPack, { kind: 'delay', milliseconds: 200 });
    await trial.page.locator('[data-save-library]').click();
    await other.locator('library-keeper[data-library-state=elsewhere]').waitFor();
    expect(await other.locator('[data-save-library]').isVisible()).toBe(false);
    await trial.waitFor('saved');
    await other.locator('library-keeper[data-library-state=saved]').waitFor();
    await trial.expectWhole(older);
  });

  it('gives back what it took when the device is full', async () => {
    await trial.openOfflinePage();
    await setQuota(600_000);
    await trial.save('failed');
    expect(await trial.sentence()).toContain('not enough space');
    await trial.expectWhole(undefined);
    expect(await editionCaches()).toEqual([]);
    await setQuota(0);
    await trial.openOfflinePage();
    await trial.save('saved');
    await trial.expectWhole(older);
  });
});

/** Bounds the storage of the site, as a full device does; 0 lifts the bound. */
async function setQuota(bytes: number): Promise<void> {
  const session = await trial.context.newCDPSession(trial.page);
  const origin = new URL(trial.host.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', bytes > 0 ? { origin, quotaSize: bytes } : { origin });
}

const editionCaches = () =>
  trial.page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' edition ')));

describe('an update', () => {
  beforeEach(async () => {
    await trial.saveWhole();
    trial.host.heal(newer.folder);
    await trial.openOfflinePage();
    await trial.waitFor('outdated');
  });

  it('fetches what has changed and no more, and the old edition is cleared away', async () => {
    const before = trial.host.asked.length;
    await trial.save('saved');
    await trial.expectWhole(newer);
    const asked = trial.host.asked.slice(before);
    // A pack is worth its bytes where most of it is new.
    for (const { id, packed } of newer.head.groups.filter((group) => asked.includes(packPath(group.id))))
      expect(packed).toBeLessThan(newer.bytesBeyond(older, id));
    expect(asked.filter((path) => path.startsWith('en/practices/')).length).toBeLessThan(6);
    await trial.openOfflinePage();
    await expect.poll(editionCaches, patiently).toEqual([`/ edition en ${newer.head.edition}`]);
    await trial.expectReadable(newer, samePages());
  });

  it.each<[string, (path: string) => boolean, Fault]>([
    ['the line is down', (path) => path.startsWith('library/'), { kind: 'status', status: 500 }],
    ['lists come corrupted', isList, { kind: 'corrupt' }],
    ['the line drops', (path) => !isHead(path), { kind: 'drop', after: 10 }],
    ['a portal answers', () => true, { kind: 'portal' }],
    ['half a head comes', isHead, { kind: 'truncate' }],
  ])('leaves the old edition whole when %s', async (_, fits, fault) => {
    trial.host.faults = always(fits, fault);
    await trial.page.locator('[data-save-library]').click();
    await expect.poll(() => trial.state(), { timeout: 10_000 }).not.toBe('outdated');
    await trial.page.waitForTimeout(800);
    // Nothing but a bad list can be got around: by the pack.
    await trial.expectWhole(older, ...(fits === isList ? [newer] : []));
    await trial.expectReadable(older, samePages().slice(0, 3));
    await trial.openOfflinePage();
    await trial.page
      .locator('[data-save-library]')
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await trial.waitFor('saved');
    await trial.expectWhole(newer);
  });

  it('leaves the old edition whole when changed files come corrupted', async () => {
    trial.host.faults = always((path) => path.startsWith('en/practices/') || isPack(path), {
      kind: 'corrupt',
    });
    await trial.save('failed');
    expect(await trial.sentence()).toContain('untouched');
    await trial.expectWhole(older);
    await trial.expectReadable(older, samePages());
  });

  it('leaves the old edition whole when the host has the new head and the old files', async () => {
    trial.host.faults = (path) => (isHead(path) ? undefined : { kind: 'from', folder: older.folder });
    await trial.save('failed');
    expect(await trial.sentence()).toContain('being renewed');
    await trial.expectWhole(older);
  });

  it('stays with the old edition when the host has the old head and the new files', async () => {
    trial.host.faults = always(isHead, { kind: 'from', folder: older.folder });
    await trial.openOfflinePage();
    await trial.waitFor('saved');
    await trial.expectWhole(older);
    await trial.expectReadable(older, samePages());
  });

  it('leaves the old edition whole when the device is full', async () => {
    const used = await trial.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await setQuota(used + 1_000);
    await trial.save('failed');
    expect(await trial.sentence()).toContain('not enough space');
    await trial.expectWhole(older);
    expect(await editionCaches()).toEqual([`/ edition en ${older.head.edition}`]);
    await trial.expectReadable(older, samePages());
  });

  it('does not change the page that somebody is reading, in another tab either', async () => {
    const reader = await trial.context.newPage();
    const [page = ''] = samePages();
    await reader.goto(trial.host.url + page);
    await trial.save('saved');
    await trial.page.waitForTimeout(300);
    const partOf = (tab: typeof reader) =>
      tab.evaluate(async () => (await (await fetch('/theme.js')).text()).includes('// changed'));
    expect(await partOf(reader), 'the open page keeps to its edition').toBe(false);
    await reader.goto(trial.host.url + page);
    expect(await partOf(reader), 'the next page is of the new edition').toBe(true);
    await trial.expectWhole(newer);
  });

  it('is not disturbed by a new worker in its midst', async () => {
    let packs = 0;
    trial.host.faults = (path) =>
      isHead(path) || packs++ > 0 ? undefined : { kind: 'delay', milliseconds: 1_500 };
    await newWorker('service-worker.ts');
    await trial.page.locator('[data-save-library]').click();
    await trial.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await trial.waitFor('saved');
    await trial.expectWhole(newer);
    await restoreWorker();
  });

  it('goes on after its tab was closed in the middle', async () => {
    trial.host.faults = always((path) => path.startsWith('en/'), { kind: 'hang' });
    await trial.page.locator('[data-save-library]').click();
    await trial.waitFor('saving');
    await trial.page.waitForTimeout(300);
    await trial.renewTab();
    trial.host.heal();
    await trial.openOfflinePage();
    await trial.waitFor('saved');
    await trial.expectWhole(newer);
  });

  it('is gone on with by a tab that looked on, when the saving one is closed', async () => {
    const saving = trial.page;
    trial.host.faults = always((path) => path.startsWith('en/'), { kind: 'hang' });
    await saving.locator('[data-save-library]').click();
    await trial.waitFor('saving');
    trial.page = await trial.context.newPage();
    await trial.openOfflinePage();
    await trial.waitFor('elsewhere');
    await saving.close();
    trial.host.heal();
    await trial.waitFor('saved');
    await trial.expectWhole(newer);
  });
});

/** Puts another worker on the host: the same with other bytes, or the retiring one. */
async function newWorker(worker: string): Promise<void> {
  for (const { folder } of [older, newer]) {
    await buildServiceWorker(folder, worker);
    appendFileSync(`${folder}/sw.js`, `// ${randomUUID()}\n`);
  }
}
const restoreWorker = () => newWorker('service-worker.ts');

describe('a host that is renewed while somebody saves', () => {
  it('ends with one whole edition', async () => {
    await trial.openOfflinePage();
    let packs = 0;
    trial.host.faults = (path) => {
      if (isPack(path) && ++packs === 4) trial.host.folder = newer.folder;
      return undefined;
    };
    await trial.save('saved');
    await trial.expectWhole(newer);
  });
});

describe('a saved library', () => {
  beforeEach(() => trial.saveWhole());

  it('is read as it is behind a captive portal, and none of the portal is kept', async () => {
    trial.host.faults = () => ({ kind: 'portal' });
    const [page = ''] = samePages();
    await trial.page.goto(trial.host.url + page);
    expect(await trial.page.locator('library-status .copy').innerText()).toMatch(/^Saved copy of \d/);
    await trial.page.goto(`${trial.host.url}de/practices/`);
    expect(await trial.page.locator('h1').innerText()).toContain('Welcome');
    await trial.cut();
    await trial.page.goto(`${trial.host.url}de/practices/`);
    await trial.page.waitForURL(/en\/offline\/\?page=de%2Fpractices%2F#unreachable/);
    await trial.mend();
    await trial.expectWhole(older);
  });

  it('outlives a new worker, and so do the tabs of the old one', async () => {
    const [page = ''] = samePages();
    const reader = await trial.context.newPage();
    await reader.goto(trial.host.url + page);
    await newWorker('service-worker.ts');
    await trial.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await trial.page.waitForTimeout(500);
    await trial.cut();
    expect(await reader.evaluate(async () => (await fetch('/theme.js')).ok)).toBe(true);
    await trial.mend();
    await trial.expectWhole(older);
    await trial.expectReadable(older, samePages().slice(0, 3));
    await restoreWorker();
  });

  it('keeps its worker when a portal answers for the worker', async () => {
    trial.host.faults = always((path) => path === 'sw.js', { kind: 'portal' });
    await trial.page.evaluate(async () =>
      (await navigator.serviceWorker.ready).update().catch(() => undefined),
    );
    await trial.expectReadable(older, samePages().slice(0, 3));
  });

  it('that the browser threw away is told from one that never was, and can be saved again', async () => {
    await trial.page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.includes(' edition ')) await caches.delete(name);
    });
    await trial.openOfflinePage();
    await trial.waitFor('evicted');
    expect(await trial.sentence()).toContain('the browser has removed it');
    await trial.page.goto(`${trial.host.url}${samePages()[0] ?? ''}`);
    await trial.page.locator('library-status[data-library-state=evicted]').waitFor();
    await trial.openOfflinePage();
    await trial.save('saved');
    await trial.expectWhole(older);
  });

  it('that is gone altogether leaves no white page', async () => {
    await trial.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await trial.cut();
    await trial.page.goto(`${trial.host.url}en/about/`);
    expect(await trial.page.locator('p').innerText()).toContain('no connection');
    await trial.mend();
    await trial.openOfflinePage();
    await trial.waitFor('evicted');
  });

  it.each([-20, 20])('does not mind a clock that jumps by %i years', async (years) => {
    await trial.context.addInitScript((shift) => {
      const { now } = Date;
      Date.now = () => now() + shift * 31_557_600_000;
    }, years);
    trial.host.heal(newer.folder);
    await trial.openOfflinePage();
    await trial.waitFor('outdated');
    await trial.save('saved');
    await trial.expectWhole(newer);
    await trial.page.goto(`${trial.host.url}${samePages()[0] ?? ''}`);
    await trial.page.locator('library-status[data-library-state=saved]').waitFor();
  });

  it('is gone with one button, while another tab reads on', async () => {
    const reader = await trial.context.newPage();
    await reader.goto(`${trial.host.url}${samePages()[0] ?? ''}`);
    await trial.openOfflinePage();
    await trial.page.locator('[data-remove]').click();
    await trial.waitFor('removed');
    const left = () =>
      trial.page.evaluate(async () => {
        const names = await caches.keys();
        return { names, noted: Object.keys(localStorage).filter((key) => key.startsWith('library /')) };
      });
    expect(await left()).toEqual({ names: [], noted: [] });
    expect(await reader.evaluate(async () => (await fetch('/theme.js')).ok)).toBe(true);
    await trial.openOfflinePage();
    await trial.waitFor('none');
  });

  it('is cleared away when a deployment does not offer offline reading any more', async () => {
    await newWorker('retiring-worker.ts');
    await trial.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect
      .poll(
        () => trial.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
        patiently,
      )
      .toBe(0);
    await expect.poll(() => trial.page.evaluate(() => caches.keys()), patiently).toEqual([]);
    await restoreWorker();
  });
});
