import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import * as piece from './pieces.ts';

/** The texts of an entry in another language. Facts stay in the original, which `translates` names by its digest. */
export const translation = z.strictObject({
  title: piece.line(90),
  summary: piece.line(320),
  labels: z
    .record(
      piece.id,
      z.strictObject({
        text: piece.line(440),
        unit: piece.line(48).optional(),
        name: piece.line(90).optional(),
      }),
    )
    .optional()
    .meta({
      description:
        'Texts of the structured items by their ids, with the unit of a figure and the name of a role or step; "evidence" for the reason of the level.',
    }),
  translates: z
    .string()
    .regex(/^sha-[0-9a-f]{12}$/, wordsOf('digest.form'))
    .meta({ description: 'Digest of the original that this text renders.' }),
});

export type Translation = z.infer<typeof translation>;
