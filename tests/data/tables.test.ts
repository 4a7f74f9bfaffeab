import { describe, expect, it } from 'vitest';
import { csvOfTable } from '../../src/data/table.ts';
import { tableNames, tables } from '../../src/data/tables.ts';
import type { TableName } from '../../src/data/tables.ts';
import { smallLibrary } from './entries.ts';
import { readCsv } from './tables-read.ts';

const library = smallLibrary();
const rowsOf = (name: TableName) => readCsv(csvOfTable(tables[name], tables[name].rows(library)));

describe('the tables', () => {
  it.each(tableNames)('%s has its own name, keys among its columns, and each column once', (name) => {
    const { columns, key, foreignKeys, ...own } = tables[name];
    expect(own.name).toBe(name);
    const names = columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([...key, ...foreignKeys.flatMap((foreign) => foreign.columns)]),
    );
    for (const column of columns) expect(column.description).toMatch(/^\S.*\.$/);
  });

  it('tell figures as numbers, and texts that begin like formulas as texts', () => {
    expect(rowsOf('results')).toEqual([
      {
        entry: 'practices/practices-1',
        result: 'trips',
        label: "'-10 minutes a trip",
        value: '-10',
        unit: '%',
        year: '2010',
        qualifier: '',
        target: 'false',
      },
      {
        entry: 'practices/practices-1',
        result: 'riders',
        label: 'riders',
        value: '0.5',
        unit: 'million',
        year: '',
        qualifier: 'about',
        target: 'true',
      },
    ]);
    expect(rowsOf('costs')).toMatchObject([{ amount: '24000000', currency: 'USD', target: 'false' }]);
  });

  it('keep commas, quotes and line breaks', () => {
    expect(rowsOf('texts')[0]).toMatchObject({
      language: 'en',
      summary: '\'=1+1 is no formula, "quoted",\nand <b> no tag & no entity.',
    });
    expect(rowsOf('sources')[0]?.['title']).toBe('Report "s1", with a comma');
  });

  it('tell where a practice is, what tables of others know, and nothing where they do not', () => {
    expect(rowsOf('practices')).toMatchObject([
      {
        city: 'Lagos',
        country: 'NG',
        country_name: 'Nigeria',
        latitude: '6.4541',
        longitude: '3.3947',
        population: '15388000',
        population_year: '2022',
        region: 'africa',
        climate: 'Aw',
        city_size: '',
        sdgs: '11 13',
        start: '2008',
        end: '',
      },
    ]);
    expect(rowsOf('events')).toMatchObject([{ city: '', latitude: '', online: 'true', start: '2019-12-03' }]);
  });

  it('lead an entry to the page in its language, or to the main one where the site has none', () => {
    expect(rowsOf('entries').map(({ entry, page }) => [entry, page])).toEqual([
      ['practices/practices-1', 'https://atlas.example.org/library/en/practices/practices-1/'],
      ['clusters/municipal-services', 'https://atlas.example.org/library/en/clusters/municipal-services/'],
      ['events/events-1', 'https://atlas.example.org/library/de/events/events-1/'],
      ['methods/methods-1', 'https://atlas.example.org/library/en/methods/methods-1/'],
    ]);
  });

  it('hold both sides of a link', () => {
    expect(rowsOf('links')).toEqual([
      { entry: 'practices/practices-1', linked: 'events/events-1' },
      { entry: 'events/events-1', linked: 'practices/practices-1' },
    ]);
  });
});
