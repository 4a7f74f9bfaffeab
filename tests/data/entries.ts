import { entryFile } from '../../src/data/entry-file.ts';
import type { Publishable } from '../../src/data/entry-file.ts';
import type { AnyEntryFile } from '../../src/data/entry-schema.ts';
import type { Publisher } from '../../src/data/publication.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import type { Kind } from '../../src/schemas/kinds.ts';

export const publisher: Publisher = {
  name: 'Atlas & Library',
  root: 'https://atlas.example.org/library/',
  languages: ['en', 'de'],
  contact: '',
};

const source = (id: string) => ({
  id,
  title: `Report "${id}", with a comma`,
  publisher: 'City of Lagos',
  url: `https://example.org/${id}?a=1&b=2`,
  accessed: '2026-11-23',
  lang: 'en',
});
const upkeep = { reviewed: '2026-11-20', reviewBy: '2027-11-20', licence: 'CC-BY-4.0' };
const lagos = { name: 'Lagos', country: 'NG', at: [6.4541, 3.3947] };
const themes = { cluster: 'municipal-services', topics: ['public-transport', 'municipal-finance'] };
const digest = (n: number) => `sha-${String(n).padStart(12, '0')}`;

const fields: Readonly<Record<'practices' | 'events' | 'methods' | 'clusters', Record<string, unknown>>> = {
  practices: {
    title: 'Buses on their own lanes',
    summary: '=1+1 is no formula, "quoted",\nand <b> no tag & no entity.',
    lang: 'en',
    city: { ...lagos, population: { value: 15_388_000, year: 2022, sources: ['s2'] } },
    ...themes,
    sdgs: [11, 13],
    scale: 'city',
    status: 'ongoing',
    start: 2008,
    actors: [{ name: 'City of Lagos', type: 'local-government', role: 'lead', sources: ['s1'] }],
    results: [
      { id: 'trips', label: '-10 minutes a trip', value: -10, unit: '%', year: 2010, sources: ['s1', 's2'] },
      {
        id: 'riders',
        label: 'riders',
        value: 0.5,
        unit: 'million',
        qualifier: 'about',
        target: true,
        sources: ['s1'],
      },
    ],
    costs: [{ id: 'lanes', label: 'Lanes', amount: 24_000_000, currency: 'USD', sources: ['s1'] }],
    evidence: { level: 2, why: 'Measured before and after.', sources: ['s1'] },
    searchWords: { de: ['Busspur'] },
    sources: [source('s1'), source('s2')],
    ...upkeep,
  },
  events: {
    title: 'Buses for all',
    summary: 'A meeting.',
    lang: 'de',
    type: 'webinar',
    start: '2019-12-03',
    online: true,
    ...themes,
    organisers: ['City of Lagos'],
    sources: [source('s1')],
    ...upkeep,
    reviewed: '2026-11-23',
  },
  methods: {
    title: 'Asking peers',
    summary: 'A way to ask.',
    lang: 'fr',
    roles: [{ id: 'host', name: 'Host', text: 'Leads.', sources: ['s1'] }],
    steps: [
      { id: 'ask', name: 'Ask', text: 'Ask.', sources: ['s1'] },
      { id: 'hear', name: 'Hear', text: 'Hear.', sources: ['s2'] },
    ],
    questions: [{ id: 'why', text: 'Why?', sources: ['s1'] }],
    sources: [source('s1'), source('s2')],
    ...upkeep,
  },
  clusters: {
    title: 'Municipal services',
    summary: 'What they are.',
    lang: 'en',
    sources: [source('s1'), source('s2')],
    ...upkeep,
  },
};

/** An entry as the library has it; its fields pass the schema of its kind. */
export function publishable<K extends keyof typeof fields>(
  kind: K,
  changes: Record<string, unknown> = {},
  rest: Partial<Publishable<K>> = {},
): Publishable<K> {
  const data = kinds[kind as Kind].parse({ ...fields[kind], ...changes }) as Publishable<K>['data'];
  return {
    kind,
    id: `${kind}-1`,
    data,
    text: {
      digest: digest(1),
      sections: [
        {
          key: 'challenge',
          heading: 'The challenge',
          html:
            '<p>Jams.<a class="cite" id="m1" href="#n1">1</a> <a href="https://example.org/">there</a>' +
            '<img src="/library/_astro/a.webp" alt=""></p>',
        },
      ],
    },
    translations: new Map(),
    links: [],
    ...rest,
  };
}

const german = {
  data: {
    title: 'Busse auf eigener Spur',
    summary: 'Eine Zusammenfassung.',
    labels: { trips: { text: 'je Fahrt gespart', unit: 'Minuten' } },
    translates: digest(9),
  },
  text: {
    digest: digest(2),
    outdated: true,
    sections: [{ key: 'challenge', heading: 'Die Ausgangslage', html: '<p>Stau.<a href="#n1">1</a></p>' }],
  },
};

export const derived = {
  city: 'lagos-ng',
  region: 'africa',
  incomeGroup: 'lower-middle',
  climate: 'Aw',
  size: null,
} as const;

/** A small library: a translated practice, an event without a place, a method, an explainer. */
export const smallLibrary = (): AnyEntryFile[] => [
  entryFile(
    publishable(
      'practices',
      {},
      { translations: new Map([['de', german]]), derived, links: ['events/events-1'] },
    ),
    publisher,
  ),
  entryFile(publishable('clusters', {}, { id: 'municipal-services' }), publisher),
  entryFile(publishable('events', {}, { links: ['practices/practices-1'] }), publisher),
  entryFile(publishable('methods'), publisher),
];
