import type { AstroIntegration } from 'astro';
import { colourSheet } from '../site/colour-sheet.ts';
import type { Settings } from '../site/settings.ts';

const name = 'virtual:site-colours.css';

/** Makes the style sheet `virtual:site-colours.css` from the colours of site.config.ts. */
export function siteColours(colours: Settings['colours']): AstroIntegration {
  const plugin = {
    name: 'site-colours',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? colourSheet(colours) : undefined),
  };
  return {
    name: 'site-colours',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
