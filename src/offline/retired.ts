import { siteRoot } from '../lib/site-root.ts';
import { removeEverything } from './removal.ts';
import { Shelf } from './shelf.ts';

/** For a deployment without offline reading: takes leave of the worker of an earlier one, and of what it has kept. */
async function retire(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ scope }) => scope === siteRoot.href);
  await Promise.all(own.map((registration) => registration.unregister()));
  // What pages have noted is removed also when the worker has left by itself.
  await removeEverything(new Shelf(siteRoot));
}

if ('serviceWorker' in navigator) void retire().catch(() => undefined);
