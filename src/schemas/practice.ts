import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import { actorRoles } from '../vocabulary/actor-roles.ts';
import { actorTypes } from '../vocabulary/actor-types.ts';
import { scales } from '../vocabulary/scales.ts';
import { statuses } from '../vocabulary/statuses.ts';
import * as piece from './pieces.ts';
import { keysOf, sdg } from './closed-lists.ts';

export const actor = z.strictObject({
  name: piece.line(120).meta({ description: 'The organisation, never a person.' }),
  type: z.enum(keysOf(actorTypes)),
  role: z.enum(keysOf(actorRoles)),
  sources: piece.sources,
});

/** One figure that the practice led to. The first four of a practice stand at the top of its page. */
export const result = z.strictObject({
  id: piece.id,
  label: piece.line(140).meta({
    description: 'What the figure counts, completing the number, such as "saved on an average trip".',
  }),
  value: z.number().meta({ description: 'The figure alone, such as 46.' }),
  unit: piece.line(40).meta({ description: 'Unit of the figure, such as % or passengers a day.' }),
  year: piece.year.optional(),
  qualifier: piece.qualifier.optional(),
  target: z
    .literal(true)
    .optional()
    .meta({ description: 'A plan or an expectation, not yet something achieved.' }),
  sources: piece.sources,
});

export const cost = z.strictObject({
  id: piece.id,
  label: piece.line(140).meta({ description: 'What the money paid for.' }),
  amount: z.number().positive().meta({ description: 'The amount alone, such as 24000000.' }),
  currency: piece.currency,
  year: piece.year.optional(),
  qualifier: piece.qualifier.optional(),
  target: z.literal(true).optional().meta({ description: 'Planned or estimated, not yet spent.' }),
  sources: piece.sources,
});

const evidence = z.strictObject({
  level: z
    .int()
    .min(1)
    .max(5)
    .meta({ description: 'From 1 (described with sources) to 5 (several independent evaluations agree).' }),
  why: piece.line(220).meta({ description: 'One sentence that says why this level.' }),
  sources: piece.sources,
});

const adaptation = z.strictObject({
  id: piece.id,
  city: piece.line(80),
  country: piece.country,
  note: piece.line(200),
  sources: piece.sources,
});

/** A practice that a city has really carried out, with at least two sources. */
export const practice = z.strictObject({
  title: piece.line(70).meta({ description: 'What was done. Plain and specific, no slogan, no city name.' }),
  summary: piece
    .line(280)
    .meta({ description: 'City, what was done, and the one result that counts, in one or two sentences.' }),
  lang: piece.lang,
  city: piece.city.extend({
    population: z
      .strictObject({ value: z.int().positive(), year: piece.year.optional(), sources: piece.sources })
      .optional(),
  }),
  ...piece.themes,
  sdgs: z
    .array(sdg)
    .min(1)
    .meta({ description: 'Numbers of the Sustainable Development Goals, such as [6, 11].' }),
  scale: z.enum(keysOf(scales)).meta({ description: 'How large the practice is.' }),
  status: z.enum(keysOf(statuses)).meta({ description: 'How it stands today.' }),
  start: piece.year
    .optional()
    .meta({ description: 'The year in which it began; leave out if no source tells it.' }),
  end: piece.year.optional().meta({ description: 'The year in which it ended; leave out if it goes on.' }),
  actors: z
    .array(actor)
    .min(1)
    .meta({ description: 'The organisations that did it, each with name, type, role and sources.' }),
  results: z.array(result).min(1).meta({
    description:
      'What it led to, in figures, the most telling first: each with id, label, value, unit and sources.',
  }),
  costs: z
    .array(cost)
    .optional()
    .meta({ description: 'What was paid, each with id, label, amount, currency and sources.' }),
  evidence: evidence.meta({ description: 'How well an effect is shown: level, why and sources.' }),
  adaptedBy: z.array(adaptation).optional().meta({ description: 'Cities that took it up or proposed to.' }),
  disagreements: piece.disagreements,
  related: piece.related,
  searchWords: piece.searchWords,
  sources: z
    .array(piece.source)
    .min(2, wordsOf('sources.practice'))
    .meta({ description: 'The list of sources, each with id, title, publisher, url, accessed and lang.' }),
  ...piece.upkeep,
});

export type Practice = z.infer<typeof practice>;
export type Result = z.infer<typeof result>;
export type Cost = z.infer<typeof cost>;
export type Actor = z.infer<typeof actor>;
