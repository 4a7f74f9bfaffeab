import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { OwnThread } from '../threads/own-thread.ts';
import type * as Drawing from '../pictures/draw.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Settings } from '../site/settings.ts';
import type { Taker } from './finished-files.ts';

/**
 * Draws the pictures that other sites show with links to pages, in the light colours of site.config.ts, in a thread of its
 * own: while the search index is written, which keeps one processor busy.
 */
export function linkPictures(colours: Settings['colours']): {
  taker: Taker;
  integration: AstroIntegration;
} {
  let root = '';
  let cache = '';
  let pictures: readonly Picture[] = [];
  let thread: OwnThread<typeof Drawing> | undefined;
  let drawing: Promise<Drawing.Drawn> | undefined;
  return {
    taker: {
      left: {
        'pictures.json'(content) {
          pictures = JSON.parse(content) as Picture[];
        },
      },
      made() {
        thread = new OwnThread(new URL('../pictures/draw.ts', import.meta.url));
        drawing = thread.call('drawPictures', pictures, { root, cache, colours: colours.light });
        // Told by the last step of the build.
        drawing.catch(() => undefined);
      },
    },
    integration: {
      name: 'link-pictures',
      hooks: {
        'astro:config:done': ({ config }) => {
          root = fileURLToPath(config.outDir);
          cache = fileURLToPath(new URL('link-pictures/', config.cacheDir));
        },
        'astro:build:done': async ({ logger }) => {
          const done = await drawing;
          await thread?.end();
          if (done) logger.info(`${done.drawn} pictures drawn, ${done.reused} as they were`);
        },
      },
    },
  };
}
