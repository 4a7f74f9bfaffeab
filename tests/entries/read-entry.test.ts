import { describe, expect, it } from 'vitest';
import { reading } from '../reading.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import { practiceFile, sourcesOf, wholeBody } from '../practice-file.ts';

const faultsOf = (changes: Parameters<typeof practiceFile>[0]) =>
  readEntry(practiceFile(changes), reading).faults;
const messages = (changes: Parameters<typeof practiceFile>[0]) =>
  faultsOf(changes).map(({ field, message }) => `${field}: ${message}`);

describe('a practice', () => {
  it('without faults becomes an entry with its sections, in the order in which the page shows them', () => {
    const { entry, faults } = readEntry(practiceFile(), reading);
    expect(faults).toEqual([]);
    expect(entry?.sections.map(({ key }) => key)).toEqual([
      'challenge',
      'approach',
      'results',
      'failed',
      'costs',
      'helped',
      'lessons',
      'transfer',
    ]);
  });

  it('tells all faults at once, each with its line and column', () => {
    const faults = faultsOf({
      fields: { titel: 'x', cluster: 'mobility', city: { name: 'Lagos', country: 'XX', at: [6.4, 3.4] } },
    });
    expect(faults.map(({ line, column, field }) => `${line}:${column} ${field}`)).toEqual([
      '7:3 city.country',
      '11:1 cluster',
      '55:1 titel',
    ]);
  });

  it('suggests the field that a mistyped one means', () => {
    expect(messages({ fields: { titel: 'x' } })).toEqual([
      'titel: This field is unknown. Did you mean "title"?',
    ]);
  });

  it('suggests the id that a mistyped one means', () => {
    expect(messages({ fields: { topics: ['public-transprt'] } })[0]).toContain(
      'Did you mean "public-transport"?',
    );
  });

  it('rejects a figure without a source', () => {
    const results = [{ id: 'trips', label: 'saved', value: 10, unit: 'minutes', sources: [] }];
    expect(messages({ fields: { results } })[0]).toBe(
      'results.0.sources: This figure has no source. Add  sources: [s1]  with the id of a source from the list below.',
    );
  });

  it('rejects a figure whose source is not in the list', () => {
    const results = [{ id: 'trips', label: 'saved', value: 10, unit: 'minutes', sources: ['s9'] }];
    expect(messages({ fields: { results } })).toContain(
      'results.0.sources.0: There is no source "s9" in the list. Known: s1, s2.',
    );
  });

  it('rejects a source that nothing uses', () => {
    const sources = [...sourcesOf(), { ...sourcesOf()[0], id: 's3', url: 'https://example.org/third' }];
    expect(messages({ fields: { sources } })).toEqual([
      'sources: The source "s3" is never used. Put  [^s3]  behind what it carries, or take it out of the list.',
    ]);
  });

  it('rejects a missing field by its name', () => {
    expect(messages({ fields: { scale: undefined } })[0]).toMatch(
      /^scale: This field is missing\. Add the line {2}scale: … .*Choose: neighbourhood, district/,
    );
  });

  it('rejects a period that ends before it starts', () => {
    expect(messages({ fields: { end: 2001, status: 'completed' } })).toEqual([
      'end: The end (2001) lies before the start (2008). Correct one of the two.',
    ]);
  });

  it('rejects an id that is used twice', () => {
    const trip = { id: 'trips', label: 'saved', value: 10, unit: 'minutes', sources: ['s1'] };
    expect(messages({ fields: { results: [trip, trip] } })).toEqual([
      'results.1.id: The id "trips" is used twice in this file. Choose another one.',
    ]);
  });

  it('says where the fields cannot be read', () => {
    expect(faultsOf({ text: `---\ntitle: a: b\n---\n${wholeBody}` })[0]).toMatchObject({
      line: 2,
      field: 'file',
    });
  });

  it('says how a file must begin when it has no fields', () => {
    expect(faultsOf({ text: wholeBody })).toHaveLength(1);
    expect(faultsOf({ text: wholeBody })[0]?.message).toContain('between two lines of three hyphens');
  });

  it('keeps the country code of Norway a text', () => {
    expect(faultsOf({ fields: { city: { name: 'Oslo', country: 'NO', at: [59.9127, 10.7461] } } })).toEqual(
      [],
    );
  });
});
