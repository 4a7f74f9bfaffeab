import type { Shelf } from './shelf.ts';

/** What a look at the host has found. */
export interface Looked {
  /** When, in milliseconds by the clock of this device. */
  at: number;
  edition: string;
  /** Bytes that getting it would fetch. */
  bytes: number;
}

const hour = 3_600_000;
const keyOf = (shelf: Shelf, lang: string) => `library-looked ${shelf.root.pathname} ${lang}`;

/** The last look, if it was within an hour: reading page after page must not ask again and again. */
export function lastLook(shelf: Shelf, lang: string): Looked | undefined {
  const last = JSON.parse(localStorage.getItem(keyOf(shelf, lang)) ?? 'null') as Looked | null;
  // By the distance: a clock that was set back must not stop the looking.
  return last && Math.abs(Date.now() - last.at) < hour ? last : undefined;
}

export function noteLook(shelf: Shelf, lang: string, edition: string, bytes: number): Looked {
  const looked: Looked = { at: Date.now(), edition, bytes };
  localStorage.setItem(keyOf(shelf, lang), JSON.stringify(looked));
  return looked;
}

/** What is known by now has been overtaken. */
export const forgetLook = (shelf: Shelf, lang: string): void => localStorage.removeItem(keyOf(shelf, lang));

/** Forgets all looks at what the host has. */
export function forgetLooks(shelf: Shelf): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(keyOf(shelf, ''))) localStorage.removeItem(key);
}
