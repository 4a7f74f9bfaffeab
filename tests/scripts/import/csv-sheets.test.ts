import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../scripts/import/csv-header.ts';
import { templateColumns, templateOf } from '../../../scripts/import/csv-template.ts';
import { draftKinds } from '../../../scripts/import/kinds.ts';
import { readSheets } from '../../../scripts/import/read-sheets.ts';
import { draftOfText, fieldsOf, pointsOf, sheetsOf } from './sheets.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[], sign = ',') =>
  rows.map((row) => row.map(quoted).join(sign)).join('\r\n');
const header = ['title', 'city', 'cluster', 'actor1_name', 'challenge'];
const row = [
  'Buses, “on time”; and "free"',
  'Lagos',
  'Municipal services',
  'City of Lagos',
  '- Jams [s1]\n• Noise [s1, s2]',
];

describe('a spreadsheet', () => {
  it.each([
    ['commas', table([header, row])],
    ['semicolons', table([header, row], ';')],
    ['tabs', table([header, row], '\t')],
    ['a byte order mark', `\uFEFF${table([header, row], ';')}`],
    ['the line that Excel reads', `sep=;\r\n${table([header, row], ';')}`],
    [
      'the lines that npm prints',
      `\n> library@1.0.0 import\n> node scripts/import-sheets.ts\n\n\uFEFF${table([header, row])}`,
    ],
    [
      'names written as people do',
      table([['Title', 'CITY', 'Cluster', 'Actor 1 – name', 'challenge '], row]),
    ],
  ])('is read with %s', (_, text) => {
    const draft = draftOfText('x.csv', text);
    expect(fieldsOf(draft)).toMatchObject({
      title: row[0],
      city: { name: 'Lagos', country: 'NG', at: [6.4541, 3.3947] },
      cluster: 'municipal-services',
      actors: [{ name: 'City of Lagos' }],
    });
    expect(pointsOf(draft)['The challenge']).toEqual(['Jams.[^s1]', 'Noise.[^s1][^s2]']);
  });

  it('is read in the encodings of spreadsheet programs', () => {
    const text = table([header, ['Städte', 'Łódź', '', '', '']]);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer),
    ]);
    expect(sheetsOf('x.csv', utf16)[0]?.data).toMatchObject({ title: 'Städte', city: 'Łódź' });
    const windows = Uint8Array.from(table([header, ['Städte', 'Köln', '', '', '']]), (sign) =>
      sign.charCodeAt(0),
    );
    const { sheets, faults } = readSheets('x.csv', windows);
    expect(sheets[0]?.data).toMatchObject({ title: 'Städte', city: 'Köln' });
    expect(faults[0]?.message).toContain('was read as Windows-1252');
  });

  it('holds one entry a row, and counts rows as the spreadsheet does', () => {
    const text = table([header, ['# help'], row, ['', '', '', '', ''], ['Trams', 'Lviv', '', '', '']]);
    expect(sheetsOf('x.csv', text).map(({ from, data }) => [from, data['title']])).toEqual([
      ['row 3', row[0]],
      ['row 5', 'Trams'],
    ]);
  });

  it('numbers groups and sources by their columns, and says which cell holds what', () => {
    const [sheet] = sheetsOf(
      'x.csv',
      table([
        ['title', 'city', 'result3_label', 'result3_value', 'result3_sources', 'source2_title', 'results'],
        ['Buses', 'Lagos', 'saved', '1.200.000', '2', 'A study', 'One more [2]'],
      ]),
    );
    expect(sheet?.data).toMatchObject({
      results: [
        { label: 'saved', value: '1.200.000', sources: '2' },
        { fact: 'One more', sources: ['s2'] },
      ],
      sources: [{ id: 's2', title: 'A study' }],
    });
    expect(sheet?.place(['results', 0, 'value'])).toBe('cell D2, result3_value');
    expect(sheet?.place(['results', 1, 'fact'])).toBe('cell G2, results');
    expect(sheet?.place(['sources', 0, 'title'])).toBe('cell F2, source2_title');
    expect(sheet?.place(['lessons'])).toBe('row 2');
  });

  it('keeps a cell without a column as a point, and says what its column may mean', () => {
    const draft = draftOfText(
      'x.csv',
      table([
        [...header, 'sumary', '__proto__'],
        [...row, 'In short', 'Odd'],
      ]),
    );
    expect(pointsOf(draft)['The challenge']?.slice(2)).toEqual([
      'sumary: In short',
      '\\_\\_proto\\_\\_: Odd',
    ]);
    expect(draft.notes.map(({ place, message }) => `${place}: ${message}`)).toContain(
      'cell F2, sumary: There is no column "sumary". Did you mean summary?',
    );
  });

  it('is refused when its cells cannot be told apart, or nothing tells the kind', () => {
    const fault = (text: string) => readSheets('x.csv', new TextEncoder().encode(text)).faults[0];
    expect(fault(`${header.join(',')}\n"open,Lagos\n`)?.message).toContain(
      'a quotation mark is opened and not closed',
    );
    expect(fault('a,b,c\n1,2,3\n')?.message).toContain('Add  --kind practice');
    expect(fault('')?.message).toContain('Add  --kind practice');
    expect(fault(header.join(','))?.message).toContain('no row below');
    expect(fault(table([[...header, 'City'], row]))).toEqual({
      place: 'column F',
      message: 'The column "City" stands twice. Rename or remove one of the two.',
    });
    expect(readSheets('x.xlsx', new Uint8Array()).faults[0]?.message).toContain(
      'save the table as "CSV UTF-8"',
    );
  });

  it('of any bytes is read or refused, never broken', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc
            .string({ unit: 'binary', maxLength: 200 })
            .map((text) => new TextEncoder().encode(`title,city,challenge\n${text}`)),
        ),
        fc.constantFrom('x.csv', 'x.yaml'),
        (bytes, name) => {
          const { sheets, faults } = readSheets(name, bytes, 'practices');
          expect(sheets.length + faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500, seed: 20261123 },
    );
  });
});

describe('the template', () => {
  it.each(draftKinds)('of %s is a spreadsheet of that kind, with help for every column', (kind) => {
    const columns = templateColumns(kind);
    expect(columns.filter(({ help }) => help === '').map(({ name }) => name)).toEqual([]);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    const filled = table([columns.map(({ name }) => name), columns.map(({ name }) => `in ${name}`)]);
    const [sheet] = sheetsOf('x.csv', `${templateOf(kind)}${filled.split('\r\n')[1]}\r\n`);
    expect(sheet?.data['kind']).toBe(kind);
    expect(sheet?.data).not.toHaveProperty('without_column');
  });

  it.each(draftKinds)('of %s: no cell of it is left without a place', (kind) => {
    const columns = templateColumns(kind);
    const draft = draftOfText(
      'x.csv',
      table([columns.map(({ name }) => name), columns.map(({ name }) => `in ${name}`)]),
    );
    expect(draft.counts.kept).toBe(0);
  });
});

it('columns have the letters of spreadsheets', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
