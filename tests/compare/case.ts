import type { CaseFacts, CaseRow } from '../../src/lib/case-data.ts';

/** What a small practice tells, with changes on top. */
export const caseFacts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  id: 'lagos-bus-lanes',
  title: 'Buses on their own lanes',
  summary: 'The city gave buses lanes of their own.',
  textLang: 'en',
  place: 'Lagos, Nigeria',
  city: 'Lagos',
  country: 'Nigeria',
  cluster: 'municipal-services',
  traits: {
    region: 'Sub-Saharan Africa',
    size: 'Over 5 million',
    income: 'Lower middle',
    climate: 'Tropical, wet all year',
    theme: 'Municipal services',
    period: 'since 2008',
    status: 'Ongoing',
    scale: 'Whole city',
  },
  topics: ['Public transport'],
  inhabitants: '15,388,000 inhabitants (GeoNames)',
  wider: false,
  results: [{ label: 'saved on a trip', value: '10 minutes', note: '2010', sources: [1] }],
  costs: [
    {
      label: 'Lanes',
      value: '24 million USD',
      note: '2008',
      sources: [1, 2],
      amount: 24_000_000,
      currency: 'USD',
      perInhabitant: '1.6 USD',
    },
  ],
  setbacks: ['The lanes ended too early.'],
  evidence: { level: 2, label: 'Data show a change', why: 'Times were measured.' },
  actors: [{ name: 'City of Lagos', role: 'Lead' }],
  sources: [
    {
      title: 'Report',
      publisher: 'City of Lagos',
      year: 2010,
      url: 'https://example.org/report',
      lang: 'en',
    },
  ],
  related: [],
  ...changes,
});

/** A row of the list of practices, with changes on top. */
export const caseRow = (changes: Partial<CaseRow> = {}): CaseRow => ({
  id: 'lagos-bus-lanes',
  title: 'Buses on their own lanes',
  titleLang: 'en',
  city: 'Lagos',
  cityId: 'lagos-ng',
  country: 'NG',
  countryName: 'Nigeria',
  subregion: 'Western Africa',
  at: [6.45, 3.39],
  cluster: 'municipal-services',
  topics: ['public-transport'],
  start: 2008,
  evidence: 2,
  region: 'africa',
  income: 'lower-middle',
  climate: 'Am',
  size: 'over-5m',
  ...changes,
});
