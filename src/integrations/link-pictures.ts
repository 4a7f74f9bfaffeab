import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawPictures } from '../pictures/draw.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Settings } from '../site/settings.ts';
import { takenOut } from './taken-out.ts';

/** Draws the pictures that other sites show with links to pages, in the light colours of site.config.ts. */
export function linkPictures(colours: Settings['colours']): AstroIntegration {
  let cache = '';
  return {
    name: 'link-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('link-pictures/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pictures = await takenOut<Picture[]>(root, 'pictures.json');
        const { drawn, reused } = await drawPictures(pictures, { root, cache, colours: colours.light });
        logger.info(`${drawn} pictures drawn, ${reused} as they were`);
      },
    },
  };
}
