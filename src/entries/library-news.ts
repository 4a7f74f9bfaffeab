import { channel } from 'node:diagnostics_channel';
import type { Lang } from '../vocabulary/languages.ts';
import type { Fault } from './fault.ts';

/**
 * How the loader tells integrations of what it has read. Astro loads the two as modules of different graphs, so they share
 * no variable; a channel of Node reaches both.
 */
export interface News {
  /** Which faults the content has now, while `astro dev` runs: none when all have been mended. */
  faults: readonly Fault[];
  /** The search words of the originals, by `<kind>/<id>`. They are for the index only. */
  words: ReadonlyMap<string, Partial<Record<Lang, string[] | undefined>>>;
}

/** Tells a piece of news. */
export const tell = <K extends keyof News>(kind: K, news: News[K]): void =>
  channel(`library:${kind}`).publish(news);

/** Listens to news of a kind. Returns a function that ends it. */
export function onNews<K extends keyof News>(kind: K, listener: (news: News[K]) => void): () => void {
  const heard = (message: unknown) => listener(message as News[K]);
  channel(`library:${kind}`).subscribe(heard);
  return () => void channel(`library:${kind}`).unsubscribe(heard);
}
