import { nameFault } from '../src/entries/file-names.ts';
import { id as idField } from '../src/schemas/pieces.ts';
import { fitting } from './choices.ts';
import type { Understood } from './choices.ts';

/** Reads an id that no entry has. `taken` may hold names that differ in case only: some disks take them for one. */
export function freeId(answer: string, taken: readonly string[]): Understood<string> {
  const read = fitting(idField)(answer);
  if ('fault' in read) return read;
  const fault = nameFault(`${read.value}.mdx`);
  if (fault !== undefined) return { fault: fault.message };
  const same = taken.find((name) => name.toLowerCase() === read.value);
  return same === undefined ? read : { fault: `There is an entry "${same}" already. Choose another name.` };
}
