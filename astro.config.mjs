import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import { site } from './site.config.ts';
import { explainerMarks } from './src/bodies/explainer-marks.ts';
import { offlineLibrary } from './src/integrations/offline-library.ts';
import { portableLinks } from './src/integrations/portable-links.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { languages } from './src/vocabulary/languages.ts';

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
    defaultLocale: 'en',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  // The body of a cluster explainer is checked like every other; here its source marks become notes.
  markdown: {
    processor: satteri({ hastPlugins: [explainerMarks], features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind runs WebAssembly; nothing else may.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // Pages wait for the disk, one for another; two dozen at a time measured fastest on two cores.
  build: { inlineStylesheets: 'never', concurrency: 24 },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [nothingPreloaded] },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: 'en', locales: Object.fromEntries(languages.map((lang) => [lang, lang])) },
    }),
    // In this order: the index and the packs are made from the finished pages.
    portableLinks(),
    searchIndex(),
    offlineLibrary(),
  ],
});
