import { oneOf } from '../../src/schemas/kinds.ts';
import type { DraftKind } from '../draft.ts';
import { allowed } from '../fields-guide.ts';
import { schemaOf } from '../json-schemas.ts';
import type { Path } from './sheet.ts';

/** A column of a spreadsheet: where its cells go in a sheet, and what stands below its name in the template. */
export interface Column {
  name: string;
  path: Path;
  help: string;
  /** Whether a cell holds a section of the text, one point a line. */
  points?: true;
}

/** Columns that come several times, numbered: actor1_name, actor2_name … */
export interface Group {
  /** The word before the number. */
  one: string;
  /** The list of the sheet that they fill. */
  list: string;
  /** How often the template has them. More are read as well. */
  times: number;
  columns: readonly Column[];
}

const text = (name: string, list = name): Column => ({
  name,
  path: [list],
  help: 'One point a line, with the ids of its sources at its end: … [s1, s2]',
  points: true,
});

const sourceIds = 'Ids of its sources, such as s1, s4.';

type Described = Parameters<typeof allowed>[0];

/** The help of a field: its description in the schema, the values of its list, its length. */
function helpOf(kind: DraftKind, path: Path): string {
  let field: Described | undefined = schemaOf(oneOf[kind]) as Described;
  for (const name of path)
    field = typeof name === 'number' ? field?.items : (field?.items ?? field)?.properties?.[name];
  if (!field) return '';
  const help = [field.description ?? '', allowed(field)].filter(Boolean).join(' ').replaceAll('`', '');
  return help || (field.type === 'integer' ? 'A whole number, such as a year with four digits.' : '');
}

/** Columns whose help is that of the field in the schema. */
const columnsOf = (kind: DraftKind) => {
  const help = (field: Path) => helpOf(kind, field);
  return (name: string, path: Path = [name], field: Path | string = path): Column => ({
    name,
    path,
    help: typeof field === 'string' ? field : name.endsWith('sources') ? sourceIds : help(field),
  });
};

function shared(kind: DraftKind) {
  const column = columnsOf(kind);
  const group = (
    one: string,
    list: string,
    times: number,
    fields: readonly (readonly [string, Path | string])[],
  ): Group => ({
    one,
    list,
    times,
    columns: fields.map(([name, field]) => column(name, [name], field)),
  });
  return {
    column,
    group,
    opening: [
      column('id', ['id'], 'Name of the file; leave it empty to have one made.'),
      column('lang'),
      column('title'),
      column('summary'),
    ],
    city: [
      column('city', ['city'], ['city', 'name']),
      column(
        'country',
        ['country'],
        'Code such as CO, or the name. The city table gives it where the city is the only one of its name.',
      ),
      column('lat', ['lat'], 'Leave empty if the city has 50,000 inhabitants or more.'),
      column('lon', ['lon'], 'Leave empty if the city has 50,000 inhabitants or more.'),
      column('also_called', ['also_called'], ['city', 'alsoCalled']),
    ],
    themes: [
      column('cluster'),
      column('also_clusters', ['also_clusters'], 'Other clusters that it touches.'),
      column('topics', ['topics'], 'Topics, the most important first, with commas between.'),
    ],
    closing: [
      ...['practices', 'events', 'ideas', 'advice', 'expertise'].map((other) =>
        column(
          `related_${other}`,
          [`related_${other}`],
          'Ids of entries of this library, with commas between.',
        ),
      ),
      column('search_words', ['search_words'], ['searchWords']),
    ],
    disagreements: group('disagreement', 'disagreements', 1, [
      ['text', ['disagreements']],
      ['sources', sourceIds],
    ]),
    sources: group(
      'source',
      'sources',
      3,
      (['title', 'publisher', 'url', 'year', 'accessed', 'lang', 'copy', 'weak', 'http_only'] as const).map(
        (name) => [name, ['sources', 0, name === 'http_only' ? 'httpOnly' : name]],
      ),
    ),
    figure: (one: string, list: string, field: string, value: readonly string[]) =>
      group(
        one,
        list,
        2,
        ['label', ...value, 'year', 'qualifier', 'target', 'sources'].map((name) => [name, [field, 0, name]]),
      ),
  };
}

const known = new Map<DraftKind, readonly (Column | Group)[]>();

/** The columns of a kind, in the order of the template. */
export function columnsFor(kind: DraftKind): readonly (Column | Group)[] {
  const columns = known.get(kind) ?? allColumns(kind);
  known.set(kind, columns);
  return columns;
}

function allColumns(kind: DraftKind): readonly (Column | Group)[] {
  const { column, group, opening, city, themes, closing, disagreements, sources, figure } = shared(kind);
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

export const isGroupOfColumns = (entry: Column | Group): entry is Group => 'columns' in entry;
