import type { StoredText } from '../entries/held-texts.ts';
import type { Translation } from '../schemas/translation.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { AnyEntry, Localized } from './library.ts';

/** The fields and the text of a translation. */
export interface TranslatedText {
  data: Translation;
  text: StoredText;
}

/** An entry for readers of a language, with its translation into that language if there is one. */
export function localized(entry: AnyEntry, lang: Lang, translation?: TranslatedText): Localized {
  if (!translation)
    return {
      title: entry.data.title,
      summary: entry.data.summary,
      lang: entry.data.lang,
      translated: entry.data.lang === lang,
      outdated: false,
      version: entry.text.digest,
      sections: entry.text.sections,
      label: (_, original) => original,
      unit: (_, original) => original,
      name: (_, original) => original,
    };
  const { title, summary, labels = {} } = translation.data;
  return {
    title,
    summary,
    lang,
    translated: true,
    outdated: translation.text.outdated === true,
    version: `${entry.text.digest}+${translation.text.digest.replace('sha-', '')}`,
    sections: translation.text.sections,
    label: (id, original) => labels[id]?.text ?? original,
    unit: (id, original) => labels[id]?.unit ?? original,
    name: (id, original) => labels[id]?.name ?? original,
  };
}
