import { withoutMarks } from '../bodies/marks.ts';
import { inLanguage, onTopic, practices } from './library.ts';
import type { Localized, PracticeEntry } from './library.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** What did not work in one practice, as plain sentences. */
export interface Setbacks {
  entry: PracticeEntry;
  /** The language of the sentences. */
  lang: Lang;
  items: string[];
}

/** Text of a piece of a section's HTML: without source marks, notes and markup. */
const plain = (html: string): string =>
  withoutMarks(html)
    .replace(/<[^>]+>/g, '')
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/\s+/g, ' ')
    .trim();

/** The points of the section on what did not work, as plain sentences. */
export const setbacksIn = ({ sections }: Pick<Localized, 'sections'>): string[] => {
  const html = sections.find(({ key }) => key === 'failed')?.html ?? '';
  return [...html.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => plain(item));
};

/** What did not work in the practices on a topic, seen together: the first points of each. */
export function setbacksOn(topic: string, lang: Lang, each = 2): Setbacks[] {
  return onTopic(practices, topic).flatMap((entry) => {
    const text = inLanguage(entry, lang);
    const items = setbacksIn(text).slice(0, each);
    return items.length > 0 ? [{ entry, lang: text.lang, items }] : [];
  });
}
