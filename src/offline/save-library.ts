import { parseTarGzip } from 'nanotar';
import { download, sha256Of } from './download.ts';
import { planFor, urlOf } from './edition-plan.ts';
import {
  addressOf,
  editionCache,
  isEditionOf,
  manifestPath,
  recordCache,
  recordPath,
  savedEditions,
} from './editions.ts';
import type { Manifest, ManifestFile, ManifestPack, SavedEdition } from './editions.ts';
import { asFailure, SavingFailed } from './saving-failed.ts';

/** The manifest of the edition that is on the host now. */
export async function currentManifest(lang: string, signal?: AbortSignal): Promise<Manifest> {
  const response = await fetch(urlOf(manifestPath(lang)), { cache: 'no-cache', signal: signal ?? null });
  if (!response.ok) throw new SavingFailed('network');
  const manifest = (await response.json()) as Manifest;
  if (!Array.isArray(manifest.files) || !Array.isArray(manifest.packs)) throw new SavingFailed('damaged');
  return manifest;
}

export const savedEdition = async (lang: string): Promise<SavedEdition | undefined> =>
  (await savedEditions()).find((saved) => saved.lang === lang);

/** Number of bytes that saving the edition of this manifest would fetch, given what is here already. */
export async function bytesToFetch(manifest: Manifest): Promise<number> {
  const old = await savedEdition(manifest.lang);
  const known = old
    ? await digestsOf(await caches.open(editionCache(old.lang, old.edition)))
    : new Set<string>();
  let bytes = 0;
  for (const [, , packBytes, from, to] of manifest.packs) {
    const lacking = manifest.files
      .slice(from, to)
      .filter(([path, sha256]) => !known.has(`${path} ${sha256}`));
    bytes += Math.min(
      lacking.reduce((sum, [, , size]) => sum + size, 0),
      packBytes,
    );
  }
  return bytes;
}

const digestHeader = 'X-Content-SHA256';

async function digestsOf(cache: Cache): Promise<Set<string>> {
  const manifest = await cache.match(urlOf('library/manifest'));
  if (!manifest) return new Set();
  return new Set(((await manifest.json()) as Manifest).files.map(([path, sha256]) => `${path} ${sha256}`));
}

/**
 * Saves the library of a language: copies what did not change from the edition that is here, fetches the rest,
 * checks every file against the manifest, and only then lets the new edition count.
 * Runs once at a time over all tabs. Throws `SavingFailed`; a later call goes on where this one ended.
 */
export function saveLibrary(
  lang: string,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<SavedEdition> {
  return navigator.locks.request('save-library', { ifAvailable: true }, async (lock) => {
    if (!lock) throw new SavingFailed('busy');
    try {
      const manifest = await currentManifest(lang, signal);
      await navigator.storage.persist();
      return await saveEdition(manifest, signal, onProgress);
    } catch (error) {
      throw asFailure(error, signal);
    }
  });
}

async function saveEdition(
  manifest: Manifest,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<SavedEdition> {
  const { lang, edition } = manifest;
  const cache = await caches.open(editionCache(lang, edition));
  await copyUnchanged(manifest, cache);
  const plan = await planFor(manifest, cache);
  let done = 0;
  const count = (bytes: number) => onProgress(Math.min((done += bytes), plan.bytes), plan.bytes);
  count(0);
  for (const pack of plan.packs) await savePack(pack, manifest, cache, signal, count);
  for (const file of plan.files) {
    await put(cache, file, await download(file[0], signal, count));
  }
  const rest = await planFor(manifest, cache);
  if (rest.packs.length + rest.files.length > 0) throw new SavingFailed('damaged');
  await cache.put(urlOf('library/manifest'), Response.json(manifest));
  const saved: SavedEdition = {
    lang,
    edition,
    saved: new Date().toISOString(),
    pages: manifest.pages,
    bytes: manifest.bytes,
  };
  await (await caches.open(recordCache)).put(urlOf(recordPath(lang)), Response.json(saved));
  await forgetEditions(lang, edition);
  return saved;
}

async function copyUnchanged(manifest: Manifest, cache: Cache): Promise<void> {
  const old = await savedEdition(manifest.lang);
  if (!old || old.edition === manifest.edition) return;
  const source = await caches.open(editionCache(old.lang, old.edition));
  const known = await digestsOf(source);
  for (const [path, sha256] of manifest.files) {
    if (!known.has(`${path} ${sha256}`)) continue;
    const response = await source.match(urlOf(addressOf(path)));
    if (response) await cache.put(urlOf(addressOf(path)), response);
  }
}

async function savePack(
  [path, sha256, , from, to]: ManifestPack,
  manifest: Manifest,
  cache: Cache,
  signal: AbortSignal,
  count: (bytes: number) => void,
): Promise<void> {
  const packed = await download(path, signal, count);
  if ((await sha256Of(packed)) !== sha256) throw new SavingFailed('damaged');
  const wanted = new Map(manifest.files.slice(from, to).map((file) => [file[0], file]));
  for (const { name, data } of await parseTarGzip(packed)) {
    const file = wanted.get(name);
    if (file && data) await put(cache, file, new Uint8Array(data));
  }
}

/** Stores a file if it is what the manifest says. */
async function put(cache: Cache, [path, sha256]: ManifestFile, data: Uint8Array<ArrayBuffer>): Promise<void> {
  if ((await sha256Of(data)) !== sha256) throw new SavingFailed('damaged');
  await cache.put(
    urlOf(addressOf(path)),
    new Response(data, { headers: { 'Content-Type': typeOf(path), [digestHeader]: sha256 } }),
  );
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  png: 'image/png',
  webp: 'image/webp',
};
const typeOf = (path: string) => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** Removes the saved library of a language from this device. */
export async function removeLibrary(lang: string): Promise<void> {
  await (await caches.open(recordCache)).delete(urlOf(recordPath(lang)));
  await forgetEditions(lang, '');
}

async function forgetEditions(lang: string, except: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => isEditionOf(lang, name) && name !== editionCache(lang, except))
      .map((name) => caches.delete(name)),
  );
}
