import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import * as piece from './pieces.ts';

export const durationUnits = ['minute', 'hour', 'day', 'week', 'month'] as const;

const role = z.strictObject({
  id: piece.id,
  name: piece.line(60),
  text: piece.line(220).meta({ description: 'What this role does, as an instruction.' }),
  sources: piece.sources,
});

const step = z.strictObject({
  id: piece.id,
  name: piece.line(70),
  text: piece.line(280).meta({ description: 'What is done in this step, as an instruction.' }),
  lasts: z
    .strictObject({
      min: z.int().positive(),
      max: z.int().positive().optional(),
      unit: z.enum(durationUnits),
    })
    .optional()
    .meta({ description: 'How long it takes, as the sources tell; leave out where none does.' }),
  sources: piece.sources,
});

/** A format of exchange as a kit: what to read, a sheet of one page, and cards for those who lead it. */
export const method = z.strictObject({
  title: piece.line(90),
  summary: piece.line(280).meta({ description: 'What the format is, and what it is good for.' }),
  lang: piece.lang,
  roles: z.array(role).min(1),
  steps: z.array(step).min(2),
  questions: z
    .array(z.strictObject({ id: piece.id, text: piece.line(160), sources: piece.sources }))
    .min(1)
    .meta({ description: 'Questions that the sheet leaves room to answer.' }),
  do: piece.statements.meta({ description: 'What helps.' }),
  avoid: piece.statements.meta({ description: 'What to avoid.' }),
  disagreements: piece.disagreements,
  related: piece.related,
  searchWords: piece.searchWords,
  sources: z.array(piece.source).min(2, wordsOf('sources.method')),
  ...piece.upkeep,
});

export type Method = z.infer<typeof method>;
