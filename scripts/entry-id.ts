import { nameFault } from '../src/entries/file-names.ts';
import { id as idField } from '../src/schemas/pieces.ts';
import { plainName } from '../src/vocabulary/plain-name.ts';
import { fitting } from './choices.ts';
import type { Understood } from './choices.ts';
import type { Answers } from './draft.ts';

/** Words that say nothing in an address, in the languages of the site. */
const small = new Set(
  (
    'a an and as at by for from in into its of on or out the their to with ' +
    'als am an auf aus bei das dem den der des die ein eine für im in mit nach und vom von zu zum zur ' +
    'a al con de del desde el en la las los o para por que se su sus un una y ' +
    'au aux avec ce d dans des du en et l le les leur ou par pour sur un une'
  )
    .split(' ')
    .map(plainName),
);

const words = (text: string): string[] =>
  plainName(text)
    .replace(/(?<=\p{L})['’](?=s\b)/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The id that an entry would have by the house rules: city, then the thing; events begin with year and month. */
export function proposedId(answers: Answers): string {
  const city = placeOf(answers);
  const thing = words(answers.title).filter((word) => !small.has(word) && !city.includes(word));
  const date = answers.kind === 'events' ? [answers.start.slice(0, 7)] : [];
  return [...date, ...city, ...thing.slice(0, 4)].join('-').slice(0, 80).replace(/-+$/, '');
}

/** The words of the city that an id begins with; an organisation and a method go by their own name. */
function placeOf(answers: Answers): string[] {
  if (answers.kind === 'expertise' || answers.kind === 'methods') return [];
  if (answers.city) return words(answers.city.name);
  return answers.kind === 'events' ? ['online'] : [];
}

/** Reads an id that no entry has. `taken` may hold names that differ in case only: some disks take them for one. */
export function freeId(answer: string, taken: readonly string[]): Understood<string> {
  const read = fitting(idField)(answer);
  if ('fault' in read) return read;
  const fault = nameFault(`${read.value}.mdx`);
  if (fault !== undefined) return { fault: fault.message };
  const same = taken.find((name) => name.toLowerCase() === read.value);
  return same === undefined ? read : { fault: `There is an entry "${same}" already. Choose another name.` };
}
