import { contentFiles, libraryAt } from '../../src/entries/content-files.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { TextKey } from '../../src/i18n/texts.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import type { Practice } from '../../src/schemas/practice.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { sentencesIn, wordingOf } from './wording.ts';
import type { Wording } from './wording.ts';

/** What synthetic practices are composed from. */
export interface Corpus {
  titles: Wording;
  bodies: ReadonlyMap<Lang, Wording>;
  actors: readonly string[];
  units: readonly string[];
  publishers: readonly string[];
}

/** A language with fewer sentences of its own lends those of the interface, or its texts would repeat themselves. */
const enough = 2000;

/** The wording of the real library below a content folder. */
export function corpusAt(root: string): Corpus {
  const sentences = new Map<Lang, string[]>(languages.map((lang) => [lang, []]));
  for (const { text, translationInto } of contentFiles(root).files) {
    const lang = translationInto ?? (/^lang: (\w\w)$/m.exec(text)?.[1] as Lang | undefined);
    const body = text.slice(text.indexOf('\n---\n') + 5);
    if (lang) sentences.get(lang)?.push(...sentencesIn(body));
  }
  for (const [lang, own] of sentences)
    if (own.length < enough)
      own.push(...(Object.keys(en) as TextKey[]).flatMap((key) => sentencesIn(textsIn(lang)(key))));
  const practices = libraryAt(root).entries.flatMap((entry) =>
    entry.kind === 'practices' ? [entry.data as Practice] : [],
  );
  const distinct = (list: string[]) => [...new Set(list)].sort();
  return {
    titles: wordingOf(practices.map(({ title, summary }) => `${title} ${summary}`)),
    bodies: new Map([...sentences].map(([lang, own]) => [lang, wordingOf(own)])),
    actors: distinct(practices.flatMap(({ actors }) => actors.map(({ name }) => name))),
    units: distinct(practices.flatMap(({ results }) => results.map(({ unit }) => unit))),
    publishers: distinct(practices.flatMap(({ sources }) => sources.map(({ publisher }) => publisher))),
  };
}
