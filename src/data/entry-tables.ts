import { kindNames } from '../schemas/kinds.ts';
import { languages } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicIds } from '../vocabulary/topic-ids.ts';
import { citationsIn } from './citations.ts';
import { clusterColumn, entryColumn, ofEntries, originalTitle } from './columns.ts';
import type { AnyEntryFile } from './entry-schema.ts';
import { table } from './table.ts';

const topicsOf = (entry: AnyEntryFile) => ('topics' in entry.facts ? entry.facts.topics : []);
const clusterOf = (entry: AnyEntryFile) => ('cluster' in entry.facts ? entry.facts.cluster : undefined);

export const entries = table(
  'entries',
  (all) => all.map((entry) => ({ entry })),
  ['entry'],
  (c) => [
    entryColumn(c),
    c.text('kind', 'Kind of entry.', ({ entry }) => entry.kind, { required: true, values: kindNames }),
    c.text('id', 'Id within its kind.', ({ entry }) => entry.id, { required: true }),
    c.text('language', 'Language of the original, ISO 639-1.', ({ entry }) => entry.original, {
      required: true,
      values: languages,
    }),
    c.text('title', 'Title in the language of the original.', originalTitle, { required: true }),
    clusterColumn(c, ({ entry }) => clusterOf(entry)),
    c.day('reviewed', 'When it was last compared with its sources.', ({ entry }) => entry.facts.reviewed, {
      required: true,
    }),
    c.day('review_by', 'When it should be compared again.', ({ entry }) => entry.facts.reviewBy, {
      required: true,
    }),
    c.text('version', 'Digest of the file of the original.', ({ entry }) => entry.version, {
      required: true,
    }),
    c.text(
      'page',
      'Address of the page.',
      ({ entry }) => entry.pages[entry.original] ?? Object.values(entry.pages)[0],
      {
        required: true,
        format: 'uri',
      },
    ),
    c.text('data', 'Address of the whole entry as JSON.', ({ entry }) => entry.url, {
      required: true,
      format: 'uri',
    }),
  ],
);

export const texts = table(
  'texts',
  (all) =>
    all.flatMap((entry) =>
      (Object.entries(entry.texts) as [Lang, NonNullable<AnyEntryFile['texts'][Lang]>][]).map(
        ([language, own]) => ({ entry, language, own }),
      ),
    ),
  ['entry', 'language'],
  (c) => [
    entryColumn(c),
    c.text('language', 'Language of the text, ISO 639-1.', ({ language }) => language, {
      required: true,
      values: languages,
    }),
    c.text('title', 'Title.', ({ own }) => own.title, { required: true }),
    c.text('summary', 'Summary.', ({ own }) => own.summary, { required: true }),
    c.truth(
      'original',
      'Whether the entry was written in this language.',
      ({ entry, language }) => entry.original === language,
      {
        required: true,
      },
    ),
    c.truth('outdated', 'A translation whose original has changed since.', ({ own }) => own.outdated, {
      required: true,
    }),
    c.text('version', 'Digest of the file of this text.', ({ own }) => own.version, { required: true }),
  ],
  [ofEntries],
);

export const sources = table(
  'sources',
  (all) => all.flatMap((entry) => entry.facts.sources.map((source) => ({ entry, source }))),
  ['entry', 'source'],
  (c) => [
    entryColumn(c),
    c.text('source', 'Id of the source within its entry.', ({ source }) => source.id, { required: true }),
    c.text('title', 'Title, in the language of the source.', ({ source }) => source.title, {
      required: true,
    }),
    c.text('publisher', 'Who published it.', ({ source }) => source.publisher, { required: true }),
    c.text('url', 'Its address.', ({ source }) => source.url, { required: true, format: 'uri' }),
    c.year('year', 'Year of publication, where it is known.', ({ source }) => source.year),
    c.day('accessed', 'The day on which it was read.', ({ source }) => source.accessed, { required: true }),
    c.text('language', 'Its language, ISO 639.', ({ source }) => source.lang, { required: true }),
    c.truth('copy', 'Read in a copy on another host.', ({ source }) => source.copy === true, {
      required: true,
    }),
    c.truth(
      'weak',
      'A blog, a mirror or an encyclopedia: no figure rests on it alone.',
      ({ source }) => source.weak === true,
      {
        required: true,
      },
    ),
    c.text('archived', 'Address of a copy in a web archive.', ({ source }) => source.archived, {
      format: 'uri',
    }),
  ],
  [ofEntries],
);

export const citations = table(
  'citations',
  (all) => all.flatMap((entry) => citationsIn(entry.facts).map((citation) => ({ entry, ...citation }))),
  ['entry', 'field', 'source'],
  (c) => [
    entryColumn(c),
    c.text(
      'field',
      'The fact that rests on the source: path of the field, with the id or the place of an item.',
      ({ field }) => field,
      {
        required: true,
      },
    ),
    c.text('source', 'Id of the source within its entry.', ({ source }) => source, { required: true }),
  ],
  [ofEntries, { columns: ['entry', 'source'], table: 'sources', references: ['entry', 'source'] }],
);

export const entryTopics = table(
  'entry-topics',
  (all) =>
    all.flatMap((entry) => topicsOf(entry).map((topic, index) => ({ entry, topic, place: index + 1 }))),
  ['entry', 'topic'],
  (c) => [
    entryColumn(c),
    c.text('topic', 'Topic of the vocabulary.', ({ topic }) => topic, { required: true, values: topicIds }),
    c.whole('position', 'Place in the list of the entry: 1 is the most important.', ({ place }) => place, {
      required: true,
    }),
  ],
  [ofEntries, { columns: ['topic'], table: 'topics', references: ['topic'] }],
);

export const links = table(
  'links',
  (all) => all.flatMap((entry) => entry.links.map((linked) => ({ entry, linked }))),
  ['entry', 'linked'],
  (c) => [
    entryColumn(c),
    c.text(
      'linked',
      'An entry that belongs to it, as kind/id. Each pair stands here twice, once from either side.',
      ({ linked }) => linked,
      {
        required: true,
      },
    ),
  ],
  [ofEntries, { columns: ['linked'], table: 'entries', references: ['entry'] }],
);
