import { escaped } from '../../src/lib/escaped.ts';
import { site } from '../../site.config.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { formatDate } from '../../src/lib/dates.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';

/**
 * The offline page as the page about the copy: saving in the browser is neither needed nor possible there. What the copy
 * is, how old it is, what works, how to pass it on.
 */
export function aboutCopy(page: string, lang: Lang, date: string, published: URL | undefined): string {
  const t = textsIn(lang);
  const values = { site: site.name, date: formatDate(date, lang) };
  const link = published && `<a href="${published.href}${lang}/">${escaped(published.href)}</a>`;
  const paragraphs = [t('takealong.copyWorks'), t('takealong.copyMemory'), t('takealong.copyPass')];
  const main =
    `<div class="wrap"><header class="page-head"><h1>${escaped(t('takealong.copyTitle'))}</h1>` +
    `<p class="lead">${escaped(t('takealong.copyLead', values))}</p></header><div class="about-copy prose">` +
    paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('') +
    (link ? `<p>${escaped(t('takealong.copyNewer')).replace('{address}', link)}</p>` : '') +
    '</div></div>';
  return page
    .replace(/(<main[^>]*>)[\s\S]*(<\/main>)/, (_, start: string, end: string) => start + main + end)
    .replace(
      /<title>[^<]*<\/title>/,
      `<title>${escaped(t('takealong.copyTitle'))} · ${escaped(site.name)}</title>`,
    )
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start: string) => start + escaped(t('takealong.copyLead', values)),
    );
}

/** Name of the folder beside the first page that holds everything else. */
export const folder = siteSlug();

/** The name of the site as the name of a file. */
export function siteSlug(): string {
  return site.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The page to click on. It leads on by a script from the folder, so that whoever opens it inside of the ZIP, where the
 * folder cannot be reached, reads what to do and does not get an error. `home` is the copy's home page, for its styles.
 */
export function startPage(home: string, lang: Lang, date: string): string {
  const t = textsIn(lang);
  const styles = [...home.matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*([^"]+)">/g)]
    .map(([, path = '']) => `<link rel="stylesheet" href="${folder}/${path}">`)
    .join('');
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escaped(site.name)}</title>${styles}<script defer src="${folder}/start.js"></script></head>` +
    `<body><main class="wrap"><header class="page-head"><h1>${escaped(site.name)}</h1>` +
    `<p class="lead">${escaped(t('takealong.edition', { date: formatDate(date, lang) }))}</p>` +
    `</header><p><a class="button" href="${folder}/${lang}/index.html">${escaped(t('takealong.startOpen'))}</a></p>` +
    `<p class="notice">${escaped(t('takealong.startHint'))}</p></main></body></html>\n`
  );
}

/** Goes from the first page to the home page of the copy. */
export const startScript = (lang: Lang): string =>
  `location.replace(new URL('${lang}/index.html', document.currentScript.src));\n`;

/**
 * The map of the world as a picture of its own. It cannot know the colours of the page, so it has one that lies between
 * the paper and the land of both themes.
 */
export const mapDrawing = (svg: string): string =>
  svg
    .replace('<svg ', '<svg width="960" height="440" ')
    .replaceAll('fill="currentColor"', 'fill="#7b7d76" fill-opacity="0.28"');
