import { sections } from '../src/bodies/sections.ts';
import { placeholder } from '../src/entries/rules/texts.ts';
import type { Event } from '../src/schemas/event.ts';
import type { Source } from '../src/schemas/pieces.ts';
import type { Practice } from '../src/schemas/practice.ts';
import type { Label } from '../src/vocabulary/languages.ts';
import { topicOf } from '../src/vocabulary/topics.ts';
import { annotatedYaml } from './annotated-yaml.ts';
import { schemaOf } from './json-schemas.ts';

export type AnsweredCity = Pick<Practice['city'], 'name' | 'country' | 'at'>;
export type AnsweredSource = Pick<Source, 'url' | 'title' | 'publisher' | 'lang' | 'httpOnly'>;

/** What is asked before a draft of a practice is written. */
export interface PracticeAnswers extends Pick<Practice, 'lang' | 'title' | 'cluster' | 'topics' | 'start'> {
  kind: 'practices';
  city: AnsweredCity;
  sources: AnsweredSource[];
}

/** What is asked before a draft of an event is written. */
export interface EventAnswers extends Pick<
  Event,
  'lang' | 'title' | 'cluster' | 'topics' | 'start' | 'type' | 'online'
> {
  kind: 'events';
  city?: AnsweredCity;
  sources: AnsweredSource[];
}

export type Answers = PracticeAnswers | EventAnswers;

const guide = `Every ${placeholder} is a text to write. All else that was not asked is an example: correct it from the sources.`;

/**
 * The file of a new entry: all fields that it must have, in the order of the schema, and all sections. It passes the
 * schema; the checker names each text that is still to be written. `today` is an ISO date.
 */
export function draftOf(answers: Answers, today: string): string {
  const practice = answers.kind === 'practices';
  const fields = practice ? practiceFields(answers, today) : eventFields(answers, today);
  const yaml = annotatedYaml(fields, {
    schema: schemaOf(practice ? 'practice' : 'event'),
    settled: [...Object.keys(answers), 'licence'],
    guide,
  });
  const headings: Label[] = Object.values(sections[answers.kind]);
  const body = headings.map((heading) => `## ${heading[answers.lang]}\n\n${placeholder}\n`);
  return `---\n${yaml}---\n\n${body.join('\n')}`;
}

function practiceFields(answers: PracticeAnswers, today: string): Practice {
  const sources = listed(answers.sources, today);
  const all = sources.map(({ id }) => id);
  const first = all.slice(0, 1);
  return {
    title: answers.title,
    summary: placeholder,
    lang: answers.lang,
    city: answers.city,
    cluster: answers.cluster,
    topics: answers.topics,
    sdgs: topicOf(answers.topics[0] ?? '').sdgs,
    scale: 'city',
    status: 'unknown',
    start: answers.start,
    actors: [{ name: placeholder, type: 'local-government', role: 'lead', sources: first }],
    results: [{ id: 'first-result', label: placeholder, value: 0, unit: placeholder, sources: first }],
    // It names all sources, so that none is reported as unused before the text has its marks.
    evidence: { level: 1, why: placeholder, sources: all },
    sources,
    ...upkeep(today),
  };
}

function eventFields(answers: EventAnswers, today: string): Event {
  return {
    title: answers.title,
    summary: placeholder,
    lang: answers.lang,
    type: answers.type,
    start: answers.start,
    online: answers.online,
    ...(answers.city && { city: answers.city }),
    cluster: answers.cluster,
    topics: answers.topics,
    organisers: [placeholder],
    sources: listed(answers.sources, today),
    ...upkeep(today),
  };
}

const listed = (sources: readonly AnsweredSource[], today: string): Source[] =>
  sources.map(({ title, publisher, url, lang, httpOnly }, index) => ({
    id: `s${index + 1}`,
    title,
    publisher,
    url,
    accessed: today,
    lang,
    ...(httpOnly && { httpOnly }),
  }));

/** A text is compared with its sources again after a year. */
function upkeep(today: string): Pick<Practice, 'reviewed' | 'reviewBy' | 'licence'> {
  const next = new Date(today);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { reviewed: today, reviewBy: next.toISOString().slice(0, 10), licence: 'CC-BY-4.0' };
}
