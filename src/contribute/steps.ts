import type { FormKind } from './form-kinds.ts';

/** The steps of the form, in their order. Sources come early, because everything after them is chosen from them. */
export const stepNames = [
  'what',
  'sources',
  'where',
  'who',
  'results',
  'costs',
  'evidence',
  'links',
  'text',
  'check',
  'preview',
  'send',
] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  name: StepName;
  /** Names of the fields of the front matter that it holds. */
  fields: readonly string[];
}

const themes = ['cluster', 'alsoIn', 'topics'];
const hours = ['startTime', 'endTime', 'timeZone'];
const links = ['related', 'searchWords'];
const closing: readonly Step[] = [
  { name: 'text', fields: [] },
  { name: 'check', fields: ['reviewed', 'reviewBy', 'licence'] },
  { name: 'preview', fields: [] },
  { name: 'send', fields: [] },
];
const sources: Step = { name: 'sources', fields: ['sources'] };

/** Where each field of a kind stands. A test holds this to the schemas: each field in one step. */
export const stepsOf: Readonly<Record<FormKind, readonly Step[]>> = {
  practices: [
    {
      name: 'what',
      fields: ['lang', 'title', 'summary', ...themes, 'sdgs', 'scale', 'status', 'start', 'end'],
    },
    sources,
    { name: 'where', fields: ['city'] },
    { name: 'who', fields: ['actors'] },
    { name: 'results', fields: ['results'] },
    { name: 'costs', fields: ['costs'] },
    { name: 'evidence', fields: ['evidence'] },
    { name: 'links', fields: ['adaptedBy', 'disagreements', ...links] },
    ...closing,
  ],
  events: [
    { name: 'what', fields: ['lang', 'title', 'summary', 'type', 'start', 'end', ...hours, ...themes] },
    sources,
    { name: 'where', fields: ['online', 'city'] },
    { name: 'who', fields: ['organisers', 'participants'] },
    { name: 'results', fields: ['practicesShown'] },
    { name: 'links', fields: links },
    ...closing,
  ],
  advice: [
    { name: 'what', fields: ['lang', 'title', 'summary', ...themes] },
    sources,
    { name: 'where', fields: ['city', 'askedAt'] },
    { name: 'who', fields: ['advisers'] },
    { name: 'links', fields: ['disagreements', ...links] },
    ...closing,
  ],
  ideas: [
    { name: 'what', fields: ['lang', 'title', 'summary', ...themes] },
    sources,
    { name: 'where', fields: ['city', 'bornAt'] },
    { name: 'who', fields: ['partners'] },
    { name: 'results', fields: ['status'] },
    { name: 'links', fields: ['disagreements', ...links] },
    ...closing,
  ],
  expertise: [
    { name: 'what', fields: ['lang', 'title', 'summary', 'alsoNamed', 'type', ...themes] },
    sources,
    { name: 'where', fields: ['country', 'city', 'worksIn'] },
    { name: 'results', fields: ['offers', 'limits', 'publicPage'] },
    { name: 'links', fields: links },
    ...closing,
  ],
};
