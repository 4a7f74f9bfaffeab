import type { Shelf } from './shelf.ts';

/** The lock that makes savings and removals wait for each other over all tabs. */
export const savingLock = (shelf: Shelf): string => `${shelf.root.pathname} save`;
