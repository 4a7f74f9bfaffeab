import { forgetLooks } from './looks.ts';
import { savingLock } from './saving-lock.ts';
import type { Shelf } from './shelf.ts';
import { forgetSaved } from './state.ts';

/** Removes the saved library of a language. A saving in another tab ends first. */
export async function removeLibrary(shelf: Shelf, lang: string): Promise<void> {
  await navigator.locks.request(savingLock(shelf), () => shelf.remove(lang));
  forgetSaved(shelf, lang);
}

/**
 * Removes all that the site keeps for reading offline: libraries, unfinished savings, visited pages. What the reader has
 * made (dossier, drafts, choice of theme) stays. Gives the number of caches that are still there: 0 if all went well.
 */
export async function removeEverything(shelf: Shelf): Promise<number> {
  return navigator.locks.request(savingLock(shelf), () => {
    forgetSaved(shelf);
    forgetLooks(shelf);
    return shelf.clear();
  });
}
