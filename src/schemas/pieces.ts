import { wordsOf } from '../i18n/fault-texts.ts';
import { z } from 'zod';
import { clusters } from '../vocabulary/clusters.ts';
import { countryCodes } from '../vocabulary/countries.ts';
import { languages } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicIds } from '../vocabulary/topic-ids.ts';
import { keysOf } from './closed-lists.ts';

/** Ids are file names and addresses: lower-case words joined by hyphens. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, wordsOf('id.form'))
  .meta({ description: 'A short name of small letters, digits and hyphens.' });

/** Plain text without line breaks at its ends, up to `max` characters. */
export const line = (max: number) => z.string().trim().min(1, wordsOf('text.empty')).max(max);

export const lang = z.enum(languages).meta({ description: 'The language that this text is written in.' });

/** Any language of the world, as an ISO 639 code. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, wordsOf('language.form'));

export const year = z.int().min(1000, wordsOf('year.digits')).max(2100, wordsOf('year.ahead'));

export const date = z.iso.date({
  error: wordsOf('day.form'),
});

/** An hour of the day, on a clock of 24 hours. */
export const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, wordsOf('time.form'));

/** Offsets such as +02:00 are no zones: they do not know summer time. */
const isTimeZone = (name: string): boolean => {
  if (!/^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+)+)$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
export const timeZone = z.string().refine(isTimeZone, wordsOf('zone.form')).meta({
  description: 'The zone of these hours by its IANA name, such as Europe/Berlin.',
});

export const country = z.enum(countryCodes).meta({
  description: 'ISO 3166-1 code of the country, two capital letters, such as CO for Colombia.',
});

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
export const position = z
  .tuple([latitude, longitude])
  .meta({ description: 'Latitude and longitude of the city in degrees, such as [6.2518, -75.5636].' });

const currencies = new Set(Intl.supportedValuesOf('currency'));
export const currency = z
  .string()
  .refine((code) => currencies.has(code), wordsOf('currency.form'))
  .meta({ description: 'ISO 4217 code of the currency.' });

/** The ids of the sources that carry a statement; each must stand in the list of sources. */
export const sources = z
  .array(z.string())
  .min(1, wordsOf('figure.sourceless'))
  .meta({ description: 'Ids of the sources for this statement, such as [s1, s4].' });

/** How exact a figure is, when the source does not give it as exact. */
export const qualifiers = ['about', 'more-than', 'up-to', 'less-than'] as const;
export const qualifier = z
  .enum(qualifiers)
  .meta({ description: 'How exact the figure is; leave out if exact.' });
export type Qualifier = z.infer<typeof qualifier>;

export const webAddress = z.string().regex(/^https?:\/\/[^\s<>"'`\\]+$/, wordsOf('address.form'));

export const source = z.strictObject({
  id,
  title: line(300).meta({ description: 'The title of the source, in its own language.' }),
  publisher: line(160).meta({ description: 'Who published it.' }),
  url: webAddress.meta({ description: 'The address of the source; https wherever it exists.' }),
  year: year.optional(),
  accessed: date.meta({ description: 'The day on which you read it, such as 2026-11-23.' }),
  lang: languageCode.meta({ description: 'The language of the source, such as es.' }),
  copy: z.literal(true).optional().meta({ description: 'Read in a copy on another host.' }),
  weak: z
    .literal(true)
    .optional()
    .meta({ description: 'A blog, a mirror or an encyclopedia: no figure rests on it alone.' }),
  httpOnly: z.literal(true).optional().meta({ description: 'The address exists with http only.' }),
  archived: z
    .string()
    .regex(/^https:\/\//, wordsOf('address.form'))
    .optional(),
});
export type Source = z.infer<typeof source>;

export const city = z.strictObject({
  name: line(80).meta({ description: 'As the city calls itself in Latin script.' }),
  alsoCalled: z
    .array(line(80))
    .optional()
    .meta({ description: 'Other usual names, the English one first, such as Copenhagen for København.' }),
  country,
  at: position,
});

/** A day, a month or a year, as exactly as the sources tell. */
const moment = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/, wordsOf('moment.form'))
  .refine((text) => text.length < 10 || date.safeParse(text).success, wordsOf('moment.day'))
  .meta({ description: 'When it began, as exactly as known, such as "2019-12-03", "2019-12" or "2019".' });

/** A meeting or process in which cities exchanged what they know. */
export const exchange = z.strictObject({
  name: line(200),
  start: moment,
  event: id.optional().meta({ description: 'Id of the event in this library, if it has a page.' }),
  sources,
});

/** What an entry is about. */
export const themes = {
  cluster: z.enum(keysOf(clusters)).meta({ description: 'The thematic cluster that it belongs to.' }),
  alsoIn: z.array(z.enum(keysOf(clusters))).optional(),
  topics: z
    .array(z.enum(topicIds))
    .min(1)
    .max(8)
    .meta({ description: 'Topics of the vocabulary, the most important first.' }),
};

/** Sentences that each name their sources. */
export const statements = z
  .array(z.strictObject({ id, text: line(400), sources }))
  .min(1)
  .optional();

export const disagreements = statements.meta({
  description: 'Where sources contradict each other, with both statements.',
});

/** Other entries that belong to this one, by their ids; they link back by themselves. */
export const related = z
  .strictObject({
    practices: z.array(id).optional(),
    events: z.array(id).optional(),
    ideas: z.array(id).optional(),
    advice: z.array(id).optional(),
    expertise: z.array(id).optional(),
  })
  .optional();

const wordList = z.array(line(40)).min(1).max(24).optional();

/** Words by which readers find an entry beside those of its text: synonyms, and other languages than the text's. */
export const searchWords = z
  .strictObject(
    Object.fromEntries(languages.map((code) => [code, wordList])) as Record<Lang, typeof wordList>,
  )
  .optional()
  .meta({
    description:
      'Words that readers type to find this and that the text does not have, by language: de: [Müllsammler, Wertstoffe]. They show nowhere.',
  });

/** What every entry ends with. */
export const upkeep = {
  reviewed: date.meta({ description: 'When somebody last compared the text with its sources.' }),
  reviewBy: date.meta({ description: 'When it should be compared again.' }),
  licence: z.literal('CC-BY-4.0').meta({ description: 'The licence of the text: CC-BY-4.0.' }),
};
