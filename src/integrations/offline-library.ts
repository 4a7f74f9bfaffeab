import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { site } from '../../site.config.ts';
import { textsIn } from '../i18n/texts.ts';
import { sumOf } from '../offline/edition.ts';
import { writeEditions } from './editions.ts';

/**
 * Writes the service worker, and for every language the edition of its library. A deployment without offline reading
 * (`offline: false` in site.config.ts) gets a worker instead that removes what an earlier one has kept. `index` resolves
 * when the search index is written, which goes on meanwhile.
 */
export function offlineLibrary(index: () => Promise<void>): AstroIntegration {
  let cache = '';
  return {
    name: 'offline-library',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('packs/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await buildServiceWorker(root, site.offline ? 'service-worker.ts' : 'retiring-worker.ts');
        const options = { index: index(), kept: cache };
        const heads = await writeEditions(root, site.offline ? site.languages : [], options);
        for (const { lang, edition, groups } of heads)
          logger.info(
            `${lang}: edition ${edition}, ${sumOf(groups, 'files')} files, ${sumOf(groups, 'bytes')} bytes, ${groups.length} packs of ${sumOf(groups, 'packed')} bytes`,
          );
      },
    },
  };
}

/** Builds `sw.js` of a site from a worker of src/offline. */
export async function buildServiceWorker(root: string, worker: string): Promise<void> {
  const lastResort = Object.fromEntries(
    site.languages.map((lang) => [
      lang,
      { title: textsIn(lang)('offline.title'), text: textsIn(lang)('offline.lastResort') },
    ]),
  );
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { LAST_RESORT: JSON.stringify(lastResort) },
    build: {
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL(`../offline/${worker}`, import.meta.url)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
}
