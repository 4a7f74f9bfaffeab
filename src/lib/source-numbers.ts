import type { Source } from '../schemas/pieces.ts';

/** The numbers under which an entry's page lists its sources, by their ids. */
export const sourceNumbers = (sources: readonly Pick<Source, 'id'>[]): ReadonlyMap<string, number> =>
  new Map(sources.map(({ id }, index) => [id, index + 1]));
