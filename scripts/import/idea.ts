import { ideaStatuses } from '../../src/vocabulary/idea-statuses.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { pointsIn } from './facts.ts';
import {
  citiesIn,
  exchangeIn,
  filled,
  idMaker,
  opening,
  relatedOf,
  sourcesOf,
  statementsIn,
  themesOf,
} from './pieces.ts';
import type { Placed } from './pieces.ts';
import { checkRegion, placeOf } from './places.ts';
import type { SheetReader } from './sheet-reader.ts';

/** The fields and points of a project idea: the first of its cities is where it is carried out, the others are partners. */
export function ideaFrom(read: SheetReader, lang: Lang): Placed {
  const [first, ...others] = read.groups('cities');
  const names =
    first && !read.has('city') ? { name: [...first, 'name'], country: [...first, 'country'] } : undefined;
  const partners = [...(first && !names ? [first] : []), ...others, ...read.groups('partners')];
  const city = placeOf(read, names);
  checkRegion(read, city?.country);
  const { searchWords, ...themes } = themesOf(read, lang);
  const fields = {
    ...opening(read),
    city,
    partners: citiesIn(read, partners),
    ...themes,
    status: filled({
      value: read.choice(ideaStatuses, 'status', 'value') ?? 'unknown',
      year: read.number('status', 'year'),
      sources: read.sources('status', 'sources'),
    }),
    bornAt: exchangeIn(read, 'born_at'),
    disagreements: statementsIn(read, 'disagreements', idMaker()),
    related: relatedOf(read),
    searchWords,
    sources: sourcesOf(read),
  };
  const points = {
    need: pointsIn(read, 'need'),
    idea: pointsIn(read, 'idea'),
    next: pointsIn(read, 'next_steps'),
    outcome: pointsIn(read, 'outcome'),
  };
  return { fields, points };
}
