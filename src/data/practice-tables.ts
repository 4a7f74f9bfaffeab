import { keysOf } from '../schemas/closed-lists.ts';
import { actorRoles } from '../vocabulary/actor-roles.ts';
import { actorTypes } from '../vocabulary/actor-types.ts';
import { scales } from '../vocabulary/scales.ts';
import { statuses } from '../vocabulary/statuses.ts';
import {
  cityColumns,
  clusterColumn,
  derivedColumns,
  entryColumn,
  figureColumns,
  ofEntries,
  originalTitle,
} from './columns.ts';
import type { AnyEntryFile, EntryFile } from './entry-schema.ts';
import { table } from './table.ts';
import type { ForeignKey } from './table.ts';

const practicesIn = (entries: readonly AnyEntryFile[]) =>
  entries.filter((entry): entry is EntryFile<'practices'> => entry.kind === 'practices');
const ofPractices: ForeignKey = { columns: ['entry'], table: 'practices', references: ['entry'] };

export const practices = table(
  'practices',
  (all) => practicesIn(all).map((entry) => ({ entry })),
  ['entry'],
  (c) => [
    entryColumn(c),
    c.text('title', 'Title in the language of the original.', originalTitle, { required: true }),
    ...cityColumns(c, ({ entry }) => entry.facts.city, true),
    c.whole(
      'population',
      'Inhabitants of the city, where a source of the practice tells them.',
      ({ entry }) => entry.facts.city.population?.value,
    ),
    c.year('population_year', 'The year that they are of.', ({ entry }) => entry.facts.city.population?.year),
    ...derivedColumns(c),
    clusterColumn(c, ({ entry }) => entry.facts.cluster, true),
    c.text('scale', 'How large the practice is.', ({ entry }) => entry.facts.scale, {
      required: true,
      values: keysOf(scales),
    }),
    c.text('status', 'How it stands today.', ({ entry }) => entry.facts.status, {
      required: true,
      values: keysOf(statuses),
    }),
    c.year('start', 'The year in which it began.', ({ entry }) => entry.facts.start),
    c.year('end', 'The year in which it ended.', ({ entry }) => entry.facts.end),
    c.text(
      'sdgs',
      'Numbers of the Sustainable Development Goals, divided by spaces.',
      ({ entry }) => entry.facts.sdgs.join(' '),
      {
        required: true,
      },
    ),
    c.whole(
      'evidence_level',
      'How well an effect is shown, from 1 to 5.',
      ({ entry }) => entry.facts.evidence.level,
      {
        required: true,
      },
    ),
    c.text(
      'evidence_reason',
      'Why this level, in the language of the original.',
      ({ entry }) => entry.facts.evidence.why,
      {
        required: true,
      },
    ),
  ],
  [ofEntries],
);

export const results = table(
  'results',
  (all) => practicesIn(all).flatMap((entry) => entry.facts.results.map((figure) => ({ entry, figure }))),
  ['entry', 'result'],
  (c) => [
    entryColumn(c),
    c.text('result', 'Id of the figure within its practice.', ({ figure }) => figure.id, { required: true }),
    c.text(
      'label',
      'What the figure counts, in the language of the original.',
      ({ figure }) => figure.label,
      {
        required: true,
      },
    ),
    c.number('value', 'The figure.', ({ figure }) => figure.value, { required: true }),
    c.text('unit', 'Its unit, in the language of the original.', ({ figure }) => figure.unit, {
      required: true,
    }),
    ...figureColumns(c),
  ],
  [ofPractices],
);

export const costs = table(
  'costs',
  (all) =>
    practicesIn(all).flatMap((entry) => (entry.facts.costs ?? []).map((figure) => ({ entry, figure }))),
  ['entry', 'cost'],
  (c) => [
    entryColumn(c),
    c.text('cost', 'Id of the cost within its practice.', ({ figure }) => figure.id, { required: true }),
    c.text(
      'label',
      'What the money paid for, in the language of the original.',
      ({ figure }) => figure.label,
      {
        required: true,
      },
    ),
    c.number(
      'amount',
      'The amount, as the source gives it: of its own year, not converted.',
      ({ figure }) => figure.amount,
      {
        required: true,
      },
    ),
    c.text('currency', 'ISO 4217 code.', ({ figure }) => figure.currency, { required: true }),
    ...figureColumns(c),
  ],
  [ofPractices],
);

export const actors = table(
  'actors',
  (all) =>
    practicesIn(all).flatMap((entry) =>
      entry.facts.actors.map((actor, index) => ({ entry, actor, place: index + 1 })),
    ),
  ['entry', 'position'],
  (c) => [
    entryColumn(c),
    c.whole('position', 'Place in the list of the practice.', ({ place }) => place, { required: true }),
    c.text('name', 'The organisation.', ({ actor }) => actor.name, { required: true }),
    c.text('type', 'What kind of organisation it is.', ({ actor }) => actor.type, {
      required: true,
      values: keysOf(actorTypes),
    }),
    c.text('role', 'What it did.', ({ actor }) => actor.role, { required: true, values: keysOf(actorRoles) }),
  ],
  [ofPractices],
);
