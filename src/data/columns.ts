import { keysOf } from '../schemas/closed-lists.ts';
import { qualifiers } from '../schemas/pieces.ts';
import type { Qualifier } from '../schemas/pieces.ts';
import { citySizes } from '../vocabulary/city-sizes.ts';
import { climates } from '../vocabulary/climates.ts';
import { clusters } from '../vocabulary/clusters.ts';
import { countryName } from '../vocabulary/countries.ts';
import { incomeGroups } from '../vocabulary/income-groups.ts';
import { regions } from '../vocabulary/regions.ts';
import { keyOf } from './entry-file.ts';
import type { AnyEntryFile } from './entry-schema.ts';
import type { Column, Columns, ForeignKey } from './table.ts';

/** A row that tells something of an entry. */
export interface OfEntry<E extends AnyEntryFile = AnyEntryFile> {
  entry: E;
}

/** The entry that a row is about. */
export const entryColumn = <Row extends OfEntry>(c: Columns<Row>): Column<Row> =>
  c.text('entry', 'The entry, as kind/id.', ({ entry }) => keyOf(entry), { required: true });

/** Every table names entries that stand in the table of entries. */
export const ofEntries: ForeignKey = { columns: ['entry'], table: 'entries', references: ['entry'] };

export const originalTitle = ({ entry }: OfEntry): string => entry.texts[entry.original]?.title ?? '';

/** A city that a row names; empty where there is none, as at an event online. */
interface CityFields {
  name: string;
  country: string;
  at: [number, number];
}
export const cityColumns = <Row>(
  c: Columns<Row>,
  cityOf: (row: Row) => CityFields | undefined,
  required: boolean,
): Column<Row>[] => [
  c.text('city', 'City, as it calls itself in Latin script.', (row) => cityOf(row)?.name, { required }),
  c.text('country', 'Country, ISO 3166-1 alpha-2.', (row) => cityOf(row)?.country, { required }),
  c.text('country_name', 'Name of the country in English, after Unicode CLDR.', (row) => {
    const code = cityOf(row)?.country;
    return code && countryName(code, 'en');
  }),
  c.number('latitude', 'Of the city, in degrees (WGS 84).', (row) => cityOf(row)?.at[0], { required }),
  c.number('longitude', 'Of the city, in degrees (WGS 84).', (row) => cityOf(row)?.at[1], { required }),
];

/** What tables of others tell of the city. */
export const derivedColumns = <Row extends OfEntry>(c: Columns<Row>): Column<Row>[] => [
  c.text('region', 'Region, after the World Bank, regrouped.', ({ entry }) => entry.derived?.region, {
    values: keysOf(regions),
  }),
  c.text(
    'income_group',
    'Income group of the country, World Bank, fiscal year 2026.',
    ({ entry }) => entry.derived?.incomeGroup,
    {
      values: keysOf(incomeGroups),
    },
  ),
  c.text('climate', 'Köppen-Geiger class, Beck et al. 2023.', ({ entry }) => entry.derived?.climate, {
    values: keysOf(climates),
  }),
  c.text(
    'city_size',
    'Size of the city, by its sourced population, otherwise by GeoNames.',
    ({ entry }) => entry.derived?.size,
    {
      values: keysOf(citySizes),
    },
  ),
];

export const clusterColumn = <Row>(
  c: Columns<Row>,
  clusterOf: (row: Row) => string | undefined,
  required = false,
): Column<Row> => c.text('cluster', 'Thematic cluster.', clusterOf, { values: keysOf(clusters), required });

/** How exact a figure is, from when, and whether it is a plan. */
export const figureColumns = <
  Row extends {
    figure: { year?: number | undefined; qualifier?: Qualifier | undefined; target?: true | undefined };
  },
>(
  c: Columns<Row>,
): Column<Row>[] => [
  c.year('year', 'The year that the figure is of.', ({ figure }) => figure.year),
  c.text(
    'qualifier',
    'How exact the figure is; empty where the source gives it as exact.',
    ({ figure }) => figure.qualifier,
    {
      values: qualifiers,
    },
  ),
  c.truth(
    'target',
    'A plan or an expectation, not yet something that happened.',
    ({ figure }) => figure.target === true,
    {
      required: true,
    },
  ),
];
