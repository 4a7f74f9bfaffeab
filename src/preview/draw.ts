import { renderSlotToString, renderToString } from 'astro/runtime/server/index.js';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { AstroGlobal, SSRResult } from 'astro';

type Slots = Parameters<typeof renderToString>[3];

/** The HTML of an Astro component, drawn by Astro's own runtime. `url` is the address of the page that it stands for. */
export async function draw(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  url: URL,
): Promise<string> {
  const html = await renderToString(resultFor(url), component, props, {});
  return typeof html === 'string' ? html : '';
}

/** As much of the state of a rendering as components without frameworks, scripts and head need. */
function resultFor(url: URL): SSRResult {
  const result = {
    base: '/',
    cancelled: false,
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    compressHTML: true,
    // A preview has no scripts but its own.
    inlinedScripts: { get: () => '' },
    links: new Set(),
    partial: true,
    pathname: url.pathname,
    renderers: [],
    scripts: new Set(),
    styles: new Set(),
    resolve: () => Promise.resolve(''),
    createAstro: (props: object, slots: Slots) => ({ props, slots: slotsOf(result, slots), url, site: url }),
    _metadata: {
      hasDirectives: new Set(),
      hasHydrationScript: false,
      hasRenderedHead: true,
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      propagators: new Set(),
      renderedScripts: new Set(),
      rendererSpecificHydrationScripts: new Set(),
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      templateDepth: 0,
    },
  } as unknown as SSRResult;
  return result;
}

const slotsOf = (result: SSRResult, slots: Slots = {}): Pick<AstroGlobal['slots'], 'has' | 'render'> => ({
  has: (name) => slots[name] !== undefined,
  render: async (name) => String(await renderSlotToString(result, slots[name])),
});
