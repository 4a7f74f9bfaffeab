import { decompress } from 'fzstd';
import { parseTar } from 'nanotar';
import { contentTypeOf } from '../lib/media-types.ts';
import { download } from './download.ts';
import type { Download } from './download.ts';
import { addressOf, filesIn, groupsFor, listPath, packPath, sha256Of, sumOf } from './edition.ts';
import type { EditionFile, Group, Head, Wish } from './edition.ts';
import { addressesIn, currentHead, keyOf, listText, planFor } from './plan.ts';
import type { GroupPlan, Plan } from './plan.ts';
import { savingLock } from './saving-lock.ts';
import type { SavedEdition, Shelf } from './shelf.ts';
import { asFailure, SavingFailed } from './saving-failed.ts';
import { askForTidying } from './tidying.ts';

export interface Progress {
  /** Bytes that have come, and bytes in all. */
  done: number;
  total: number;
  /** The line is down; the saving goes on by itself when it is back. */
  waiting: boolean;
}

/**
 * Saves parts of the library: takes over what is on this device already, fetches the rest, checks every file against the
 * lists of the edition, and lets each edition count only when all its files are in. One saving at a time over all tabs.
 * Throws `SavingFailed`; a later call goes on where this one ended.
 */
export async function saveLibrary(
  shelf: Shelf,
  wishes: readonly Wish[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  await navigator.locks.request(savingLock(shelf), { ifAvailable: true }, async (lock) => {
    if (!lock) throw new SavingFailed('busy');
    try {
      await navigator.storage.persist().catch(() => false);
      await saveAll(shelf, wishes, signal, onProgress);
    } catch (error) {
      const failure = asFailure(error, signal);
      for (const { lang } of wishes) {
        const saving = (await shelf.unfinished()).find((one) => one.lang === lang);
        // What fills the device is given back; what the reader stopped waits to be asked for.
        if (failure.reason === 'space') await shelf.drop(lang);
        else if (saving && failure.reason === 'cancelled') await shelf.begin({ ...saving, paused: true });
      }
      throw failure;
    } finally {
      await askForTidying(shelf);
    }
  });
}

async function saveAll(
  shelf: Shelf,
  wishes: readonly Wish[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const progress: Progress = { done: 0, total: 0, waiting: false };
  const tell = (change: Partial<Progress>) => onProgress(Object.assign(progress, change));
  const options: Download = {
    signal,
    count: (bytes) =>
      tell({ done: progress.done + bytes, total: Math.max(progress.total, progress.done + bytes) }),
    waiting: (waiting) => {
      if (waiting !== progress.waiting) tell({ waiting });
    },
  };
  // All are noted first, so that an interrupted saving goes on with those that it had not come to.
  const heads: Head[] = [];
  for (const wish of wishes) {
    const head = await currentHead(shelf, wish.lang, options);
    await shelf.begin({ ...wish, edition: head.edition });
    heads.push(head);
  }
  const planned = (bytes: number) => tell({ total: progress.done + bytes });
  for (const [place, wish] of wishes.entries()) {
    const head = heads[place];
    if (head) await saveOne(shelf, head, wish, options, planned);
  }
}

/** How often a saving begins anew when the host turns out to serve another edition. */
const attempts = 3;

async function saveOne(
  shelf: Shelf,
  first: Head,
  wish: Wish,
  options: Download,
  planned: (bytes: number) => void,
): Promise<void> {
  let head = first;
  for (let attempt = 1; ; attempt++) {
    const fresh = attempt > 1;
    try {
      await saveEdition(shelf, head, wish, { ...options, fresh }, planned);
      return;
    } catch (error) {
      const again = error instanceof SavingFailed && ['changing', 'damaged'].includes(error.reason);
      if (!again || attempt === attempts) throw error;
    }
    head = await currentHead(shelf, wish.lang, { ...options, fresh: true });
    await shelf.begin({ ...wish, edition: head.edition });
  }
}

async function saveEdition(
  shelf: Shelf,
  head: Head,
  wish: Wish,
  options: Download,
  planned: (bytes: number) => void,
): Promise<void> {
  const plan = await planFor(shelf, head, wish, options);
  planned(plan.bytes);
  const cache = await caches.open(shelf.cacheOf(head));
  for (const group of plan.groups) {
    options.signal.throwIfAborted();
    await saveGroup(shelf, head.edition, group, plan, cache, options);
  }
  await assertWhole(shelf, head, wish);
  await cache.put(shelf.urlOf('library/head'), Response.json(head));
  const groups = groupsFor(head, wish);
  const saved: SavedEdition = {
    ...wish,
    edition: head.edition,
    saved: new Date().toISOString(),
    pages: sumOf(groups, 'pages'),
    bytes: sumOf(groups, 'bytes'),
  };
  await shelf.record(saved);
}

async function saveGroup(
  shelf: Shelf,
  edition: string,
  { group, list, byPack }: GroupPlan,
  { known, here }: Plan,
  cache: Cache,
  options: Download,
): Promise<void> {
  let text = list;
  const put = async (file: EditionFile, data: Uint8Array<ArrayBuffer>) => {
    if ((await sha256Of(data)) !== file[1]) return false;
    const url = shelf.urlOf(addressOf(file[0]));
    await cache.put(url, new Response(data, { headers: { 'Content-Type': contentTypeOf(file[0]) } }));
    here.add(url);
    return true;
  };
  if (byPack) text = (await openPack(shelf, group, put, options)) ?? text;
  text ??= await listText(shelf, group, options);
  const files = await filesIn(text, group.id);
  if (!files) throw new SavingFailed('damaged');
  for (const file of files) {
    const url = shelf.urlOf(addressOf(file[0]));
    if (here.has(url)) continue;
    const copy = await shelf.fileOf(known.get(keyOf(file)) ?? ' ', addressOf(file[0]));
    if (copy && (await put(file, new Uint8Array(await copy.arrayBuffer())))) continue;
    // With the edition in the address, the worker lets it pass and no cache on the way knows it.
    const data = await download(`${url}?edition=${edition}`, options);
    if (!(await put(file, data))) throw new SavingFailed('changing');
  }
  // Last: a list in a cache says that all its files are there.
  await cache.put(shelf.urlOf(listPath(group.id)), new Response(text));
}

/** Takes all good files out of a pack. Gives the group's list, or nothing if the pack is no use: files come singly then. */
async function openPack(
  shelf: Shelf,
  group: Group,
  put: (file: EditionFile, data: Uint8Array<ArrayBuffer>) => Promise<boolean>,
  options: Download,
): Promise<string | undefined> {
  let entries;
  try {
    const packed = await download(shelf.urlOf(packPath(group.id)), options);
    // A copy, because the reader of the archive looks at the whole memory behind what it is given.
    entries = parseTar(decompress(packed).slice());
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof SavingFailed && !['changing', 'damaged'].includes(error.reason)) throw error;
    return undefined;
  }
  const [first, ...rest] = entries;
  const text = first?.data ? new TextDecoder().decode(first.data) : '';
  const files = await filesIn(text, group.id).catch(() => undefined);
  if (!files) return undefined;
  for (const { name, data } of rest) {
    const file = files[Number(name)];
    if (file && data) await put(file, new Uint8Array(data));
  }
  return text;
}

/** Looks once more before an edition may count: a browser can throw files away in the meantime. */
async function assertWhole(shelf: Shelf, head: Head, wish: Wish): Promise<void> {
  const here = await addressesIn(shelf.cacheOf(head));
  for (const { id } of groupsFor(head, wish)) {
    const text = here.has(shelf.urlOf(listPath(id))) ? await shelf.listOf(id) : undefined;
    const files = text ? await filesIn(text, id) : undefined;
    if (!files?.every(([path]) => here.has(shelf.urlOf(addressOf(path))))) throw new SavingFailed('damaged');
  }
}
