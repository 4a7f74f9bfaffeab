import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import { actorTypes } from '../vocabulary/actor-types.ts';
import { offers } from '../vocabulary/offers.ts';
import { keysOf } from './closed-lists.ts';
import * as piece from './pieces.ts';

const offer = z.strictObject({
  id: z.enum(keysOf(offers)).meta({ description: 'What is offered.' }),
  text: piece.line(240).meta({ description: 'What shows that it can do this: for whom, when, what.' }),
  sources: piece.sources,
});

/** The profile of an organisation that helps cities. There is no field for a person. */
export const expertise = z.strictObject({
  title: piece.line(120).meta({ description: 'The name of the organisation, never of a person.' }),
  summary: piece.line(280).meta({ description: 'What it can help with, in one or two sentences.' }),
  lang: piece.lang,
  alsoNamed: z
    .array(piece.line(120))
    .optional()
    .meta({ description: 'Other names by which entries of this library call it.' }),
  type: z.enum(keysOf(actorTypes)),
  country: piece.country.meta({ description: 'The country of its seat, such as DE.' }),
  city: piece.line(80).optional().meta({ description: 'The city of its seat, as the city calls itself.' }),
  worksIn: z
    .array(piece.languageCode)
    .min(1)
    .optional()
    .meta({ description: 'Languages in which it works, such as [en, fr].' }),
  ...piece.themes,
  offers: z
    .array(offer)
    .min(1, wordsOf('offers.none'))
    .meta({ description: 'What it offers, each with the evidence for it and sources.' }),
  limits: piece.statements.meta({ description: 'What a city should know before it asks.' }),
  publicPage: piece.webAddress
    .optional()
    .meta({ description: 'Its own page about this work, where contacts stand.' }),
  related: piece.related,
  searchWords: piece.searchWords,
  sources: z.array(piece.source).min(1, wordsOf('sources.profile')),
  ...piece.upkeep,
});

export type Expertise = z.infer<typeof expertise>;
