import { z } from 'zod';

/** The keys of a vocabulary list, typed as zod's `enum` wants them. */
export const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) =>
  Object.keys(list) as [K, ...K[]];

/** A Sustainable Development Goal by its number. */
export const sdg = z.int().min(1).max(17, 'The Sustainable Development Goals run from 1 to 17.');
