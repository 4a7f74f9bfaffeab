import { placeholder } from '../../src/entries/rules/texts.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { eventTypes } from '../../src/vocabulary/event-types.ts';
import { factsIn, pointOf, pointsIn } from './facts.ts';
import { filled, opening, relatedOf, sourcesOf, themesOf } from './pieces.ts';
import type { Placed } from './pieces.ts';
import { checkRegion, placeOf } from './places.ts';
import { qualified } from './cells.ts';
import type { SheetReader } from './sheet-reader.ts';

/** The fields and points of an event. An event has no field for disagreements; they become points. */
export function eventFrom(read: SheetReader, lang: Lang): Placed {
  const told = read.at('city');
  const elsewhere = typeof told === 'string' && /^(?:online|virtual)$/i.test(told.trim());
  const city = elsewhere ? undefined : placeOf(read);
  if (elsewhere) read.take('city');
  checkRegion(read, city?.country);
  const { searchWords, ...themes } = themesOf(read, lang);
  const organisers = read.list('organisers');
  const end = read.day('end');
  const start = read.day('start');
  const fields = {
    ...opening(read),
    type: read.choice(eventTypes, 'type'),
    start,
    end: end === start ? undefined : end,
    startTime: read.line('start_time'),
    endTime: read.line('end_time'),
    timeZone: read.line('time_zone'),
    online: read.yesNo('online') ?? city === undefined,
    city,
    ...themes,
    organisers: organisers.length > 0 ? organisers : [placeholder],
    participants: participantsOf(read),
    practicesShown: read.groups('practices_shown').map((path) =>
      filled({
        city: read.line(...path, 'city'),
        country: read.country(...path, 'country'),
        what: read.line(...path, 'what'),
        practice: read.line(...path, 'practice'),
        sources: read.sources(...path, 'sources'),
      }),
    ),
    related: relatedOf(read),
    searchWords,
    sources: sourcesOf(read),
  };
  const contradictions = factsIn(read, 'disagreements').map((path) =>
    pointOf(read, path, 'The sources disagree: '),
  );
  const points = {
    reason: pointsIn(read, 'questions', 'reason'),
    discussed: [...pointsIn(read, 'discussed'), ...contradictions],
    outcome: pointsIn(read, 'outcomes', 'outcome'),
  };
  return { fields, points };
}

function participantsOf(read: SheetReader) {
  if (!read.has('participants')) return undefined;
  const raw = read.at('participants', 'count');
  const sign = typeof raw === 'string' ? qualified(raw.trim()) : { rest: '' };
  const count = () => {
    if (sign.qualifier === undefined) return read.number('participants', 'count');
    read.take('participants', 'count');
    return read.numberIn(['participants', 'count'], sign.rest);
  };
  return filled({
    count: count(),
    qualifier: read.line('participants', 'qualifier') ?? sign.qualifier,
    countries: read.number('participants', 'countries'),
    cities: read.number('participants', 'cities'),
    sources: read.sources('participants', 'sources'),
  });
}
