import { placeholder } from '../../src/entries/rules/texts.ts';
import { actorRoles } from '../../src/vocabulary/actor-roles.ts';
import { actorTypes } from '../../src/vocabulary/actor-types.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { scales } from '../../src/vocabulary/scales.ts';
import { statuses } from '../../src/vocabulary/statuses.ts';
import { topicIds } from '../../src/vocabulary/topic-ids.ts';
import { topicOf } from '../../src/vocabulary/topics.ts';
import { pointsIn } from './facts.ts';
import { figureOf } from './figures.ts';
import { filled, idMaker, opening, relatedOf, sourcesOf, statementsIn, themesOf } from './pieces.ts';
import type { Placed } from './pieces.ts';
import { checkRegion, placeOf } from './places.ts';
import type { SheetReader } from './sheet-reader.ts';

/** The fields and points of a practice. */
export function practiceFrom(read: SheetReader, lang: Lang): Placed {
  const makeId = idMaker();
  const city = placeOf(read);
  checkRegion(read, city?.country);
  const { topics, searchWords, ...themes } = themesOf(read, lang);
  const fields = {
    ...opening(read),
    city: city && { ...city, ...populationOf(read) },
    ...themes,
    topics,
    sdgs: sdgsOf(read, topics as string[]),
    scale: read.choice(scales, 'scale'),
    status: read.choice(statuses, 'period', 'status') ?? 'unknown',
    start: read.number('period', 'start'),
    end: read.number('period', 'end'),
    actors: read.groups('actors').map((path) =>
      filled({
        name: read.line(...path, 'name'),
        type: read.choice(actorTypes, ...path, 'type'),
        role: read.choice(actorRoles, ...path, 'role'),
        sources: read.sources(...path, 'sources'),
      }),
    ),
    results: read.groups('results').flatMap((path) => figureOf(read, path, 'value', makeId) ?? []),
    costs: read.groups('finance').flatMap((path) => figureOf(read, path, 'amount', makeId) ?? []),
    evidence: evidenceOf(read),
    adaptedBy: read.groups('adapted_by').map((path) => {
      const place = read.line(...path, 'city');
      return filled({
        id: makeId(`in ${place ?? 'another city'}`),
        city: place,
        country: read.country(...path, 'country'),
        note: read.line(...path, 'note'),
        sources: read.sources(...path, 'sources'),
      });
    }),
    disagreements: statementsIn(read, 'disagreements', makeId),
    related: relatedOf(read),
    searchWords,
    sources: sourcesOf(read),
  };
  const points = {
    challenge: pointsIn(read, 'challenge'),
    approach: pointsIn(read, 'approach'),
    results: pointsIn(read, 'results'),
    costs: pointsIn(read, 'finance'),
    helped: pointsIn(read, 'success_factors'),
    failed: pointsIn(read, 'barriers'),
    lessons: pointsIn(read, 'lessons'),
    transfer: pointsIn(read, 'transfer'),
  };
  return { fields, points };
}

function populationOf(read: SheetReader) {
  if (!read.has('population')) return {};
  const value = read.number('population', 'value') ?? read.number('population');
  return {
    population: filled({
      value,
      year: read.number('population', 'year'),
      sources: read.sources('population', 'sources'),
    }),
  };
}

/** The goals of the sheet; where it names none, those of the first topic, as in every new draft. */
function sdgsOf(read: SheetReader, topics: readonly string[]): unknown[] {
  const told = read.list('sdgs').map((goal) => (/^\d+$/.test(goal) ? Number(goal) : goal));
  const [first] = topics;
  if (told.length > 0 || first === undefined || !topicIds.includes(first)) return told;
  const { sdgs } = topicOf(first);
  read.note(['sdgs'], `No goals are named. The draft has those of the topic ${first}: ${sdgs.join(', ')}.`);
  return sdgs;
}

/** Without a judgement in the sheet the draft begins with the lowest level, whose reason is still to be written. */
function evidenceOf(read: SheetReader) {
  const level = read.number('evidence', 'level');
  if (level === undefined)
    read.note(
      ['evidence'],
      'The sheet does not judge the evidence. The draft begins with level 1, the lowest.',
    );
  const told = read.sources('evidence', 'sources');
  const first = read.groups('results').flatMap((path) => read.sources(...path, 'sources'));
  return {
    level: level ?? 1,
    why: read.line('evidence', 'why') ?? placeholder,
    sources: told.length > 0 ? told : [...new Set(first)].slice(0, 1),
  };
}
