import { site } from '../../site.config.ts';
import { textsIn } from '../i18n/texts.ts';
import { tools } from '../lib/tools.ts';
import { directions } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { pathOfIcon, siteIcons, toolIcons } from './icons.ts';
import type { Icon } from './icons.ts';

/** Path of a language's manifest below the root. All addresses in it are relative to this. */
export const manifestPath = (lang: Lang): string => `${lang}/app.webmanifest`;

const imageOf = (icon: Icon) => ({
  src: `../${pathOfIcon(icon)}`,
  sizes: `${icon.size}x${icon.size}`,
  type: 'image/png',
  purpose: icon.purpose,
});

/**
 * What a browser needs to know to install the site in one language (W3C Web Application Manifest). There is no `id`: it
 * would be read from the root of the host, so that two copies of the site on one host were taken for one app. Without it
 * the start page is what tells apps apart, and so each language can be installed for itself.
 */
export function manifestOf(lang: Lang) {
  const t = textsIn(lang);
  return {
    name: site.name,
    short_name: site.shortName,
    description: t('site.description'),
    lang,
    dir: directions[lang],
    start_url: './',
    scope: '../',
    display: 'standalone',
    // Where a browser can show back and reload without an address bar, a library full of links is better off with them.
    display_override: ['minimal-ui'],
    theme_color: site.colours.light.paper,
    background_color: site.colours.light.paper,
    categories: ['education', 'government', 'books'],
    icons: siteIcons.map(imageOf),
    shortcuts: tools.map((tool) => ({
      name: t(`${tool.page}.title`),
      short_name: t(`nav.${tool.page}`),
      url: `${tool.page}/`,
      icons: toolIcons(tool).map(imageOf),
    })),
  };
}
