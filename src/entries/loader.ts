import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { tellFaults } from './fault-news.ts';
import { holdTexts } from './held-texts.ts';
import type { HeldText } from './held-texts.ts';
import { isError } from './read-library.ts';
import { readSwiftly } from './read-swiftly.ts';
import { report, summary } from './report.ts';

interface CheckedLibrary {
  texts: HeldText[];
  /** Files with errors. */
  faulty: ReadonlySet<string>;
}

/**
 * Loader for contributed entries and their translations, by `<kind>/<id>` and `<kind>/<lang>/<id>`: checked, turned into
 * inert HTML, never made into modules. Astro's store only learns that a text has changed. A build throws when any file
 * has an error. `astro dev` goes on with what has none, and tells of the rest.
 */
export function inertTexts(): Loader {
  return {
    name: 'inert-texts',
    async load(context) {
      let held: readonly HeldText[] = [];
      const fill = async () => {
        const { texts, faulty } = await read(context);
        // While somebody mends a file in `astro dev`, its page stays as it was.
        held = [...held.filter(({ file }) => faulty.has(file)), ...texts];
        holdTexts(held);
        context.store.clear();
        for (const { kind, id, lang, file, text } of held)
          context.store.set({
            id: [kind, lang, id].filter(Boolean).join('/'),
            data: {},
            filePath: file,
            digest: text.digest,
          });
      };
      await fill();
      let timer: NodeJS.Timeout | undefined;
      const changed = (path: string) => {
        if (!path.replaceAll('\\', '/').includes(`${contentFolder(context)}/`)) return;
        // Once for all files that an editor saves together.
        clearTimeout(timer);
        timer = setTimeout(() => void fill(), 50);
      };
      context.watcher?.on('add', changed).on('change', changed).on('unlink', changed);
    },
  };
}

async function read(context: LoaderContext): Promise<CheckedLibrary> {
  const kept = fileURLToPath(new URL('texts-read.bin', context.config.cacheDir));
  const library = await readSwiftly(contentFolder(context), kept);
  const errors = library.faults.filter(isError);
  const told = `The content has faults:\n\n${report(errors)}\n\n${summary(library.files, errors)}`;
  if (context.watcher) {
    tellFaults(errors);
    if (errors.length > 0) context.logger.error(told);
  } else if (errors.length > 0) throw new Error(told);
  return {
    texts: [
      ...library.entries.map(({ kind, id, file, data, sections, digest }) => {
        return { kind, id, lang: undefined, file, data, text: { sections, digest } };
      }),
      ...library.translations.map(({ kind, id, lang, file, data, sections, digest, outdated }) => {
        return { kind, id, lang, file, data, text: { sections, digest, outdated } };
      }),
    ],
    faulty: new Set(errors.map(({ file }) => file)),
  };
}

/** Path of the content folder from where the command runs, with slashes. */
const contentFolder = ({ config }: LoaderContext) =>
  relative(process.cwd(), fileURLToPath(new URL('content', config.srcDir))).replaceAll('\\', '/');
