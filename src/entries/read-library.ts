import { say } from '../i18n/fault-texts.ts';
import type { Fault } from './fault.ts';
import { inReadingOrder } from './fault.ts';
import { nearest } from '../vocabulary/nearest.ts';
import { fileFinding, inFile, readEntry } from './read-entry.ts';
import type { Entry, EntryFile, Reading } from './read-entry.ts';
import { readTranslation } from './read-translation.ts';
import type { TranslatedEntry } from './read-translation.ts';

/** Everything that the content folders hold, and everything that is wrong with it. */
export interface Library {
  entries: Entry[];
  translations: TranslatedEntry[];
  faults: Fault[];
}

/**
 * Reads all files together, because entries refer to each other and translations to their originals. `elsewhere` names
 * originals, as `<kind>/<id>`, that exist without being among the files: a browser checks one file against the library.
 */
export function readLibrary(
  files: readonly EntryFile[],
  reading: Reading,
  elsewhere: readonly string[] = [],
): Library {
  const faults: Fault[] = [];
  const entries: Entry[] = [];
  for (const file of files) {
    if (file.translationInto) continue;
    const read = guarded(file, () => readEntry(file, reading));
    faults.push(...read.faults);
    if (read.entry) entries.push(read.entry);
  }
  const originals = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));
  const translations = files.flatMap((file) => {
    const lang = file.translationInto;
    if (!lang) return [];
    const read = guarded(file, () =>
      readTranslation(file, lang, originals.get(`${file.kind}/${file.id}`), reading),
    );
    faults.push(...read.faults);
    return read.entry ? [read.entry] : [];
  });
  const names = new Set([
    ...files.filter(({ translationInto }) => !translationInto).map(({ kind, id }) => `${kind}/${id}`),
    ...elsewhere,
  ]);
  faults.push(...entries.flatMap((entry) => danglingReferences(entry, names)));
  return { entries, translations, faults: faults.sort(inReadingOrder) };
}

/** One file that breaks its reading must not hide the faults of the others. */
function guarded<T>(
  file: EntryFile,
  read: () => { entry?: T; faults: Fault[] },
): { entry?: T; faults: Fault[] } {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      faults: inFile(file, [fileFinding(say('file.unreadable', { reason: reason.slice(0, 120) }))]),
    };
  }
}

/** Ids of other entries that an entry names, with the place where it does. */
function references({ data }: Entry): { path: PropertyKey[]; target: string }[] {
  const list: { path: PropertyKey[]; target: string }[] = [];
  if ('related' in data && data.related)
    for (const [kind, ids] of Object.entries(data.related))
      (ids as string[] | undefined)?.forEach((id, index) =>
        list.push({ path: ['related', kind, index], target: `${kind}/${id}` }),
      );
  if ('practicesShown' in data)
    data.practicesShown?.forEach(({ practice }, index) => {
      if (practice)
        list.push({ path: ['practicesShown', index, 'practice'], target: `practices/${practice}` });
    });
  return list;
}

/** Faults of the references of an entry to others, of which `names` holds `kind/id`. */
export function danglingReferences(entry: Entry, names: ReadonlySet<string>): Fault[] {
  return references(entry).flatMap(({ path, target }): Fault[] => {
    const place = {
      file: entry.file,
      ...entry.locate(path),
      field: path.map(String).join('.'),
      severity: 'error',
    } as const;
    if (target === `${entry.kind}/${entry.id}`) return [{ ...place, ...say('entry.itself') }];
    if (names.has(target)) return [];
    const [kind = '', id = ''] = target.split('/');
    const elsewhere = [...names].find((name) => name.endsWith(`/${id}`))?.split('/')[0];
    if (elsewhere)
      return [
        {
          ...place,
          ...say('entry.elsewhere', { id, kind, elsewhere }),
        },
      ];
    const meant = nearest(
      id,
      [...names].filter((name) => name.startsWith(`${kind}/`)).map((name) => name.slice(kind.length + 1)),
    );
    return [
      {
        ...place,
        ...(meant ? say('entry.meant', { id, kind, meant }) : say('entry.none', { id, kind })),
      },
    ];
  });
}

/** Whether a fault keeps the site from being built. */
export const isError = (fault: Fault): boolean => fault.severity === 'error';
