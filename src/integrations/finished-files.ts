import { fileURLToPath } from 'node:url';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { heldTexts } from '../entries/held-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Made } from './finishing.ts';
import type { FinishingThread } from './finishing-thread.ts';
import type { WordsByEntry } from './search-index.ts';

/** An integration's part in the making of the site's files. */
export interface Taker {
  /** Takes the content of files that pages leave for it, by path: they are made first, and are no part of the site. */
  left?: Readonly<Record<string, (content: string) => void>>;
  /** Told when all files are made. */
  made?: (made: Made) => void;
}

/**
 * Has every file that Astro makes finished and written by the finishing thread, while Astro makes the next ones: pages get
 * relative links and go to the search index. Astro is told that there is nothing left to write.
 */
export function finishedFiles(finishing: FinishingThread, ...takers: readonly Taker[]): AstroIntegration {
  const left = Object.assign({}, ...takers.map((taker) => taker.left)) as NonNullable<Taker['left']>;
  let base = '/';
  let root = '';
  return {
    name: 'finished-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
        root = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            // The index is written as soon as the last page is there, while other files are still made.
            const rank = ({ pathname, route }: PathWithRoute) =>
              trimmed(pathname) in left ? 0 : route.type === 'page' ? 1 : 2;
            const paths = (await own.getStaticPaths()).toSorted((a, b) => rank(a) - rank(b));
            await finishing().call('begin', {
              root,
              base,
              pages: paths.filter((path) => rank(path) === 1).map(({ pathname }) => trimmed(pathname)),
              words: wordsByEntry(),
            });
            return paths;
          },
          async render(request, options) {
            const result = await own.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const path = trimmed(decodeURI(new URL(request.url).pathname).slice(base.length));
            const redirect = response.status >= 300 && response.status < 400;
            const content = redirect ? undefined : new Uint8Array(await response.arrayBuffer());
            if (left[path] && content) left[path](new TextDecoder().decode(content));
            else await finishing().call('finish', { path, content });
            // A redirect is written by Astro, as a page that leads on.
            return redirect ? result : new Response(null);
          },
          async teardown() {
            const made = await finishing().call('made');
            if (made) {
              logger.info(`${made.indexed} pages can be searched`);
              for (const taker of takers) taker.made?.(made);
            }
            await own.teardown?.();
          },
        }));
      },
    },
  };
}

const trimmed = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

/** The search words of the originals, by `<kind>/<id>`. They are for the index only, so that no reader downloads them. */
const wordsByEntry = (): WordsByEntry =>
  new Map(
    heldTexts().flatMap(({ kind, id, lang, data }) =>
      !lang && 'searchWords' in data
        ? [[`${kind}/${id}`, data.searchWords as Partial<Record<Lang, string[]>>] as const]
        : [],
    ),
  );
