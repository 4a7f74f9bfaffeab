import { download } from './download.ts';
import type { Download } from './download.ts';
import { addressOf, filesIn, groupsFor, headIn, headPath, listPath, transitBytes } from './edition.ts';
import type { EditionFile, Group, Head, Wish } from './edition.ts';
import { asFailure, SavingFailed } from './saving-failed.ts';
import type { Shelf } from './shelf.ts';

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
  known: Known;
  /** Addresses in the cache of the edition itself, each of a file that has been checked. */
  here: Set<string>;
}
export interface GroupPlan {
  group: Group;
  /** The text of its list, when it is known without the pack. */
  list: string | undefined;
  byPack: boolean;
}

/** Files that lie on this device in any edition, whole or not: which cache holds the file with this path and hash. */
export type Known = ReadonlyMap<string, string>;

/** What tells a file from all others in `Known`. */
export const keyOf = ([path, sha256]: EditionFile) => `${path} ${sha256}`;

async function knownFiles(shelf: Shelf): Promise<Known> {
  const known = new Map<string, string>();
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
  const plan: Plan = { groups: [], bytes: 0, known, here };
  for (const group of groupsFor(head, wish)) {
    const text =
      (await shelf.listOf(group.id)) ?? (update ? await listText(shelf, group, options) : undefined);
    const files = text ? await filesIn(text, group.id) : undefined;
    const missing = (files ?? []).filter(
      (file) => !known.has(keyOf(file)) && !here.has(shelf.urlOf(addressOf(file[0]))),
    );
    const transit = missing.reduce((sum, file) => sum + transitBytes(file), 0);
    const byPack = !files || transit > group.packed;
    plan.groups.push({ group, list: files && text, byPack });
    plan.bytes += byPack ? group.packed : missing.reduce((sum, [, , bytes]) => sum + bytes, 0);
  }
  return plan;
}

/** The addresses of what lies in a cache; none if there is no such cache. */
export async function addressesIn(cacheName: string): Promise<Set<string>> {
  if (!(await caches.has(cacheName))) return new Set();
  return new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
}

/** Fetches the text of a group's list. */
export async function listText(
  shelf: Shelf,
  { id }: Group,
  options: Omit<Download, 'count'>,
): Promise<string> {
  const data = await download(shelf.urlOf(listPath(id)), { ...options, count: () => undefined });
  return new TextDecoder().decode(data);
}
