import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, HotPayload } from 'vite';
import { onFaults } from '../entries/fault-news.ts';
import { faultPayload } from './fault-payload.ts';

/** Shows the faults of the content in the browser while `astro dev` runs, and takes them away when they are mended. */
export function faultOverlay(): AstroIntegration {
  let end: (() => void) | undefined;
  return {
    name: 'fault-overlay',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let shown: ErrorPayload | undefined;
        end?.();
        end = onFaults((faults) => {
          const before = shown;
          shown = faultPayload(faults, textOf, (file) => resolve(file));
          const news: HotPayload | undefined = shown ?? (before && { type: 'full-reload', path: '*' });
          // To each page by itself: what is sent to all of them Astro escapes a second time.
          if (news) for (const client of server.ws.clients) client.send(news);
        });
        // A page that is opened or loaded anew has missed what was sent before.
        server.ws.on('vite:client:connect', (_data, client) => {
          if (shown) client.send(shown);
        });
      },
      'astro:server:done': () => end?.(),
    },
  };
}

/** The text of a file, unless it is gone, no text, or longer than any text that the checker lets pass. */
function textOf(file: string): string | undefined {
  if (!file.endsWith('.mdx')) return undefined;
  try {
    const text = readFileSync(file, 'utf8');
    return text.length > 200_000 ? undefined : text;
  } catch {
    return undefined;
  }
}
