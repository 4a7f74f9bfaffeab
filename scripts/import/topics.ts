import { plainName } from '../../src/vocabulary/plain-name.ts';
import { topics } from '../../src/vocabulary/topics.ts';
import type { SheetReader } from './sheet-reader.ts';

const plain = (word: string) =>
  plainName(word)
    .replace(/[-_\s]+/g, ' ')
    .trim();

/** Topics by every word that leads to them: ids first, then labels, then search words, in every language. */
const byWord = new Map<string, string>();
for (const wordsOf of [
  (topic: (typeof topics)[number]) => [topic.id],
  (topic: (typeof topics)[number]) => Object.values(topic.label),
  (topic: (typeof topics)[number]) => Object.values(topic.searchWords).flat(),
])
  for (const topic of topics)
    for (const word of wordsOf(topic)) if (!byWord.has(plain(word))) byWord.set(plain(word), topic.id);

/** Topics whose label has the word, to tell whoever has to choose. */
const near = (word: string): string[] =>
  topics
    .filter(({ id, label }) =>
      [id, ...Object.values(label)].some((own) => ` ${plain(own)} `.includes(` ${word} `)),
    )
    .map(({ id }) => id);

const most = 8;

/** The topics of a sheet by the words that it uses; a word that is none becomes a search word, so that it is not lost. */
export function topicsOf(read: SheetReader): { topics: string[]; words: string[] } {
  const found: string[] = [];
  const words: string[] = [];
  const list = Array.isArray(read.at('topics'));
  read.list('topics').forEach((word, index) => {
    const topic = byWord.get(plain(word));
    if (topic !== undefined && (found.includes(topic) || found.length < most)) {
      if (!found.includes(topic)) found.push(topic);
      return;
    }
    const shown = plain(word) === word.replaceAll('-', ' ') ? word.replaceAll('-', ' ') : word;
    words.push(shown);
    const meant = near(plain(word)).slice(0, 3);
    read.note(
      list ? ['topics', index] : ['topics'],
      topic === undefined
        ? `"${word}" is no topic of the vocabulary. It stands among the search words.${meant.length > 0 ? ` Is it ${meant.join(' or ')}?` : ''}`
        : `More than ${most} topics: "${word}" (${topic}) stands among the search words.`,
    );
  });
  return { topics: found, words };
}
