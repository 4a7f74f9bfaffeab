import { decompress } from 'fzstd';
import { parseTar } from 'nanotar';
import { download } from './download.ts';
import type { Download } from './download.ts';
import {
  addressOf,
  filesIn,
  groupsFor,
  headIn,
  headPath,
  listPath,
  packPath,
  sha256Of,
  sumOf,
  transitBytes,
} from './edition.ts';
import type { EditionFile, Group, Head, Wish } from './edition.ts';
import type { SavedEdition, Shelf } from './shelf.ts';
import { asFailure, SavingFailed } from './saving-failed.ts';
import { askForTidying } from './tidying.ts';
import { typeOf } from './types.ts';

export interface Progress {
  /** Bytes that have come, and bytes in all. */
  done: number;
  total: number;
  /** The line is down; the saving goes on by itself when it is back. */
  waiting: boolean;
}

/** The head of the edition that is on the host now. Throws `SavingFailed`. */
export async function currentHead(shelf: Shelf, lang: string, options?: Partial<Download>): Promise<Head> {
  const signal = options?.signal ?? new AbortController().signal;
  // A browser that knows that it has no line would report the attempt as an error.
  if (!navigator.onLine) throw new SavingFailed('network');
  let answer: Response;
  try {
    answer = await fetch(shelf.urlOf(headPath(lang)), {
      cache: options?.fresh ? 'reload' : 'no-cache',
      signal,
    });
  } catch (error) {
    throw asFailure(error, signal);
  }
  if (!answer.ok) throw new SavingFailed(answer.status >= 500 ? 'network' : 'changing');
  const head = await headIn(await answer.text(), lang);
  if (!head) throw new SavingFailed('portal');
  return head;
}

/** What saving some part of an edition takes: for each group what is missing, and whether its pack is the shorter way. */
export interface Plan {
  groups: GroupPlan[];
  /** Bytes to fetch, at most. */
  bytes: number;
}
interface GroupPlan {
  group: Group;
  /** Its list as text and files, when it is known without the pack. */
  list?: { text: string; files: EditionFile[] };
  missing: EditionFile[];
  byPack: boolean;
}

/** Files that lie on this device in any edition, whole or not: which cache holds the file with this path and hash. */
type Known = Map<string, string>;

const keyOf = ([path, sha256]: EditionFile) => `${path} ${sha256}`;

async function knownFiles(shelf: Shelf): Promise<Known> {
  const known: Known = new Map();
  for (const name of await shelf.editionCaches()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.startsWith(shelf.urlOf('library/lists/'))) continue;
      const files = JSON.parse((await (await cache.match(url))?.text()) ?? '[]') as EditionFile[];
      for (const file of files) known.set(keyOf(file), name);
    }
  }
  return known;
}

/** Looks what is here and what is missing. Of editions that are here in part it asks the host for the lists of groups. */
export async function planFor(
  shelf: Shelf,
  head: Head,
  wish: Wish,
  options: Omit<Download, 'count'>,
): Promise<Plan> {
  const known = await knownFiles(shelf);
  const here = await addressesIn(shelf.cacheOf(head));
  const update = await shelf.edition(head.lang);
  const plan: Plan = { groups: [], bytes: 0 };
  for (const group of groupsFor(head, wish)) {
    const text =
      (await shelf.listOf(group.id)) ?? (update ? await listText(shelf, group, options) : undefined);
    const files = text ? await filesIn(text, group.id) : undefined;
    const missing = (files ?? []).filter(
      (file) => !known.has(keyOf(file)) && !here.has(shelf.urlOf(addressOf(file[0]))),
    );
    const transit = missing.reduce((sum, file) => sum + transitBytes(file), 0);
    const byPack = !files || transit > group.packed;
    plan.groups.push({ group, ...(text && files ? { list: { text, files } } : {}), missing, byPack });
    plan.bytes += byPack ? group.packed : missing.reduce((sum, [, , bytes]) => sum + bytes, 0);
  }
  return plan;
}

async function addressesIn(cacheName: string): Promise<Set<string>> {
  if (!(await caches.has(cacheName))) return new Set();
  return new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
}

async function listText(shelf: Shelf, { id }: Group, options: Omit<Download, 'count'>): Promise<string> {
  const data = await download(shelf.urlOf(listPath(id)), { ...options, count: () => undefined });
  return new TextDecoder().decode(data);
}

/** The lock that makes savings and removals wait for each other over all tabs. */
export const savingLock = (shelf: Shelf): string => `${shelf.root.pathname} save`;

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
  const heads = new Map<string, Head>();
  for (const wish of wishes) {
    const head = await currentHead(shelf, wish.lang, options);
    heads.set(wish.lang, head);
    await shelf.begin({ ...wish, edition: head.edition });
  }
  for (const wish of wishes) await saveOne(shelf, wish, heads.get(wish.lang), options, tell, progress);
}

/** How often a saving begins anew when the host turns out to serve another edition. */
const attempts = 3;

async function saveOne(
  shelf: Shelf,
  wish: Wish,
  first: Head | undefined,
  options: Download,
  tell: (change: Partial<Progress>) => void,
  progress: Progress,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const fresh = attempt > 1;
    const head = attempt === 1 && first ? first : await currentHead(shelf, wish.lang, { ...options, fresh });
    await shelf.begin({ ...wish, edition: head.edition });
    try {
      await saveEdition(shelf, head, wish, { ...options, fresh }, (bytes) =>
        tell({ total: progress.done + bytes }),
      );
      return;
    } catch (error) {
      const again = error instanceof SavingFailed && ['changing', 'damaged'].includes(error.reason);
      if (!again || attempt === attempts) throw error;
    }
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
  const known = await knownFiles(shelf);
  const cache = await caches.open(shelf.cacheOf(head));
  for (const group of plan.groups) {
    options.signal.throwIfAborted();
    await saveGroup(shelf, head.edition, group, known, cache, options);
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
  known: Known,
  cache: Cache,
  options: Download,
): Promise<void> {
  let text = list?.text;
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const put = async (file: EditionFile, data: Uint8Array<ArrayBuffer>) => {
    if ((await sha256Of(data)) !== file[1]) return false;
    const url = shelf.urlOf(addressOf(file[0]));
    await cache.put(url, new Response(data, { headers: { 'Content-Type': typeOf(file[0]) } }));
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
