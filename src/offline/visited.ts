import { siteRoot } from '../lib/site-root.ts';

/** Registers the service worker, which keeps visited pages, and hands it the first page and the offline page. */
async function keepVisited(): Promise<void> {
  // A new worker takes over at once, so whether this is the first visit must be known before.
  const first = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(new URL('sw.js', siteRoot), { scope: siteRoot.pathname });
  const { active } = await navigator.serviceWorker.ready;
  if (!first) return;
  const { lang } = document.documentElement;
  active?.postMessage({
    keep: [location.href.replace(/#.*/, ''), new URL(`${lang}/offline/`, siteRoot).href],
  });
}

if ('serviceWorker' in navigator && !import.meta.env.DEV)
  window.addEventListener('load', () => void keepVisited().catch(() => undefined), { once: true });
