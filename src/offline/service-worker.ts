/// <reference lib="webworker" />
import { addressOf, editionCache, savedEditions, visitedCache } from './editions.ts';

declare const self: ServiceWorkerGlobalScope;

const scope = new URL(self.registration.scope);

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const message = event.data as { keep?: string[] };
  if (message.keep) event.waitUntil(Promise.all(message.keep.map(keepWithParts)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname))
    return;
  const path = addressOf(decodeURI(url.pathname.slice(scope.pathname.length)));
  // The truth about editions, and their packs, are never answered from a cache.
  if (path === 'sw.js' || path.startsWith('library/')) return;
  event.respondWith(answer(request, path, (work) => event.waitUntil(work)));
});

/** A saved library comes first: it is whole and quick. Then the network, then what was visited. */
async function answer(
  request: Request,
  path: string,
  later: (work: Promise<void>) => void,
): Promise<Response> {
  const saved = await fromLibrary(path);
  if (saved) return saved;
  if (path.startsWith('_astro/')) {
    const kept = await fromVisited(path);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    later(keep(path, response));
    return response;
  } catch {
    return (
      (await fromVisited(path)) ?? (request.mode === 'navigate' ? await elsewhere(path) : Response.error())
    );
  }
}

async function fromLibrary(path: string): Promise<Response | undefined> {
  for (const { lang, edition } of await savedEditions()) {
    const name = editionCache(lang, edition);
    if (!(await caches.has(name))) continue;
    const response = await (await caches.open(name)).match(urlOf(path), { ignoreVary: true });
    if (response) return response;
  }
  return undefined;
}

const fromVisited = async (path: string): Promise<Response | undefined> =>
  (await caches.open(visitedCache)).match(urlOf(path), { ignoreVary: true });

const urlOf = (path: string) => new URL(path, scope).href;

/** Keeps a copy of what was read. Redirected answers are not kept: a browser refuses them for a navigation. */
async function keep(path: string, response: Response): Promise<void> {
  if (!response.ok || response.type !== 'basic' || response.redirected) return;
  const copy = response.clone();
  try {
    await (await caches.open(visitedCache)).put(urlOf(path), copy);
  } catch {
    // A full disk must not keep the page from being read.
  }
}

/** Keeps a page together with the styles and scripts that it names. */
async function keepWithParts(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return;
  const html = await response.clone().text();
  await keep(addressOf(new URL(address).pathname.slice(scope.pathname.length)), response);
  const parts = [...html.matchAll(/(?:href|src)="([^"#]+\.(?:css|js|svg))(?:#[^"]*)?"/g)].map(
    ([, part]) => new URL(part ?? '', address),
  );
  await Promise.all(
    parts
      .filter(({ origin }) => origin === scope.origin)
      .map(async (part) => {
        const path = part.pathname.slice(scope.pathname.length);
        if (await fromVisited(path)) return;
        const answered = await fetch(part).catch(() => undefined);
        if (answered) await keep(path, answered);
      }),
  );
}

/** Nothing of the page is here: its address with a slash may be, else the offline page says what can be read. */
async function elsewhere(path: string): Promise<Response> {
  if (path !== '' && !path.endsWith('/')) {
    const folder = `${path}/`;
    if ((await fromLibrary(folder)) ?? (await fromVisited(folder))) return Response.redirect(urlOf(folder));
  }
  const known = [path.split('/')[0] ?? '', ...(await savedEditions()).map(({ lang }) => lang)];
  for (const lang of known) {
    const offline = `${lang}/offline/`;
    if (path !== offline && ((await fromLibrary(offline)) ?? (await fromVisited(offline))))
      return Response.redirect(`${urlOf(offline)}#unreachable`);
  }
  return Response.error();
}
