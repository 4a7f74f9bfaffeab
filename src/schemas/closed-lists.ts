import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';

/** The keys of a vocabulary list, typed as zod's `enum` wants them. */
export const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) =>
  Object.keys(list) as [K, ...K[]];

/** A Sustainable Development Goal by its number. */
export const sdg = z.int().min(1).max(17, wordsOf('sdg.range'));
