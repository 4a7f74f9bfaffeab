/// <reference lib="webworker" />
import { Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;

// This deployment does not offer offline reading any more: what an earlier worker has kept is removed, and so is the
// worker. Open pages are not reloaded: they load what they still need from the host.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  await new Shelf(new URL(self.registration.scope)).clear();
  await self.registration.unregister();
}
