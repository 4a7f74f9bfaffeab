import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Files } from './copy.ts';

/** Files as a ZIP whose bytes depend on them and on the date (YYYY-MM-DD) only; all files bear that date. */
export function zipped(files: Files, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // A ZIP holds local times, and fflate reads them as such: so the date is the same in every time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = Object.fromEntries(
    [...files].map(([path, content]) => [
      path,
      [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime }],
    ]),
  );
  return zipSync(entries);
}
