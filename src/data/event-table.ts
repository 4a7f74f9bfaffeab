import { keysOf } from '../schemas/closed-lists.ts';
import { qualifiers } from '../schemas/pieces.ts';
import { eventTypes } from '../vocabulary/event-types.ts';
import { cityColumns, clusterColumn, entryColumn, ofEntries, originalTitle } from './columns.ts';
import type { AnyEntryFile, EntryFile } from './entry-schema.ts';
import { table } from './table.ts';

const eventsIn = (entries: readonly AnyEntryFile[]) =>
  entries.filter((entry): entry is EntryFile<'events'> => entry.kind === 'events');

export const events = table(
  'events',
  (all) => eventsIn(all).map((entry) => ({ entry })),
  ['entry'],
  (c) => [
    entryColumn(c),
    c.text('title', 'Title in the language of the original.', originalTitle, { required: true }),
    c.text('type', 'Format of the event.', ({ entry }) => entry.facts.type, {
      required: true,
      values: keysOf(eventTypes),
    }),
    c.day('start', 'First day.', ({ entry }) => entry.facts.start, { required: true }),
    c.day('end', 'Last day, where there was more than one.', ({ entry }) => entry.facts.end),
    c.truth('online', 'Whether one could take part online.', ({ entry }) => entry.facts.online, {
      required: true,
    }),
    ...cityColumns(c, ({ entry }) => entry.facts.city, false),
    clusterColumn(c, ({ entry }) => entry.facts.cluster, true),
    c.whole(
      'participants',
      'Number of participants, where a source tells it.',
      ({ entry }) => entry.facts.participants?.count,
    ),
    c.text(
      'participants_qualifier',
      'How exact that number is; empty where the source gives it as exact.',
      ({ entry }) => entry.facts.participants?.qualifier,
      {
        values: qualifiers,
      },
    ),
    c.whole(
      'countries',
      'Number of countries that took part.',
      ({ entry }) => entry.facts.participants?.countries,
    ),
    c.whole('cities', 'Number of cities that took part.', ({ entry }) => entry.facts.participants?.cities),
  ],
  [ofEntries],
);
