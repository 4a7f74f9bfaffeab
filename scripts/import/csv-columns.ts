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

export const text = (name: string, list = name): Column => ({
  name,
  path: [list],
  help: 'One point a line, with the ids of its sources at its end: … [s1, s2]',
  points: true,
});

export const sourceIds = 'Ids of its sources, such as s1, s4.';

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

/** What the columns of every kind are made of. */
export function pieces(kind: DraftKind) {
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

/** Tells a group of numbered columns from a single one. */
export const isGroupOfColumns = (entry: Column | Group): entry is Group => 'columns' in entry;
