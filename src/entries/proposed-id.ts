import type { Kind } from '../schemas/kinds.ts';
import { plainName } from '../vocabulary/plain-name.ts';

/** What an entry's id is made of. */
interface Named {
  kind: Kind;
  title: string;
  city?: { name: string } | string | undefined;
  /** The first day of an event. */
  start?: string | number | undefined;
}

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
export function proposedId(told: Named): string {
  const city = placeOf(told);
  const thing = words(told.title).filter((word) => !small.has(word) && !city.includes(word));
  const date = told.kind === 'events' && told.start ? [String(told.start).slice(0, 7)] : [];
  return [...date, ...city, ...thing.slice(0, 4)].join('-').slice(0, 80).replace(/-+$/, '');
}

/** The words of the city that an id begins with; an organisation and a method go by their own name. */
function placeOf({ kind, city }: Named): string[] {
  if (kind === 'expertise' || kind === 'methods') return [];
  if (city) return words(typeof city === 'string' ? city : city.name);
  return kind === 'events' ? ['online'] : [];
}

/** A short id for an item of an entry, of the first telling words of its text. */
export const itemId = (text: string): string =>
  words(text)
    .filter((word) => !small.has(word))
    .slice(0, 4)
    .join('-')
    .slice(0, 40)
    .replace(/-+$/, '');
