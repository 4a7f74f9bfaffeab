import { siteRoot } from '../lib/site-root.ts';
import { Shelf } from './shelf.ts';

/** For a deployment without offline reading: takes leave of the worker of an earlier one, and of what it has kept. */
async function retire(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ scope }) => scope === siteRoot.href);
  if (own.length === 0) return;
  await Promise.all(own.map((registration) => registration.unregister()));
  await new Shelf(siteRoot).clear();
}

if ('serviceWorker' in navigator) void retire().catch(() => undefined);
