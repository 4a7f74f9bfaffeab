import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import { eventTypes } from '../vocabulary/event-types.ts';
import { keysOf } from './closed-lists.ts';
import * as piece from './pieces.ts';

const count = z.int().positive();

const shown = z.strictObject({
  city: piece.line(80).meta({ description: 'The city or organisation that showed its work.' }),
  country: piece.country.optional(),
  what: piece.line(240),
  practice: piece.id
    .optional()
    .meta({ description: 'Id of the practice in this library, if it has a page.' }),
  sources: piece.sources,
});

/** A meeting in which cities learned from each other: report or announcement. */
export const event = z.strictObject({
  title: piece.line(90).meta({ description: 'What it was about. Plain and specific.' }),
  summary: piece.line(280),
  lang: piece.lang,
  type: z.enum(keysOf(eventTypes)),
  start: piece.date,
  end: piece.date.optional(),
  startTime: piece.time
    .optional()
    .meta({ description: 'When it begins on the first day, such as 14:00; leave out if not known.' }),
  endTime: piece.time
    .optional()
    .meta({ description: 'When it ends on the last day, such as 16:30; leave out if not known.' }),
  timeZone: piece.timeZone.optional(),
  online: z.boolean(),
  city: piece.city.optional(),
  ...piece.themes,
  organisers: z.array(piece.line(120)).min(1),
  participants: z
    .strictObject({
      count: count.optional(),
      qualifier: piece.qualifier.optional(),
      countries: count.optional(),
      cities: count.optional(),
      sources: piece.sources,
    })
    .optional(),
  practicesShown: z.array(shown).optional(),
  related: piece.related,
  searchWords: piece.searchWords,
  sources: z.array(piece.source).min(1, wordsOf('sources.event')),
  ...piece.upkeep,
});

export type Event = z.infer<typeof event>;
