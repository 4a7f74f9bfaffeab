/// <reference lib="webworker" />
import { addressOf } from './edition.ts';
import { Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;
/** Title and text of a page without links, by language, for when nothing at all is here; put in by the build. */
declare const LAST_RESORT: Readonly<Record<string, { title: string; text: string }>>;

const scope = new URL(self.registration.scope);
const shelf = new Shelf(scope);

/** Which edition the pages that are open now came from; the shelf remembers it while the worker sleeps. */
const pins = new Map<string, Promise<string | undefined>>();
/** Once in the life of a worker it looks for what nobody needs any more. */
let tidied: Promise<void> | undefined;
/** Pages on their way, of which the browser does not tell yet. */
const arriving = new Set<string>();

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(tidy)));

self.addEventListener('message', (event) => {
  const message = event.data as { keep?: string[]; tidy?: boolean };
  if (message.keep) event.waitUntil(Promise.all(message.keep.map(keepWithParts)));
  if (message.tidy) event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname))
    return;
  const path = pathOf(url);
  // The truth about editions, what they are made of, and what is there to take along never come from a cache.
  if (path === undefined || path === 'sw.js' || /^(library|take-along)\//.test(path)) return;
  if (url.searchParams.has('edition')) return;
  event.respondWith(request.mode === 'navigate' ? page(event, path) : part(event, path));
});

function pathOf({ pathname }: URL): string | undefined {
  try {
    return addressOf(decodeURI(pathname.slice(scope.pathname.length)));
  } catch {
    return undefined;
  }
}

/** A page: from a saved library, which is whole and quick; else from the host; else as it was when last read. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  tidied ??= tidy();
  event.waitUntil(tidied);
  const saved = await fromLibrary(path);
  if (saved) {
    pinTo(event, saved.cacheName);
    return marked(saved.response, `library ${saved.date}`);
  }
  const visited = await fromVisited(path);
  try {
    const answer = fromHost(event, path);
    // A line that hangs must not keep a reader from what is here.
    return visited ? await Promise.race([answer, rejectedAfter(patience)]) : await answer;
  } catch {
    return visited ? marked(visited, `visited ${visited.headers.get(keptAt) ?? ''}`) : elsewhere(path);
  }
}

/** A part of a page, from the edition that the page came from; parts of a page of the host come from the host. */
async function part(event: FetchEvent, path: string): Promise<Response> {
  const pinned = await pinOf(event.clientId);
  if (pinned) {
    // A worker that a page starts reads from the same edition as the page.
    if (event.resultingClientId) pinTo(event, pinned);
    const response = await shelf.fileOf(pinned, path);
    if (response) return response;
  }
  // Their names change with their content.
  if (path.startsWith('_astro/')) {
    const same = (await fromLibrary(path))?.response ?? (await fromVisited(path));
    if (same) return same;
  }
  try {
    return await fromHost(event, path);
  } catch {
    return (await fromVisited(path)) ?? (await fromLibrary(path))?.response ?? Response.error();
  }
}

/** Milliseconds after which a page that was read before is shown as it was. */
const patience = 8_000;
const rejectedAfter = (milliseconds: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the line hangs')), milliseconds));

async function fromHost(event: FetchEvent, path: string): Promise<Response> {
  const response = await fetch(event.request);
  event.waitUntil(keep(path, response.clone()));
  return response;
}

async function fromLibrary(
  path: string,
): Promise<{ response: Response; cacheName: string; date: string } | undefined> {
  for (const edition of await shelf.editions()) {
    const cacheName = shelf.cacheOf(edition);
    const response = await shelf.fileOf(cacheName, path);
    if (response) return { response, cacheName, date: edition.saved };
  }
  return undefined;
}

const fromVisited = (path: string) => shelf.fileOf(shelf.visited, path);

/** The same answer, with a word for the page's script on where it is from: scripts can read no other header. */
function marked(response: Response, from: string): Response {
  const headers = new Headers(response.headers);
  headers.set('Server-Timing', `copy;desc="${from}"`);
  return new Response(response.body, { headers });
}

function pinTo(event: FetchEvent, cacheName: string): void {
  const client = event.resultingClientId;
  if (!client) return;
  pins.set(client, Promise.resolve(cacheName));
  arriving.add(client);
  event.waitUntil(shelf.pin(client, cacheName));
}

function pinOf(client: string): Promise<string | undefined> {
  const pin = pins.get(client) ?? shelf.pinOf(client);
  pins.set(client, pin);
  return pin;
}

async function tidy(): Promise<void> {
  const clients = await self.clients.matchAll({ type: 'all', includeUncontrolled: true });
  const living = new Set(clients.map(({ id }) => id));
  for (const id of living) arriving.delete(id);
  for (const id of pins.keys()) if (!living.has(id) && !arriving.has(id)) pins.delete(id);
  await shelf.tidy(new Set([...living, ...arriving]));
}

/** When a visited page was kept. */
const keptAt = 'X-Kept-At';

/**
 * Keeps a copy of what was read, if it is what it claims to be: no redirect (a browser refuses such an answer for a
 * navigation), and nothing that somebody answers in the host's place.
 */
async function keep(path: string, response: Response): Promise<void> {
  if (!response.ok || response.type !== 'basic' || response.redirected) return;
  const type = response.headers.get('Content-Type') ?? '';
  const asksForPage = path === '' || path.endsWith('/');
  if (type.startsWith('text/html') !== asksForPage) return;
  const body = asksForPage ? await response.text() : response.body;
  if (typeof body === 'string' && !/<html[^>]* data-library\b/.test(body)) return;
  const headers = new Headers(response.headers);
  headers.set(keptAt, new Date().toISOString());
  try {
    await (await caches.open(shelf.visited)).put(shelf.urlOf(path), new Response(body, { headers }));
  } catch {
    // A full disk must not keep the page from being read.
  }
}

/** Keeps a page together with the styles and scripts that it names. */
async function keepWithParts(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  const path = pathOf(new URL(address));
  if (!response?.ok || path === undefined) return;
  const html = await response.clone().text();
  await keep(path, response);
  const parts = [...html.matchAll(/(?:href|src)="([^"#]+\.(?:css|js|svg))(?:#[^"]*)?"/g)].map(
    ([, part]) => new URL(part ?? '', address),
  );
  await Promise.all(
    parts
      .filter(({ origin }) => origin === scope.origin)
      .map(async (url) => {
        const name = pathOf(url);
        if (name === undefined || (await fromVisited(name))) return;
        const answered = await fetch(url).catch(() => undefined);
        if (answered) await keep(name, answered);
      }),
  );
}

/** Nothing of the page is here: its address with a slash may be, else the offline page says what can be read. */
async function elsewhere(path: string): Promise<Response> {
  const here = async (address: string) => (await fromLibrary(address)) ?? (await fromVisited(address));
  if (path !== '' && !path.endsWith('/') && (await here(`${path}/`)))
    return Response.redirect(shelf.urlOf(`${path}/`));
  const lang = path.split('/')[0] ?? '';
  const known = [
    lang,
    ...(await shelf.editions()).map((edition) => edition.lang),
    ...Object.keys(LAST_RESORT),
  ];
  for (const one of new Set(known)) {
    const offline = `${one}/offline/`;
    if (path !== offline && (await here(offline)))
      return Response.redirect(`${shelf.urlOf(offline)}?page=${encodeURIComponent(path)}#unreachable`);
  }
  return lastResort(lang);
}

function lastResort(lang: string): Response {
  const language = lang in LAST_RESORT ? lang : (Object.keys(LAST_RESORT)[0] ?? 'en');
  const { title, text } = LAST_RESORT[language] ?? { title: '', text: '' };
  return new Response(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
}
