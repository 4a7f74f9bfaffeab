import { landPath, mapSize } from '../../lib/map.ts';

/** The land of the world, drawn once and used by every map of the site; its colour is the page's. */
export const GET = (): Response =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width} ${mapSize.height}"><path id="land" d="${landPath}" fill="currentColor"/></svg>`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
