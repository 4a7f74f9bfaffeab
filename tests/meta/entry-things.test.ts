import { describe, expect, it } from 'vitest';
import { thingFaults } from '../../scripts/site/schema-org.ts';
import { entryThing } from '../../src/meta/entry-things.ts';
import type { ShownEntry } from '../../src/meta/entry-things.ts';
import type { AnyEntry } from '../../src/lib/library.ts';

const shown = (fields: Partial<ShownEntry> = {}): ShownEntry => ({
  lang: 'de',
  textLang: 'en',
  title: 'Buses on their own lanes',
  summary: 'Trips became ten minutes shorter.',
  url: 'https://atlas.example/en/practices/lagos-buses/',
  image: 'https://atlas.example/pictures/practices/lagos-buses.png',
  original: undefined,
  translations: [],
  steps: [],
  ...fields,
});

const lagos = { name: 'Lagos', country: 'NG', at: [6.4541, 3.3947] };
const source = {
  id: 's1',
  title: 'Report on the bus lanes',
  publisher: 'City of Lagos',
  url: 'https://example.org/report',
  accessed: '2026-11-23',
  lang: 'en',
};
const common = {
  title: 'Buses on their own lanes',
  lang: 'en',
  cluster: 'municipal-services',
  topics: ['public-transport'],
  sources: [source],
  reviewed: '2026-11-20',
};
const entry = (kind: string, data: object) =>
  ({ kind, id: 'lagos-buses', data: { ...common, ...data } }) as unknown as AnyEntry;
const practice = (data: object = {}) =>
  entry('practices', { city: lagos, status: 'ongoing', start: 2008, ...data });
const event = (data: object = {}) =>
  entry('events', {
    start: '2026-12-03',
    online: false,
    city: lagos,
    organisers: ['City of Lagos'],
    ...data,
  });
const profile = entry('expertise', { title: 'Bus Institute', country: 'NG', worksIn: ['en'] });
const method = entry('methods', { steps: [] });

describe('an entry as a thing', () => {
  it.each([
    ['practice', practice()],
    ['event', event()],
    ['idea', entry('ideas', { city: lagos })],
    ['advice', entry('advice', { city: lagos })],
    ['profile', profile],
    ['method', method],
  ])('%s says what schema.org knows and search engines ask for', (_, one) => {
    const thing = entryThing(one, shown({ steps: ['Invite'], translations: ['https://atlas.example/fr/'] }));
    expect(thingFaults(JSON.parse(JSON.stringify(thing)))).toEqual([]);
  });

  it('of a practice names place, period, sources and licence', () => {
    expect(JSON.parse(JSON.stringify(entryThing(practice(), shown())))).toMatchObject({
      '@type': 'Article',
      headline: 'Buses on their own lanes',
      inLanguage: 'en',
      dateModified: '2026-11-20',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      spatialCoverage: {
        '@type': 'City',
        name: 'Lagos',
        address: { addressCountry: 'NG' },
        geo: { latitude: 6.4541, longitude: 3.3947 },
      },
      temporalCoverage: '2008/..',
      citation: [{ name: 'Report on the bus lanes', url: 'https://example.org/report' }],
      about: [{ '@type': 'DefinedTerm', name: 'Öffentlicher Nahverkehr' }],
    });
  });

  it.each([
    [{ start: 2008, end: 2012 }, '2008/2012'],
    [{ start: 2008, status: 'unknown' }, '2008'],
    [{ start: undefined }, undefined],
  ])('of a practice with %o covers %s', (data, period) => {
    expect(entryThing(practice(data), shown())['temporalCoverage']).toBe(period);
  });

  it('links a translation with its original, and the other way', () => {
    const original = 'https://atlas.example/en/practices/lagos-buses/';
    expect(entryThing(practice(), shown({ original }))).toMatchObject({
      translationOfWork: { '@id': original },
      workTranslation: undefined,
    });
    const translations = ['https://atlas.example/fr/practices/lagos-buses/'];
    expect(entryThing(practice(), shown({ translations }))).toMatchObject({
      translationOfWork: undefined,
      workTranslation: [{ '@id': translations[0] }],
    });
  });

  it('of an event has days, or hours with their offset where they are known', () => {
    expect(entryThing(event({ end: '2026-12-05' }), shown())).toMatchObject({
      startDate: '2026-12-03',
      endDate: '2026-12-05',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Lagos' },
    });
    const hours = { startTime: '14:00', endTime: '16:30', timeZone: 'Africa/Lagos' };
    expect(entryThing(event(hours), shown())).toMatchObject({
      startDate: '2026-12-03T14:00:00+01:00',
      endDate: '2026-12-03T16:30:00+01:00',
    });
  });

  it('of an event says whether people met in a city, online or both', () => {
    const online = entryThing(event({ online: true, city: undefined }), shown());
    expect(online).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation' },
    });
    const both = entryThing(event({ online: true }), shown());
    expect(both['eventAttendanceMode']).toBe('https://schema.org/MixedEventAttendanceMode');
    expect(both['location']).toMatchObject([{ '@type': 'Place' }, { '@type': 'VirtualLocation' }]);
  });
});
