import { placeholder } from '../../src/entries/rules/texts.ts';
import { actorTypes } from '../../src/vocabulary/actor-types.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { offers } from '../../src/vocabulary/offers.ts';
import { valueOf } from './cells.ts';
import { pointsIn } from './facts.ts';
import { filled, idMaker, opening, relatedOf, sourcesOf, statementsIn, textAt, themesOf } from './pieces.ts';
import type { Placed } from './pieces.ts';
import { checkRegion } from './places.ts';
import type { SheetReader } from './sheet-reader.ts';

/** The fields and points of the profile of an organisation. */
export function expertiseFrom(read: SheetReader, lang: Lang): Placed {
  const country = read.country('country');
  checkRegion(read, country);
  const { searchWords, ...themes } = themesOf(read, lang);
  const fields = {
    ...opening(read, read.line('name') ?? read.line('title')),
    alsoNamed: read.list('also_named'),
    type: read.choice(actorTypes, 'type'),
    country,
    city: read.line('city'),
    worksIn: read.list('languages').map((code) => code.toLowerCase()),
    ...themes,
    offers: offersOf(read),
    limits: statementsIn(read, 'limits', idMaker()),
    publicPage: read.line('public_page'),
    related: relatedOf(read),
    searchWords,
    sources: sourcesOf(read),
  };
  return { fields, points: { experience: pointsIn(read, 'evidence', 'experience') } };
}

/** What is offered. A sheet that lists offers by name only leaves sentence and sources of each to be written. */
function offersOf(read: SheetReader): Record<string, unknown>[] {
  const list = read.at('offers');
  const named = Array.isArray(list) && list.some((item) => typeof item === 'object');
  if (!named)
    return read.list('offers').map((id) => ({ id: valueOf(id, offers), text: placeholder, sources: [] }));
  return read.groups('offers').map((path) => ({
    ...filled({ id: read.choice(offers, ...path, 'id'), text: textAt(read, path) ?? placeholder }),
    sources: read.sources(...path, 'sources'),
  }));
}
