import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import { ideaStatuses } from '../vocabulary/idea-statuses.ts';
import { keysOf } from './closed-lists.ts';
import * as piece from './pieces.ts';

/** A project idea that cities worked out together, whether it was carried out or not. */
export const idea = z.strictObject({
  title: piece.line(90).meta({ description: 'What is to be done. Plain and specific.' }),
  summary: piece
    .line(280)
    .meta({ description: 'City, idea, and how far it has come, in one or two sentences.' }),
  lang: piece.lang,
  city: piece.city.meta({ description: 'The city in which it is to be carried out; the first of several.' }),
  partners: z
    .array(z.strictObject({ city: piece.line(80), country: piece.country }))
    .optional()
    .meta({ description: 'Other cities that work on it.' }),
  ...piece.themes,
  status: z
    .strictObject({
      value: z.enum(keysOf(ideaStatuses)),
      year: piece.year.optional().meta({ description: 'The year of the latest news.' }),
      sources: piece.sources,
    })
    .meta({ description: 'How far it has come, as the latest source tells.' }),
  bornAt: piece.exchange.meta({ description: 'The exchange in which the idea was born.' }),
  disagreements: piece.disagreements,
  related: piece.related,
  searchWords: piece.searchWords,
  sources: z.array(piece.source).min(1, wordsOf('sources.idea')),
  ...piece.upkeep,
});

export type Idea = z.infer<typeof idea>;
