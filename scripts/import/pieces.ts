import { clusters } from '../../src/vocabulary/clusters.ts';
import { placeholder } from '../../src/entries/rules/texts.ts';
import { addressPart } from '../../src/vocabulary/plain-name.ts';
import { isLang } from '../../src/vocabulary/languages.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { valueOf } from './cells.ts';
import { topicsOf } from './topics.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { Path } from './sheet.ts';

/** What a sheet becomes: the fields that it fills, and points for the sections of the text. */
export interface Placed {
  fields: Record<string, unknown>;
  points: Record<string, string[]>;
}

/** A group of fields without those that have no value. */
export const filled = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The language of the texts: that of the sheet, or the one asked for. */
export function languageOf(read: SheetReader, otherwise: Lang): Lang {
  const told = read.line('lang')?.toLowerCase();
  if (told === undefined || isLang(told)) return told ?? otherwise;
  read.note(
    ['lang'],
    `The site has no language "${told}"; the draft is in "${otherwise}". Correct  lang  and the headings.`,
  );
  return otherwise;
}

export const opening = (read: SheetReader, title = read.line('title')) => ({
  title: title ?? placeholder,
  summary: read.line('summary') ?? placeholder,
});

/** Clusters and topics; words that are no topics come back as search words. */
export function themesOf(read: SheetReader, lang: Lang): Record<string, unknown> {
  const first = read.list('clusters').map(clusterOf);
  const cluster = read.choice(clusterLabels, 'cluster') ?? first[0];
  const others = [...first.slice(read.has('cluster') ? 0 : 1), ...read.list('also_clusters').map(clusterOf)];
  const { topics, words } = topicsOf(read);
  const own = read.list('search_words');
  return {
    cluster,
    alsoIn: [...new Set(others)].filter((one) => one !== cluster),
    topics,
    ...(words.length + own.length > 0 && { searchWords: { [lang]: [...new Set([...own, ...words])] } }),
  };
}

const clusterLabels = Object.fromEntries(Object.entries(clusters).map(([id, { label }]) => [id, label]));
const clusterOf = (text: string) => valueOf(text, clusterLabels);

/** The list of sources with every field that the sheet tells. */
export const sourcesOf = (read: SheetReader): Record<string, unknown>[] =>
  read.groups('sources').map((path, index) =>
    filled({
      id: read.line(...path, 'id') ?? `s${index + 1}`,
      title: read.line(...path, 'title'),
      publisher: read.line(...path, 'publisher'),
      url: read.line(...path, 'url'),
      year: read.number(...path, 'year'),
      accessed: read.day(...path, 'accessed'),
      lang: read.line(...path, 'lang')?.toLowerCase(),
      copy: read.mark(...path, 'copy'),
      weak: read.mark(...path, 'weak'),
      httpOnly: read.mark(...path, 'http_only'),
      archived: read.line(...path, 'archived'),
    }),
  );

/** Makes ids of words, each once in an entry. "evidence" is kept for the level of evidence. */
export function idMaker(): (text: string) => string {
  const used = new Set(['evidence']);
  return (text) => {
    const words = addressPart(text).split('-').filter(Boolean);
    const base = words.slice(0, 5).join('-').slice(0, 60).replace(/-+$/, '') || 'item';
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return id;
  };
}

/** Sentences with their sources, such as disagreements. */
export const statementsIn = (read: SheetReader, name: string, makeId: (text: string) => string) =>
  read.groups(name).map((path) => {
    const text = textAt(read, path) ?? placeholder;
    return { id: makeId(text), text, sources: read.sources(...path, 'sources') };
  });

/** The words of an item, whichever name the sheet gives them. */
export const textAt = (read: SheetReader, path: Path): string | undefined =>
  ['fact', 'text', 'label', 'what'].flatMap((name) => read.line(...path, name) ?? [])[0] ??
  (typeof read.at(...path) === 'string' ? read.line(...path) : undefined);

/** Other entries by their ids. */
export function relatedOf(read: SheetReader): Record<string, unknown> | undefined {
  const related = filled({
    practices: read.list('related_practices'),
    events: [...read.list('related_events'), ...read.list('events')],
    ideas: read.list('related_ideas'),
    advice: read.list('related_advice'),
    expertise: read.list('related_expertise'),
  });
  return Object.keys(related).length > 0 ? related : undefined;
}

/** An exchange in which something was asked or thought up. */
export const exchangeIn = (read: SheetReader, name: string) =>
  read.has(name)
    ? filled({
        name: read.line(name, 'event') ?? read.line(name, 'name') ?? placeholder,
        start: read.day(name, 'date') ?? read.day(name, 'start'),
        event: read.line(name, 'event_id'),
        sources: read.sources(name, 'sources'),
      })
    : undefined;

/** Cities with their countries, such as partners. */
export const citiesIn = (read: SheetReader, paths: readonly Path[]) =>
  paths.map((path) =>
    filled({
      city: read.line(...path, 'name') ?? read.line(...path, 'city'),
      country: read.country(...path, 'country'),
    }),
  );
