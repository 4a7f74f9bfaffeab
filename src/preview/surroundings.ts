import type { KnownNames } from '../lib/known-names.ts';
import type { AnyEntry } from '../lib/library.ts';
import type { TranslatedText } from '../lib/localized.ts';

/** What the modules that stand in for the library know: names that have a page, and the entry that is shown. */
export interface Surroundings {
  names: KnownNames;
  entry: AnyEntry | undefined;
  /** The translation that is shown, if it is one. */
  translation: TranslatedText | undefined;
}

export const surroundings: Surroundings = {
  names: { entries: [], cities: [], organisations: {}, once: {} },
  entry: undefined,
  translation: undefined,
};
