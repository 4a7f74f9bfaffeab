import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import { site } from './site.config.ts';
import { explainerMarks } from './src/bodies/explainer-marks.ts';
import { faultOverlay } from './src/integrations/fault-overlay.ts';
import { componentsInBrowser } from './src/integrations/components-in-browser.ts';
import { finishedFiles } from './src/integrations/finished-files.ts';
import { finishingThread } from './src/integrations/finishing-thread.ts';
import { linkPictures } from './src/integrations/link-pictures.ts';
import { offlineLibrary } from './src/integrations/offline-library.ts';
import { siteColours } from './src/integrations/site-colours.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { standIns } from './src/preview/stand-ins.ts';

const { languages } = site;
const finishing = finishingThread();
const pictures = linkPictures(site.colours);
const map = siteMap(site.base);
const library = offlineLibrary(finishing);

/**
 * What a script loads later is not announced: Vite would do so by addresses from the root of the host, and the site
 * works from any folder. Astro sets the option itself, so that it can only be changed afterwards.
 */
const nothingPreloaded = {
  name: 'nothing-preloaded',
  configResolved({ environments }) {
    for (const { build } of Object.values(environments)) build.modulePreload = false;
  },
};

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  i18n: {
    locales: [...languages],
    defaultLocale: languages[0],
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  // The body of a cluster explainer is checked like every other; here its source marks become notes.
  markdown: {
    processor: satteri({ hastPlugins: [explainerMarks], features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // Pages wait for the thread that finishes them; two dozen at a time measured fastest on two cores.
  build: { inlineStylesheets: 'never', concurrency: 24 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Of Astro's own modules, in every build, and of bundles that no reader loads.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      chunkSizeWarningLimit: 4_000,
    },
    // Scripts find the styles of what they load later from where they lie themselves, for the same reason.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    plugins: [nothingPreloaded, componentsInBrowser({ standIns, constants: { 'site.config.ts': { site } } })],
  },
  logger: { entrypoint: new URL('./src/integrations/build-log.mjs', import.meta.url) },
  devToolbar: { enabled: false },
  integrations: [
    siteColours(site.colours),
    mdx(),
    faultOverlay(),
    map.integrations,
    finishedFiles(finishing, map.taker, pictures.taker, library.taker),
    // Both wait for their threads, which work at the same time.
    library.integration,
    pictures.integration,
  ],
});
