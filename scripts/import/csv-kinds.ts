import type { DraftKind } from '../draft.ts';
import { pieces, sourceIds, text } from './csv-columns.ts';
import type { Column, Group } from './csv-columns.ts';

const known = new Map<DraftKind, readonly (Column | Group)[]>();

/** The columns of a kind, in the order of the template. */
export function columnsFor(kind: DraftKind): readonly (Column | Group)[] {
  const columns = known.get(kind) ?? allColumns(kind);
  known.set(kind, columns);
  return columns;
}

function allColumns(kind: DraftKind): readonly (Column | Group)[] {
  const { column, group, opening, city, themes, closing, disagreements, sources, figure } = pieces(kind);
  const exchange = (name: string, field: string) => [
    column(`${name}_event`, [name, 'event'], [field]),
    column(`${name}_date`, [name, 'date'], [field, 'start']),
    column(`${name}_event_id`, [name, 'event_id'], [field, 'event']),
    column(`${name}_sources`, [name, 'sources']),
  ];
  const statements = (one: string, list: string, times: number) =>
    group(one, list, times, [
      ['text', [list, 0, 'text']],
      ['sources', sourceIds],
    ]);
  const own: Record<DraftKind, () => readonly (Column | Group)[]> = {
    practices: () => [
      ...city,
      column('population', ['population', 'value'], 'Inhabitants, if a source tells them.'),
      column('population_year', ['population', 'year'], 'Year of that figure.'),
      column('population_sources', ['population', 'sources']),
      ...themes,
      column('sdgs'),
      column('scale'),
      column('status', ['period', 'status'], ['status']),
      column('start', ['period', 'start'], ['start']),
      column('end', ['period', 'end'], ['end']),
      group(
        'actor',
        'actors',
        3,
        (['name', 'type', 'role', 'sources'] as const).map((name) => [name, ['actors', 0, name]]),
      ),
      text('challenge'),
      text('approach'),
      figure('result', 'results', 'results', ['value', 'unit']),
      text('results'),
      figure('cost', 'finance', 'costs', ['amount', 'currency']),
      text('costs', 'finance'),
      text('helped', 'success_factors'),
      text('failed', 'barriers'),
      text('lessons'),
      text('transfer'),
      group(
        'adapted',
        'adapted_by',
        1,
        (['city', 'country', 'note', 'sources'] as const).map((name) => [name, ['adaptedBy', 0, name]]),
      ),
      column('evidence_level', ['evidence', 'level']),
      column('evidence_why', ['evidence', 'why']),
      column('evidence_sources', ['evidence', 'sources']),
      disagreements,
    ],
    events: () => [
      column('type'),
      column('start', ['start'], 'The day on which it began, such as 2026-11-23.'),
      column('end', ['end'], 'The last day; leave empty if it was one day.'),
      column('start_time', ['start_time'], 'The hour at which it began, such as 14:00.'),
      column('end_time', ['end_time'], 'The hour at which it ended, such as 16:30.'),
      column('time_zone', ['time_zone'], 'The zone of these hours, such as Europe/Berlin.'),
      column('online', ['online'], 'yes or no'),
      ...city,
      ...themes,
      column('organisers', ['organisers'], 'Organisations, with commas between.'),
      column('participants', ['participants', 'count'], 'How many took part.'),
      column('participants_countries', ['participants', 'countries'], 'From how many countries.'),
      column('participants_cities', ['participants', 'cities'], 'From how many cities.'),
      column('participants_sources', ['participants', 'sources']),
      group(
        'shown',
        'practices_shown',
        2,
        (['city', 'country', 'what', 'practice', 'sources'] as const).map((name) => [
          name,
          ['practicesShown', 0, name],
        ]),
      ),
      text('reason', 'questions'),
      text('discussed'),
      text('outcome', 'outcomes'),
    ],
    ideas: () => [
      ...city,
      group('partner', 'partners', 2, [
        ['city', 'Another city that works on it.'],
        ['country', 'Its country.'],
      ]),
      ...themes,
      column('status', ['status', 'value'], ['status']),
      column('status_year', ['status', 'year']),
      column('status_sources', ['status', 'sources']),
      ...exchange('born_at', 'bornAt'),
      text('need'),
      text('idea'),
      text('next', 'next_steps'),
      text('outcome'),
      disagreements,
    ],
    advice: () => [
      ...city,
      ...themes,
      ...exchange('asked_at', 'askedAt'),
      group('adviser', 'advisers', 2, [
        ['name', ['advisers']],
        ['sources', sourceIds],
      ]),
      text('situation'),
      text('question'),
      text('advised', 'advice'),
      text('followed', 'what_followed'),
      disagreements,
    ],
    expertise: () => [
      column('also_named', ['also_named'], ['alsoNamed']),
      column('type'),
      column('country'),
      column('city'),
      column('languages', ['languages'], ['worksIn']),
      ...themes,
      group(
        'offer',
        'offers',
        2,
        (['id', 'text', 'sources'] as const).map((name) => [name, ['offers', 0, name]]),
      ),
      statements('limit', 'limits', 1),
      column('public_page', ['public_page'], ['publicPage']),
      text('experience'),
    ],
    methods: () => [
      group(
        'role',
        'roles',
        2,
        (['name', 'text', 'sources'] as const).map((name) => [name, ['roles', 0, name]]),
      ),
      group('step', 'steps', 3, [
        ['name', ['steps', 0, 'name']],
        ['text', ['steps', 0, 'text']],
        ['min', 'Shortest time, in the unit.'],
        ['max', 'Longest time, in the unit.'],
        ['unit', 'minute, hour, day, week or month'],
        ['sources', sourceIds],
      ]),
      statements('question', 'questions', 2),
      statements('do', 'do', 1),
      statements('avoid', 'avoid', 1),
      ...['purpose', 'people', 'preparation', 'course', 'after', 'known'].map((name) => text(name)),
      disagreements,
    ],
  };
  return [...opening, ...own[kind](), ...closing, sources];
}
