// First of all: zod looks at this while schemas are made.
import '../contribute/no-eval.ts';
import { parseWithRemark } from '../bodies/parse-remark.ts';
import { isTranslation } from '../lib/content-path.ts';
import type { KnownNames } from '../lib/known-names.ts';
import { siteData, siteFile, siteRoot } from '../lib/site-root.ts';
import { urlOf } from '../lib/urls.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { draw } from './draw.ts';
import { entryPages } from './entry-pages.ts';
import type { Shown, ToShow } from './messages.ts';
import { readable, readableTranslation } from './readable.ts';
import { surroundings } from './surroundings.ts';
import { nameTheUnwritten, unwritten } from './unwritten.ts';

nameTheUnwritten();

/** The language of the page around: an edition for offline reading holds that one. */
const pageLang = document.documentElement.lang;
const main = document.querySelector('main');
let next: ToShow | undefined;
let busy = false;
let names: Promise<KnownNames> | undefined;

window.addEventListener('message', ({ source, origin, data }: MessageEvent<ToShow>) => {
  if (source !== window.parent || origin !== location.origin || typeof data.text !== 'string') return;
  next = data;
  if (!busy) void work();
});
if (window.parent !== window) {
  document.documentElement.dataset['embedded'] = '';
  tell({ ready: true });
}

/** Shows the latest text; what came in the meantime is shown afterwards, what came before that never. */
async function work(): Promise<void> {
  busy = true;
  while (next) {
    const wanted = next;
    next = undefined;
    try {
      await show(wanted);
      tell({ turn: wanted.turn });
    } catch (error) {
      tell({ turn: wanted.turn, failed: error instanceof Error ? error.message : String(error) });
    }
  }
  busy = false;
}

async function show({ kind, id, lang, text }: ToShow): Promise<void> {
  const reading = { kind, id, lang, today: new Date().toISOString().slice(0, 10), parse: parseWithRemark };
  names ??= siteData<KnownNames>(`${pageLang}/contribute/known-names.json`);
  surroundings.names = await names.catch(() => {
    names = undefined;
    return surroundings.names;
  });
  if (isTranslation(text)) {
    const original = readable(await (await siteFile(`originals/${kind}/${id}.mdx`)).text(), reading);
    surroundings.translation = readableTranslation(text, original, reading);
    surroundings.entry = original;
  } else {
    surroundings.translation = undefined;
    surroundings.entry = readable(text, reading);
  }
  const { default: page } = await entryPages[kind]();
  const url = new URL(urlOf(lang, kind, id), import.meta.env.SITE);
  put(await draw(page, { lang, item: surroundings.entry }, url), lang);
}

/** Puts a page that was drawn in the place of the one before; where the reader was, the new one is. */
function put(html: string, lang: Lang): void {
  // The same inert HTML as that of the built page: a parser that runs nothing makes its nodes.
  const page = new DOMParser().parseFromString(html, 'text/html').querySelector('entry-page');
  if (!page || !main) return;
  for (const name of ['href', 'src'])
    for (const element of page.querySelectorAll(`[${name}]`)) mendAddress(element, name);
  const { entry } = surroundings;
  if (entry?.kind === 'practices' && String(entry.data.city.at) === '0,0')
    page.querySelector('.locator')?.remove();
  const cluster = page.getAttribute('data-cluster') ?? '';
  document.documentElement.dataset['cluster'] = cluster;
  document.documentElement.lang = lang;
  const { scrollX, scrollY } = window;
  main.replaceChildren(...page.childNodes);
  window.scrollTo(scrollX, scrollY);
}

/** Addresses of the site lead to where the site lies; other pages open beside the preview. */
function mendAddress(element: Element, name: string): void {
  const address = element.getAttribute(name) ?? '';
  if (address.includes(unwritten) || address.includes(encodeURIComponent(unwritten)))
    return element.removeAttribute(name);
  const base = import.meta.env.BASE_URL;
  if (address.startsWith(base))
    element.setAttribute(name, new URL(address.slice(base.length), siteRoot).href);
  if (element.localName === 'a' && !address.startsWith('#')) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener');
  }
}

function tell(message: Shown): void {
  window.parent.postMessage(message, location.origin);
}
