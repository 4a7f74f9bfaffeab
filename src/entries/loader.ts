import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Kind } from '../schemas/kinds.ts';
import { tell } from './library-news.ts';
import type { Entry } from './read-entry.ts';
import type { TranslatedEntry } from './read-translation.ts';
import { isError } from './read-library.ts';
import { readSwiftly } from './read-swiftly.ts';
import { report, summary } from './report.ts';

/** What the store keeps of a text that was read, beside its fields. */
export interface StoredText {
  sections: { key: string; heading: string; html: string }[];
  digest: string;
  outdated?: boolean;
}

/** What the store takes over of a library. */
interface CheckedLibrary {
  entries: Entry[];
  translations: TranslatedEntry[];
  /** Files with errors. */
  faulty: ReadonlySet<string>;
}

let current: Promise<CheckedLibrary> | undefined;

/**
 * The whole library, read and checked once for all collections. A build throws when any file has an error. `astro dev`
 * goes on with what has none, and tells of the rest.
 */
const checkedLibrary = (context: LoaderContext): Promise<CheckedLibrary> => (current ??= check(context));

async function check(context: LoaderContext): Promise<CheckedLibrary> {
  const kept = fileURLToPath(new URL('texts-read.bin', context.config.cacheDir));
  const library = await readSwiftly(contentFolder(context), kept);
  const errors = library.faults.filter(isError);
  const told = `The content has faults:\n\n${report(errors)}\n\n${summary(library.files, errors)}`;
  if (context.watcher) {
    tell('faults', errors);
    if (errors.length > 0) context.logger.error(told);
  } else if (errors.length > 0) throw new Error(told);
  tell(
    'words',
    new Map(
      library.entries.flatMap(({ kind, id, data }) =>
        'searchWords' in data && data.searchWords ? [[`${kind}/${id}`, data.searchWords] as const] : [],
      ),
    ),
  );
  return {
    entries: library.entries,
    translations: library.translations,
    faulty: new Set(errors.map(({ file }) => file)),
  };
}

/** Path of the content folder from where the command runs, with slashes. */
const contentFolder = ({ config }: LoaderContext) =>
  relative(process.cwd(), fileURLToPath(new URL('content', config.srcDir))).replaceAll('\\', '/');

/** Loader for contributed entries: checked, turned into inert HTML, never made into modules. */
export function inertEntries(kind: Kind): Loader {
  return watching(`${kind}-inert`, (library) =>
    library.entries
      .filter((entry) => entry.kind === kind)
      .map(({ id, data, file, digest, sections }) => storable(id, file, { ...data }, { sections, digest })),
  );
}

/** Loader for the translations of all kinds, by `<kind>/<lang>/<id>`. */
export function inertTranslations(): Loader {
  return watching('translations-inert', (library) =>
    library.translations.map(({ kind, lang, id, data, file, digest, outdated, sections }) =>
      storable(`${kind}/${lang}/${id}`, file, { ...data }, { sections, digest, outdated }),
    ),
  );
}

type Storable = Parameters<LoaderContext['store']['set']>[0];

const storable = (id: string, file: string, data: Record<string, unknown>, text: StoredText): Storable => ({
  id,
  data,
  filePath: file,
  digest: text.digest,
  rendered: { html: '', metadata: { text } },
});

/** A loader that fills its store now, and again when `astro dev` sees a content file change. */
function watching(name: string, texts: (library: CheckedLibrary) => Storable[]): Loader {
  return {
    name,
    async load(context) {
      const fill = async () => {
        const library = await checkedLibrary(context);
        // While somebody mends a file in `astro dev`, its page stays as it was.
        for (const { id, filePath } of context.store.values())
          if (!filePath || !library.faulty.has(filePath)) context.store.delete(id);
        for (const text of texts(library)) context.store.set(text);
      };
      await fill();
      const changed = (path: string) => {
        if (path.replaceAll('\\', '/').includes(`${contentFolder(context)}/`)) refillSoon(fill);
      };
      context.watcher?.on('add', changed).on('change', changed).on('unlink', changed);
    },
  };
}

const waiting = new Set<() => Promise<void>>();
let timer: NodeJS.Timeout | undefined;

/** Reads the library anew, once for all collections and for all files that an editor saves together. */
function refillSoon(fill: () => Promise<void>): void {
  waiting.add(fill);
  clearTimeout(timer);
  timer = setTimeout(() => {
    current = undefined;
    const fills = [...waiting];
    waiting.clear();
    for (const each of fills) void each();
  }, 50);
}
