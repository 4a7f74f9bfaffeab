import type { Shelf } from './shelf.ts';

/** Has the worker remove editions that do not count any more, if there are any: it knows which pages still read them. */
export async function askForTidying(shelf: Shelf): Promise<void> {
  const [caches, saved, unfinished] = await Promise.all([
    shelf.editionCaches(),
    shelf.editions(),
    shelf.unfinished(),
  ]);
  if (caches.length <= new Set([...saved, ...unfinished].map((one) => shelf.cacheOf(one))).size) return;
  const registration = await navigator.serviceWorker.getRegistration(shelf.root.href);
  registration?.active?.postMessage({ tidy: true });
}
