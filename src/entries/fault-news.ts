import { channel } from 'node:diagnostics_channel';
import type { Fault } from './fault.ts';

/**
 * How the loader tells an integration of faults while `astro dev` runs. Astro loads the two as modules of different
 * graphs, so they share no variable; a channel of Node reaches both.
 */
const news = channel('library:faults');

/** Tells which faults the content has now: none when all have been mended. */
export const tellFaults = (faults: readonly Fault[]): void => news.publish(faults);

/** Listens to what the loader tells. Returns a function that ends it. */
export function onFaults(listener: (faults: readonly Fault[]) => void): () => void {
  const heard = (message: unknown) => listener(message as readonly Fault[]);
  news.subscribe(heard);
  return () => void news.unsubscribe(heard);
}
