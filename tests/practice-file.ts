import { stringify } from 'yaml';
import { digestOf } from '../src/entries/digest.ts';
import type { EntryFile } from '../src/entries/read-entry.ts';

const fields = {
  title: 'Buses on their own lanes',
  summary: 'The city gave buses lanes of their own. Trips became ten minutes shorter.',
  lang: 'en',
  city: { name: 'Lagos', country: 'NG', at: [6.4541, 3.3947] },
  cluster: 'municipal-services',
  topics: ['public-transport'],
  sdgs: [11],
  scale: 'city',
  status: 'ongoing',
  start: 2008,
  actors: [{ name: 'City of Lagos', type: 'local-government', role: 'lead', sources: ['s1'] }],
  results: [
    {
      id: 'trips',
      label: 'saved on an average trip',
      value: 10,
      unit: 'minutes',
      year: 2010,
      sources: ['s1'],
    },
  ],
  evidence: { level: 2, why: 'Travel times were measured before and after.', sources: ['s1'] },
  sources: [
    {
      id: 's1',
      title: 'Report on the bus lanes',
      publisher: 'City of Lagos',
      url: 'https://example.org/report',
      year: 2010,
      accessed: '2026-11-23',
      lang: 'en',
    },
    {
      id: 's2',
      title: 'A study of bus lanes',
      publisher: 'A university',
      url: 'https://example.org/study',
      accessed: '2026-11-23',
      lang: 'en',
    },
  ],
  reviewed: '2026-11-23',
  reviewBy: '2027-11-23',
  licence: 'CC-BY-4.0',
};

export const wholeBody = `## The challenge

Buses stood in traffic.[^s2]

## The approach

They got a lane of their own.[^s1]

## Results

- Trips became 10 minutes shorter.[^s1]

## What it cost

No figure was found.

## What helped

The city owned the road.[^s1]

## What did not work

- The lanes ended too early.[^s2]

## Lessons

Begin with the longest jam.[^s2]

## Could it work elsewhere?

Where the road is wide enough.[^s2]
`;

interface Changes {
  fields?: Record<string, unknown>;
  body?: string;
  /** The whole file, when its form is what is tested. */
  text?: string;
  id?: string;
}

/** A small practice without faults, with changes on top. A field set to undefined is left out. */
export function practiceFile({
  fields: changed = {},
  body = wholeBody,
  text,
  id = 'lagos-bus-lanes',
}: Changes = {}): EntryFile {
  const whole =
    text ?? `---\n${stringify({ ...fields, ...changed }, { aliasDuplicateObjects: false })}---\n\n${body}`;
  return {
    file: `src/content/practices/${id}.mdx`,
    kind: 'practices',
    id,
    translationInto: undefined,
    text: whole,
    digest: digestOf(whole),
  };
}

/** One of the two sources of the small practice, by its place in the list. */
export const sourcesOf = () => structuredClone(fields.sources);
