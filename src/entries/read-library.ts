import { say } from '../i18n/fault-texts.ts';
import type { Fault } from './fault.ts';
import { inReadingOrder } from './fault.ts';
import { nearest } from '../vocabulary/nearest.ts';
import { fileFinding, inFile, readEntry } from './read-entry.ts';
import type { Entry, EntryFile, LocatedEntry, Reading } from './read-entry.ts';
import { readTranslation } from './read-translation.ts';
import type { TranslatedEntry } from './read-translation.ts';

/** Everything that the content folders hold, and everything that is wrong with it. */
export interface Library<E extends Entry = LocatedEntry> {
  entries: E[];
  translations: TranslatedEntry[];
  faults: Fault[];
}

/** An original with its translations: what can be read without any other entry. */
export interface Unit {
  original: EntryFile | undefined;
  translations: EntryFile[];
}

/** What a unit holds, and what is wrong with it. */
export interface ReadUnit<E extends Entry = Entry> {
  entry?: E | undefined;
  translations: TranslatedEntry[];
  faults: Fault[];
}

/** Files by the entry that they belong to. */
export function unitsOf(files: readonly EntryFile[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const file of files) {
    const name = `${file.kind}/${file.id}`;
    const unit = units.get(name) ?? { original: undefined, translations: [] };
    units.set(name, unit);
    if (file.translationInto) unit.translations.push(file);
    else unit.original = file;
  }
  return [...units.values()];
}

/** Reads an original and its translations against it. */
export function readUnit({ original, translations }: Unit, reading: Reading): ReadUnit<LocatedEntry> {
  const own = original ? guarded(original, () => readEntry(original, reading)) : { faults: [] };
  const others = translations.flatMap((file) => {
    const lang = file.translationInto;
    return lang ? [guarded(file, () => readTranslation(file, lang, own.entry, reading))] : [];
  });
  return {
    entry: own.entry,
    translations: others.flatMap(({ entry }) => entry ?? []),
    faults: [own, ...others].flatMap(({ faults }) => faults),
  };
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
  const units = unitsOf(files).map((unit) => readUnit(unit, reading));
  return libraryOf(files, units, elsewhere);
}

/** The library that was read unit by unit: in the order of the files, with what entries refer to checked. */
export function libraryOf<E extends Entry>(
  files: readonly EntryFile[],
  units: readonly ReadUnit<E>[],
  elsewhere: readonly string[] = [],
): Library<E> {
  const places = new Map(files.map(({ file }, place) => [file, place]));
  const inOrder = (a: { file: string }, b: { file: string }) =>
    (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0);
  const entries = units.flatMap(({ entry }) => entry ?? []).sort(inOrder);
  const translations = units.flatMap((unit) => unit.translations).sort(inOrder);
  const names = new Set([
    ...files.filter(({ translationInto }) => !translationInto).map(({ kind, id }) => `${kind}/${id}`),
    ...elsewhere,
  ]);
  const faults = [
    ...units.flatMap((unit) => unit.faults),
    ...entries.flatMap((entry) => danglingReferences(entry, names)),
  ];
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

/** Faults of the references of an entry to others, of which `names` holds `kind/id`. */
export function danglingReferences(entry: Entry, names: ReadonlySet<string>): Fault[] {
  return entry.references.flatMap(({ target, ...at }): Fault[] => {
    const place = { file: entry.file, ...at, severity: 'error' } as const;
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
