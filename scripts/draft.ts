import { sections } from '../src/bodies/sections.ts';
import { placeholder } from '../src/entries/rules/texts.ts';
import type { Advice } from '../src/schemas/advice.ts';
import type { Event } from '../src/schemas/event.ts';
import type { Expertise } from '../src/schemas/expertise.ts';
import type { Idea } from '../src/schemas/idea.ts';
import { oneOf } from '../src/schemas/kinds.ts';
import type { Method } from '../src/schemas/method.ts';
import type { Source } from '../src/schemas/pieces.ts';
import type { Practice } from '../src/schemas/practice.ts';
import type { Label, Lang } from '../src/vocabulary/languages.ts';
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

/** What is asked before a draft of a project idea is written. */
export interface IdeaAnswers extends Pick<Idea, 'lang' | 'title' | 'cluster' | 'topics'> {
  kind: 'ideas';
  city: AnsweredCity;
  /** The exchange in which it was born. */
  exchange: AnsweredExchange;
  status: Idea['status']['value'];
  sources: AnsweredSource[];
}

/** What is asked before a draft of collegial advice is written. */
export interface AdviceAnswers extends Pick<Advice, 'lang' | 'title' | 'cluster' | 'topics'> {
  kind: 'advice';
  city: AnsweredCity;
  /** The exchange in which the question was asked. */
  exchange: AnsweredExchange;
  /** Names of those who advised. */
  advisers: string[];
  sources: AnsweredSource[];
}

/** What is asked before a draft of a profile is written. */
export interface ExpertiseAnswers extends Pick<
  Expertise,
  'lang' | 'title' | 'type' | 'country' | 'city' | 'cluster' | 'topics'
> {
  kind: 'expertise';
  offers: Expertise['offers'][number]['id'][];
  sources: AnsweredSource[];
}

/** What is asked before a draft of a method kit is written. */
export interface MethodAnswers extends Pick<Method, 'lang' | 'title'> {
  kind: 'methods';
  sources: AnsweredSource[];
}

/** The kinds of which drafts are written; explainers of clusters are four and not made anew. */
export type DraftKind = Answers['kind'];

export type AnsweredExchange = Pick<Idea['bornAt'], 'name' | 'start'>;
export type Answers =
  PracticeAnswers | EventAnswers | IdeaAnswers | AdviceAnswers | ExpertiseAnswers | MethodAnswers;

const guide = `Every ${placeholder} is a text to write. All else that was not asked is an example: correct it from the sources.`;

/**
 * The file of a new entry: all fields that it must have, in the order of the schema, and all sections. It passes the
 * schema; the checker names each text that is still to be written. `today` is an ISO date.
 */
export function draftOf(answers: Answers, today: string): string {
  const { kind, lang } = answers;
  return entryText({
    kind,
    lang,
    fields: fieldsOf(answers, today),
    settled: [...Object.keys(answers), 'licence'],
    guide,
  });
}

/** What the file of an entry is made of. */
export interface EntryParts {
  kind: DraftKind;
  lang: Lang;
  fields: object;
  /** Fields that need no comment, because their values are there. */
  settled: readonly string[];
  /** Whether a single value needs no comment either. */
  isSettled?: (value: unknown) => boolean;
  /** The comment above the fields. */
  guide: string;
  /** Points that stand in a section below the text still to be written, by its key, as Markdown without hyphens. */
  points?: Readonly<Record<string, readonly string[]>>;
}

/** The text of an entry's file: fields with their help, and all sections, each still to be written. */
export function entryText({ points = {}, ...parts }: EntryParts): string {
  const { kind, lang, fields, settled, isSettled, guide } = parts;
  const yaml = annotatedYaml(fields, { schema: schemaOf(oneOf[kind]), settled, guide, isSettled });
  const headings: [string, Label][] = Object.entries(sections[kind]);
  const body = headings.map(([key, heading]) => {
    const list = (points[key] ?? []).map((point) => `- ${point}\n`).join('');
    return `## ${heading[lang]}\n\n${placeholder}\n${list && `\n${list}`}`;
  });
  return `---\n${yaml}---\n\n${body.join('\n')}`;
}

function fieldsOf(answers: Answers, today: string): object {
  const fields = {
    practices: practiceFields,
    events: eventFields,
    ideas: ideaFields,
    advice: adviceFields,
    expertise: expertiseFields,
    methods: methodFields,
  } as const;
  return (fields[answers.kind] as (answers: Answers, today: string) => object)(answers, today);
}

function practiceFields(answers: PracticeAnswers, today: string): Practice {
  const sources = listed(answers.sources, today);
  const all = idsOf(sources);
  const first = all.slice(0, 1);
  return {
    ...opening(answers),
    city: answers.city,
    ...themes(answers),
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
    ...opening(answers),
    type: answers.type,
    start: answers.start,
    online: answers.online,
    ...(answers.city && { city: answers.city }),
    ...themes(answers),
    organisers: [placeholder],
    sources: listed(answers.sources, today),
    ...upkeep(today),
  };
}

function ideaFields(answers: IdeaAnswers, today: string): Idea {
  const { exchange, status } = answers;
  const sources = listed(answers.sources, today);
  return {
    ...opening(answers),
    city: answers.city,
    ...themes(answers),
    status: { value: status, sources: idsOf(sources).slice(0, 1) },
    // It names all sources, so that none is reported as unused before the text has its marks.
    bornAt: { ...exchange, sources: idsOf(sources) },
    sources,
    ...upkeep(today),
  };
}

function adviceFields(answers: AdviceAnswers, today: string): Advice {
  const { exchange, advisers } = answers;
  const sources = listed(answers.sources, today);
  return {
    ...opening(answers),
    city: answers.city,
    ...themes(answers),
    askedAt: { ...exchange, sources: idsOf(sources) },
    advisers: advisers.map((name) => ({ name, sources: idsOf(sources).slice(0, 1) })),
    sources,
    ...upkeep(today),
  };
}

function expertiseFields(answers: ExpertiseAnswers, today: string): Expertise {
  const sources = listed(answers.sources, today);
  return {
    ...opening(answers),
    type: answers.type,
    country: answers.country,
    ...(answers.city !== undefined && { city: answers.city }),
    ...themes(answers),
    offers: answers.offers.map((id) => ({ id, text: placeholder, sources: idsOf(sources) })),
    sources,
    ...upkeep(today),
  };
}

function methodFields(answers: MethodAnswers, today: string): Method {
  const sources = listed(answers.sources, today);
  const ids = idsOf(sources);
  return {
    ...opening(answers),
    roles: [{ id: 'first-role', name: placeholder, text: placeholder, sources: ids }],
    steps: ['first-step', 'second-step'].map((id) => ({
      id,
      name: placeholder,
      text: placeholder,
      sources: ids,
    })),
    questions: [{ id: 'first-question', text: placeholder, sources: ids }],
    sources,
    ...upkeep(today),
  };
}

/** What the fields of every entry begin with. */
const opening = ({ title, lang }: Answers): Pick<Practice, 'title' | 'summary' | 'lang'> => ({
  title,
  summary: placeholder,
  lang,
});

const themes = ({ cluster, topics }: Pick<Practice, 'cluster' | 'topics'>) => ({ cluster, topics });

const idsOf = (sources: readonly Source[]) => sources.map(({ id }) => id);

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
export function upkeep(today: string): Pick<Practice, 'reviewed' | 'reviewBy' | 'licence'> {
  const next = new Date(today);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { reviewed: today, reviewBy: next.toISOString().slice(0, 10), licence: 'CC-BY-4.0' };
}
