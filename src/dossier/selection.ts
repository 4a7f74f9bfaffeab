import { isEntry } from './kept-dossier.ts';
import type { Dossier } from './kept-dossier.ts';

/** Bounds of what an address may carry. */
const most = { entries: 200, title: 120, note: 2000 } as const;

export const has = ({ chosen }: Dossier, entry: string): boolean => chosen.some((one) => one.entry === entry);

export const without = (dossier: Dossier, entry: string): Dossier => ({
  ...dossier,
  chosen: dossier.chosen.filter((one) => one.entry !== entry),
});

/** The dossier with an entry moved by so many places, as far as the list goes. */
export function moved(dossier: Dossier, entry: string, by: number): Dossier {
  const chosen = [...dossier.chosen];
  const from = chosen.findIndex((one) => one.entry === entry);
  const [one] = from < 0 ? [] : chosen.splice(from, 1);
  if (one) chosen.splice(Math.max(0, from + by), 0, one);
  return { ...dossier, chosen };
}

/** The dossier with an entry that it had before, in its old place among those that are still there. */
export function restored(dossier: Dossier, before: Dossier, entry: string): Dossier {
  const place = before.chosen.findIndex((one) => one.entry === entry);
  const one = before.chosen[place];
  if (!one || has(dossier, entry)) return dossier;
  return { ...dossier, chosen: dossier.chosen.toSpliced(place, 0, one) };
}

export const withNote = (dossier: Dossier, entry: string, note: string): Dossier => ({
  ...dossier,
  chosen: dossier.chosen.map((one) => (one.entry === entry ? { ...one, note } : one)),
});

/** The first dossier with what the second has besides. */
export const joined = (own: Dossier, other: Dossier): Dossier => ({
  title: own.title || other.title,
  chosen: [...own.chosen, ...other.chosen.filter(({ entry }) => !has(own, entry))],
});

/**
 * The dossier that an address carries: `?e=practices/x&e=ideas/y&t=Title`, where `n` is the note to the `e` before it.
 * Undefined when the address names none.
 */
export function fromAddress(query: string): Dossier | undefined {
  const state = new URLSearchParams(query);
  if (!state.has('e')) return undefined;
  const dossier: Dossier = { title: (state.get('t') ?? '').trim().slice(0, most.title), chosen: [] };
  let last = '';
  for (const [name, value] of state) {
    if (name === 'e') {
      last = value.replace(/\/$/, '');
      const full = dossier.chosen.length === most.entries;
      if (isEntry(last) && !has(dossier, last) && !full) dossier.chosen.push({ entry: last, note: '' });
      else last = '';
    } else if (name === 'n' && last) {
      dossier.chosen = withNote(dossier, last, value.slice(0, most.note)).chosen;
      last = '';
    }
  }
  return dossier;
}

/** The query that carries a dossier. Notes are the reader's own, so they go along only when asked for. */
export function toAddress({ title, chosen }: Dossier, notes: boolean): string {
  const state = new URLSearchParams();
  for (const { entry, note } of chosen) {
    state.append('e', entry);
    if (notes && note.trim()) state.append('n', note.trim());
  }
  if (title.trim()) state.append('t', title.trim());
  // A slash may stand in a query as it is; so the address stays readable.
  return `?${state}`.replaceAll('%2F', '/');
}
