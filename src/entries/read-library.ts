import type { Lang } from '../vocabulary/languages.ts';
import { nearest } from './nearest.ts';
import type { Fault } from './fault.ts';
import { inReadingOrder } from './fault.ts';
import { readEntry, readTranslation } from './read-entry.ts';
import type { BodyParser, Entry, EntryFile, TranslatedEntry } from './read-entry.ts';

/** Everything that the content folders hold, and everything that is wrong with it. */
export interface Library {
  entries: Entry[];
  translations: TranslatedEntry[];
  faults: Fault[];
}

/** Reads all files together, because entries refer to each other and translations to their originals. */
export function readLibrary(files: readonly EntryFile[], parse: BodyParser): Library {
  const faults: Fault[] = [];
  const entries: Entry[] = [];
  for (const file of files) {
    if (file.translationInto) continue;
    const read = readEntry(file, parse);
    faults.push(...read.faults);
    if (read.entry) entries.push(read.entry);
  }
  const originals = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));
  const translations = files.flatMap((file) => {
    if (!file.translationInto) return [];
    const read = readTranslation(file, file.translationInto, originals.get(`${file.kind}/${file.id}`), parse);
    faults.push(...read.faults);
    return read.entry ? [read.entry] : [];
  });
  const names = new Set(
    files.filter(({ translationInto }) => !translationInto).map(({ kind, id }) => `${kind}/${id}`),
  );
  faults.push(...entries.flatMap((entry) => danglingReferences(entry, names)));
  return { entries, translations, faults: faults.sort(inReadingOrder) };
}

/** Ids of other entries that an entry names, with the place where it does. */
function references(entry: Entry): { path: PropertyKey[]; target: string }[] {
  const { data } = entry;
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

function danglingReferences(entry: Entry, names: ReadonlySet<string>): Fault[] {
  return references(entry).flatMap(({ path, target }): Fault[] => {
    const place = {
      file: entry.file,
      ...entry.locate(path),
      field: path.map(String).join('.'),
      severity: 'error',
    } as const;
    if (target === `${entry.kind}/${entry.id}`)
      return [{ ...place, message: 'The entry names itself. Take this line out.' }];
    if (names.has(target)) return [];
    const [kind = '', id = ''] = target.split('/');
    const meant = nearest(
      id,
      [...names].filter((name) => name.startsWith(`${kind}/`)).map((name) => name.slice(kind.length + 1)),
    );
    return [
      {
        ...place,
        message: `There is no entry "${id}" in ${kind}.${meant ? ` Did you mean "${meant}"?` : ''}`,
      },
    ];
  });
}

/** Whether a fault keeps the site from being built. */
export const isError = (fault: Fault): boolean => fault.severity === 'error';

/** Languages into which an entry has been translated. */
export const translatedInto = (translations: readonly TranslatedEntry[], kind: string, id: string): Lang[] =>
  translations.filter((text) => text.kind === kind && text.id === id).map(({ lang }) => lang);
