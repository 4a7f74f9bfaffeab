import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { withoutMarks } from '../bodies/marks.ts';
import { countryName } from '../vocabulary/countries.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';

/** Makes the search index from the built pages: one index for each language, chosen by the pages' `lang`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ includeCharacters: '-' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
        const pages = (await readdir(root, { recursive: true }))
          .filter((name) => name.endsWith('index.html'))
          .sort();
        for (const page of pages) {
          const path = page.replaceAll('\\', '/');
          const lang = path.split('/')[0];
          if (!isLang(lang)) continue;
          const html = await readFile(join(root, page), 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          const added = await index.addHTMLFile({ sourcePath: path, content: forIndex(html, lang) });
          if (added.errors.length > 0) throw new Error(`Pagefind: ${path}: ${added.errors.join(', ')}`);
        }
        const { files } = await index.getFiles();
        const folder = join(root, 'pagefind');
        await rm(folder, { recursive: true, force: true });
        // Pagefind's ready-made interfaces stay out: the site has its own.
        const needed = files.filter(({ path }) => !/-ui|component|highlight|modular/.test(path));
        for (const { path, content } of needed) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), content);
        }
        await index.deleteIndex();
        logger.info(`${pages.length} pages looked at, ${needed.length} files in the index`);
      },
    },
  };
}

/**
 * The page as the index sees it: without source marks and notes, with its facets as filters, and with what readers may
 * type in the page's language: names of its topics with their search words, and of its country. So every language's
 * search finds texts that are not translated, and no reader downloads the words.
 */
function forIndex(html: string, lang: Lang): string {
  const facets = /data-facets="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  const values = (name: string) =>
    facets.flatMap((facet) => (facet.startsWith(`${name}:`) ? [facet.slice(name.length + 1)] : []));
  const words = [
    ...values('topic').flatMap((id) => [topicOf(id).label[lang], ...topicOf(id).searchWords[lang]]),
    ...values('country').map((code) => countryName(code, lang)),
  ];
  // Readers look for cases first; an event on the same topic comes after them.
  const weight = facets.includes('kind:practice') ? 1 : 0.5;
  const filters = facets.map((facet) => `<i data-pagefind-filter="${facet}"></i>`).join('');
  return (
    withoutMarks(html)
      // Before the first heading, so that the words count for the page and for none of its sections.
      .replace(
        /<main[^>]*>/,
        (main) =>
          `${main}<div data-pagefind-body data-pagefind-weight="${weight}">${filters}${words.join('. ')}</div>`,
      )
  );
}
