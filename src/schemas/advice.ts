import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import * as piece from './pieces.ts';

/** Collegial advice: a question that a city asked, what its peers answered, and what followed. */
export const advice = z.strictObject({
  title: piece.line(110).meta({ description: 'The question, as another city would ask it.' }),
  summary: piece
    .line(280)
    .meta({ description: 'Who asked, what the peers advised above all, and what followed.' }),
  lang: piece.lang,
  city: piece.city.meta({ description: 'The city that asked.' }),
  ...piece.themes,
  askedAt: piece.exchange.meta({ description: 'The exchange in which the question was asked.' }),
  advisers: z
    .array(z.strictObject({ name: piece.line(120), sources: piece.sources }))
    .min(1, wordsOf('advisers.none'))
    .meta({ description: 'The cities or organisations that advised, never persons.' }),
  disagreements: piece.disagreements,
  related: piece.related,
  searchWords: piece.searchWords,
  sources: z.array(piece.source).min(1, wordsOf('sources.advice')),
  ...piece.upkeep,
});

export type Advice = z.infer<typeof advice>;
