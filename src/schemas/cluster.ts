import { z } from 'zod';
import * as piece from './pieces.ts';

/** The explainer of one of the four thematic clusters. Its id is the cluster's own. */
export const cluster = z.strictObject({
  title: piece.line(70),
  summary: piece.line(280),
  lang: piece.lang,
  sources: z.array(piece.source).min(2),
  ...piece.upkeep,
});

export type ClusterText = z.infer<typeof cluster>;
