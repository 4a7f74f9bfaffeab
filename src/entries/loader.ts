import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Kind } from '../schemas/kinds.ts';
import { libraryAt } from './content-files.ts';
import type { Entry } from './read-entry.ts';
import type { TranslatedEntry } from './read-translation.ts';
import { isError } from './read-library.ts';
import { report, summary } from './report.ts';

/** What the store keeps of a text that was read, beside its fields. */
export interface StoredText {
  sections: { key: string; heading: string; html: string }[];
  digest: string;
  outdated?: boolean;
}

/** What the store takes over of a library. The rest, such as the parsed YAML of every file, need not stay in memory. */
interface CheckedLibrary {
  entries: Pick<Entry, 'kind' | 'id' | 'file' | 'data' | 'sections' | 'digest'>[];
  translations: TranslatedEntry[];
}

let current: CheckedLibrary | undefined;

/** The whole library, read and checked once for all collections of a build. Throws when any file has an error. */
function checkedLibrary(context: LoaderContext): CheckedLibrary {
  if (current) return current;
  const root = relative(process.cwd(), fileURLToPath(new URL('content', context.config.srcDir))).replaceAll(
    '\\',
    '/',
  );
  const library = libraryAt(root);
  const errors = library.faults.filter(isError);
  if (errors.length > 0)
    throw new Error(`The content has faults:\n\n${report(errors)}\n\n${summary(library.files, errors)}`);
  current = {
    entries: library.entries.map(({ kind, id, file, data, sections, digest }) => ({
      kind,
      id,
      file,
      data,
      sections,
      digest,
    })),
    translations: library.translations,
  };
  return current;
}

/** Loader for contributed entries: checked, turned into inert HTML, never made into modules. */
export function inertEntries(kind: Kind): Loader {
  return watching(`${kind}-inert`, (context) => {
    const { entries } = checkedLibrary(context);
    context.store.clear();
    for (const entry of entries.filter((candidate) => candidate.kind === kind)) {
      const stored: StoredText = { sections: entry.sections, digest: entry.digest };
      context.store.set({
        id: entry.id,
        data: entry.data,
        filePath: entry.file,
        digest: entry.digest,
        rendered: { html: '', metadata: { text: stored } },
      });
    }
  });
}

/** Loader for the translations of all kinds, by `<kind>/<lang>/<id>`. */
export function inertTranslations(): Loader {
  return watching('translations-inert', (context) => {
    const { translations } = checkedLibrary(context);
    context.store.clear();
    for (const text of translations) {
      const stored: StoredText = { sections: text.sections, digest: text.digest, outdated: text.outdated };
      context.store.set({
        id: `${text.kind}/${text.lang}/${text.id}`,
        data: { ...text.data },
        digest: text.digest,
        rendered: { html: '', metadata: { text: stored } },
      });
    }
  });
}

/** A loader that fills its store now, and again when `astro dev` sees a content file change. */
function watching(name: string, fill: (context: LoaderContext) => void): Loader {
  return {
    name,
    load(context) {
      fill(context);
      const refill = (path: string) => {
        if (!path.endsWith('.mdx')) return;
        current = undefined;
        try {
          fill(context);
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      };
      context.watcher?.on('add', refill).on('change', refill).on('unlink', refill);
      return Promise.resolve();
    },
  };
}
