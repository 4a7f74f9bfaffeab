import { describe, expect, it } from 'vitest';
import { thingFaults } from '../../scripts/site/schema-org.ts';
import { datasetData } from '../../src/meta/dataset-thing.ts';
import { crumbsThing, listThing, pageThing } from '../../src/meta/page-things.ts';
import { wholePublisher, wholeSite } from '../../src/meta/site-things.ts';
import { glossaryThing, topicThing } from '../../src/meta/vocabulary-things.ts';
import { termsIn } from '../../src/vocabulary/glossary.ts';
import { topicOf } from '../../src/vocabulary/topics.ts';

const page = {
  url: 'https://atlas.example/en/cities/',
  title: 'Cities',
  description: 'All cities',
  lang: 'en',
} as const;
const told = (thing: unknown) => thingFaults(JSON.parse(JSON.stringify(thing)));

describe('what the site tells of itself', () => {
  it('are things that schema.org knows', () => {
    const list = listThing({
      n: 40,
      first: [{ name: 'Quito', url: 'https://atlas.example/en/cities/quito-ec/' }],
    });
    const dataset = datasetData({
      lang: 'en',
      name: 'All practices',
      description: 'Every practice with its figures, costs and sources, as tables.',
      url: 'https://atlas.example/en/data/',
      version: '1',
      modified: '2026-11-23',
      keywords: ['cities'],
      files: [
        {
          name: 'practices.csv',
          url: 'https://atlas.example/data/v1/practices.csv',
          type: 'text/csv',
          bytes: 9,
        },
      ],
    });
    for (const thing of [
      wholeSite('en'),
      wholePublisher('en'),
      pageThing({ ...page, type: 'CollectionPage' }, list),
      topicThing(topicOf('solid-waste'), 'fr'),
      glossaryThing(termsIn('de'), 'de'),
      dataset,
    ])
      expect(told(thing)).toEqual([]);
  });

  it('has a search with the place of the question in its address', () => {
    expect(wholeSite('fr')).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          urlTemplate: expect.stringMatching(/^https:.*\/fr\/search\/\?q=\{search_term_string\}$/) as string,
        },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  it('tells the way to a page, the page itself at its end', () => {
    const crumbs = crumbsThing([{ text: 'Home', url: '/en/' }], page);
    expect(told(crumbs)).toEqual([]);
    expect(crumbs?.['itemListElement']).toMatchObject([
      { position: 1, name: 'Home', item: expect.stringMatching(/^https:.*\/en\/$/) as string },
      { position: 2, name: 'Cities', item: page.url },
    ]);
    expect(crumbsThing([], page)).toBeUndefined();
  });
});

describe('the check of what is told', () => {
  it.each([
    [{ '@type': 'Practice' }, 'Practice: is no type of schema.org'],
    [{ '@type': 'City', name: 'Quito', population: 3 }, 'City.population: is no property of City'],
    [{ '@type': 'Event', name: 'x' }, 'Event: has no startDate'],
    [
      { '@type': 'WebPage', isPartOf: { '@type': 'City', '@id': 'x' } },
      'WebPage.isPartOf: takes CreativeWork, URL, IdReference',
    ],
    [{ '@type': 'WebPage', name: ' ' }, 'WebPage.name: is empty'],
    [
      { '@type': 'Place', name: 'x', address: 'y', geo: 'north' },
      'Place.geo: takes GeoCoordinates, GeoShape, IdReference, not "north"',
    ],
  ])('finds the fault of %o', (thing, fault) => {
    expect(thingFaults(thing)).toContain(fault);
  });
});
