import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { draftOf } from '../../scripts/draft.ts';
import type { Answers, EventAnswers, PracticeAnswers } from '../../scripts/draft.ts';
import { digestOf } from '../../src/entries/digest.ts';
import { checkFields } from '../../src/entries/rules/field-rules.ts';
import { splitFile } from '../../src/entries/front-matter.ts';
import { event } from '../../src/schemas/event.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { wholeTable } from '../../src/vocabulary/cities.ts';
import { practice } from '../../src/schemas/practice.ts';

const today = '2026-11-23';
const lagos = { name: 'Lagos', country: 'NG', at: [6.4541, 3.3947] as [number, number] };
const report = {
  url: 'https://example.org/report',
  title: 'Buses: a report',
  publisher: 'City of Lagos',
  lang: 'en',
};
const study = { url: 'https://example.org/study', title: 'A study', publisher: 'A university', lang: 'en' };

const practiceAnswers = (changed: Partial<PracticeAnswers> = {}): PracticeAnswers => ({
  kind: 'practices',
  lang: 'en',
  title: 'Buses on their own lanes: #1',
  city: lagos,
  cluster: 'municipal-services',
  topics: ['public-transport', 'service-delivery'],
  start: 2008,
  sources: [report, study],
  ...changed,
});
const eventAnswers = (changed: Partial<EventAnswers> = {}): EventAnswers => ({
  kind: 'events',
  lang: 'en',
  title: 'Buses that come on time',
  online: false,
  city: lagos,
  cluster: 'municipal-services',
  topics: ['public-transport'],
  start: '2026-10-05',
  type: 'webinar',
  sources: [report],
  ...changed,
});

const fieldsOf = (draft: string) => splitFile(draft).data as Record<string, unknown>;
const headingsOf = (draft: string) => draft.split('\n').filter((line) => line.startsWith('## '));

describe('the draft of a practice', () => {
  const draft = draftOf(practiceAnswers(), today);

  it('is YAML 1.2 without errors and warnings', () => {
    const yaml = draft.split('---\n')[1] ?? '';
    const { errors, warnings } = parseDocument(yaml, { version: '1.2' });
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('has every required field, so that the schema accepts it', () => {
    expect(practice.safeParse(fieldsOf(draft)).error?.issues).toBeUndefined();
  });

  it('keeps the answers as they were given', () => {
    expect(fieldsOf(draft)).toMatchObject({
      title: 'Buses on their own lanes: #1',
      city: lagos,
      topics: ['public-transport', 'service-delivery'],
      start: 2008,
      sources: [
        { id: 's1', title: 'Buses: a report' },
        { id: 's2', accessed: '2026-11-23' },
      ],
    });
  });

  it('is to be compared with its sources after a year', () => {
    expect(fieldsOf(draft)).toMatchObject({ reviewed: '2026-11-23', reviewBy: '2027-11-23' });
  });

  it('breaks no rule but that its texts are still to be written', () => {
    const faults = checkFields(fieldsOf(draft), { kind: 'practices', today, cities: wholeTable });
    expect(new Set(faults.map(({ message }) => message))).toEqual(
      new Set(['This text is still to be written.']),
    );
    expect(faults.map(({ path }) => path.join('.'))).toEqual([
      'summary',
      'actors.0.name',
      'results.0.label',
      'results.0.unit',
      'evidence.why',
    ]);
  });

  it('helps with the words of the schema where somebody has to think, and only there', () => {
    expect(draft).toContain(
      '# City, what was done, and the one result that counts, in one or two sentences.\nsummary: …',
    );
    expect(draft).toContain('One of: ongoing, completed, pilot, discontinued, unknown.\nstatus: unknown');
    expect(draft).not.toContain('# The address of the source');
  });

  it('has the headings of its language', () => {
    expect(headingsOf(draft)[0]).toBe('## The challenge');
    expect(headingsOf(draftOf(practiceAnswers({ lang: 'de' }), today))).toEqual([
      '## Die Ausgangslage',
      '## Das Vorgehen',
      '## Ergebnisse',
      '## Was es gekostet hat',
      '## Was geholfen hat',
      '## Was nicht gelang',
      '## Lehren',
      '## Ginge das auch anderswo?',
    ]);
  });

  it('has one sign and nothing else in each section', () => {
    const texts = splitFile(draft)
      .body.split(/^## .*$/m)
      .slice(1);
    expect(new Set(texts.map((text) => text.trim()))).toEqual(new Set(['…']));
  });

  it('says of a source that it exists with http only', () => {
    const old = { ...report, url: 'http://example.org/report', httpOnly: true as const };
    const fields = fieldsOf(draftOf(practiceAnswers({ sources: [old, study] }), today));
    expect(fields['sources']).toMatchObject([{ httpOnly: true }, { id: 's2' }]);
  });

  it('is the same for the same answers on the same day', () => {
    expect(digestOf(draftOf(practiceAnswers(), today))).toBe(digestOf(draft));
  });
});

describe('the draft of an event', () => {
  it('has every required field, so that the schema accepts it', () => {
    const fields = fieldsOf(draftOf(eventAnswers(), today));
    expect(event.safeParse(fields).error?.issues).toBeUndefined();
    expect(fields).toMatchObject({ start: '2026-10-05', online: false, organisers: ['…'] });
  });

  it('has no city when it was online only', () => {
    const online = eventAnswers({ online: true });
    delete online.city;
    const fields = fieldsOf(draftOf(online, today));
    expect(fields).not.toHaveProperty('city');
    expect(event.safeParse(fields).success).toBe(true);
  });
});

const themes = { cluster: 'municipal-services', topics: ['public-transport'] } as const;
const others: Answers[] = [
  {
    kind: 'ideas',
    lang: 'en',
    title: 'Buses on their own lanes',
    city: lagos,
    ...themes,
    topics: [...themes.topics],
    exchange: { name: 'A workshop on buses', start: '2019-12' },
    status: 'planned',
    sources: [report, study],
  },
  {
    kind: 'advice',
    lang: 'fr',
    title: 'Comment des bus peuvent-ils arriver à l’heure ?',
    city: lagos,
    ...themes,
    topics: [...themes.topics],
    exchange: { name: 'Un atelier', start: '2019' },
    advisers: ['City of Lima'],
    sources: [report],
  },
  {
    kind: 'expertise',
    lang: 'es',
    title: 'Autoridad de Transporte',
    type: 'public-utility',
    country: 'PE',
    city: 'Lima',
    ...themes,
    topics: [...themes.topics],
    offers: ['advice', 'training'],
    sources: [report],
  },
  { kind: 'methods', lang: 'de', title: 'Eine Runde Fragen', sources: [report, study] },
];

describe.each(others)('the draft of $kind', (answers) => {
  const fields = fieldsOf(draftOf(answers, today));

  it('has every required field, so that the schema accepts it', () => {
    expect(kinds[answers.kind].safeParse(fields).error?.issues).toBeUndefined();
  });

  it('breaks no rule but that its texts are still to be written', () => {
    const faults = checkFields(fields, { kind: answers.kind, today, cities: wholeTable });
    expect(new Set(faults.map(({ message }) => message))).toEqual(
      new Set(['This text is still to be written.']),
    );
  });

  it('keeps what was answered', () => {
    expect(fields).toMatchObject({ title: answers.title, lang: answers.lang });
  });
});
