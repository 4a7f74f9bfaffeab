import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { site } from '../../site.config.ts';
import { textsIn } from '../i18n/texts.ts';
import { sumOf } from '../offline/edition.ts';
import type { Taker } from './finished-files.ts';
import type { FinishingThread } from './finishing-thread.ts';

/**
 * Writes the service worker, and for every language the edition of its library. A deployment without offline reading
 * (`offline: false` in site.config.ts) gets a worker instead that removes what an earlier one has kept. This is the last
 * that the finishing thread does.
 */
export function offlineLibrary(finishing: FinishingThread): { taker: Taker; integration: AstroIntegration } {
  let cache = '';
  return {
    taker: {
      made() {
        const begun = finishing().call('beginLibrary', site.offline ? site.languages : [], cache);
        // A thread that is gone is told by the last step of the build.
        begun.catch(() => undefined);
      },
    },
    integration: {
      name: 'offline-library',
      hooks: {
        'astro:config:done': ({ config }) => {
          cache = fileURLToPath(new URL('packs/', config.cacheDir));
        },
        'astro:build:done': async ({ dir, logger }) => {
          const root = fileURLToPath(dir);
          const editions = finishing().call('finishLibrary');
          await buildServiceWorker(root, site.offline ? 'service-worker.ts' : 'retiring-worker.ts');
          const heads = await editions;
          await finishing().end();
          for (const { lang, edition, groups } of heads)
            logger.info(
              `${lang}: edition ${edition}, ${sumOf(groups, 'files')} files, ${sumOf(groups, 'bytes')} bytes, ${groups.length} packs of ${sumOf(groups, 'packed')} bytes`,
            );
        },
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
