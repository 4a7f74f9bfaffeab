import { hoursOf, withOffset } from '../lib/event-time.ts';
import type {
  AdviceEntry,
  AnyEntry,
  EventEntry,
  ExpertiseEntry,
  IdeaEntry,
  MethodEntry,
  PracticeEntry,
} from '../lib/library.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Thing } from './json-ld.ts';
import { citedWorks, cityThing, licence, organisationThing, topicThings } from './pieces.ts';
import { partOfSite, publisher } from './site-things.ts';

/** How a page shows an entry. Addresses are public ones. */
export interface ShownEntry {
  /** Language of the page. */
  lang: Lang;
  /** Language of the text. */
  textLang: Lang;
  title: string;
  summary: string;
  /** The canonical address of the text. */
  url: string;
  image: string;
  /** The page of the original, where this is a translation. */
  original: string | undefined;
  /** Pages of translations, where this is the original. */
  translations: readonly string[];
  /** Names of the steps of a method, in the language of the text. */
  steps: readonly string[];
}

/** An entry as schema.org tells it: what it is by its kind, and what it rests on. */
export function entryThing(entry: AnyEntry, shown: ShownEntry): Thing {
  switch (entry.kind) {
    case 'practices':
      return practiceThing(entry, shown);
    case 'events':
      return eventThing(entry, shown);
    case 'expertise':
      return profileThing(entry, shown);
    case 'methods':
      return methodThing(entry, shown);
    default:
      return exchangeThing(entry, shown);
  }
}

/** What texts of every kind have in common. A text is dated by its last review: when it was written, no file tells. */
export const workOf = (
  { data }: { data: Pick<AnyEntry['data'], 'reviewed' | 'sources'> },
  { summary, url, image, textLang, original, translations }: Omit<ShownEntry, 'title' | 'lang' | 'steps'>,
) => ({
  '@id': url,
  url,
  abstract: summary,
  inLanguage: textLang,
  dateModified: data.reviewed,
  image,
  license: licence,
  author: publisher(),
  publisher: publisher(),
  isPartOf: partOfSite(),
  citation: citedWorks(data.sources),
  translationOfWork: original === undefined ? undefined : { '@type': 'CreativeWork', '@id': original },
  workTranslation:
    translations.length === 0
      ? undefined
      : translations.map((address) => ({ '@type': 'CreativeWork', '@id': address })),
});

const practiceThing = (entry: PracticeEntry, shown: ShownEntry): Thing => ({
  '@type': 'Article',
  headline: shown.title,
  ...workOf(entry, shown),
  learningResourceType: 'case study',
  about: topicThings(entry.data.topics, shown.lang),
  spatialCoverage: cityThing(entry.data.city),
  temporalCoverage: periodOf(entry),
});

/** A period as ISO 8601: `2004/2010`, `2004/..` for one that goes on. */
function periodOf({ data: { start, end, status } }: PracticeEntry): string | undefined {
  if (start === undefined) return undefined;
  if (end !== undefined) return `${start}/${end}`;
  return status === 'ongoing' ? `${start}/..` : String(start);
}

/** Ideas and advice are texts about a city. */
const exchangeThing = (entry: IdeaEntry | AdviceEntry, shown: ShownEntry): Thing => ({
  '@type': 'Article',
  headline: shown.title,
  ...workOf(entry, shown),
  about: topicThings(entry.data.topics, shown.lang),
  spatialCoverage: cityThing(entry.data.city),
});

const methodThing = (entry: MethodEntry, shown: ShownEntry): Thing => ({
  '@type': 'HowTo',
  name: shown.title,
  ...workOf(entry, shown),
  learningResourceType: 'method kit',
  step: shown.steps.map((name) => ({ '@type': 'HowToStep', name })),
});

function eventThing({ data }: EventEntry, { lang, title, summary, url, image, textLang }: ShownEntry): Thing {
  const { city, online, organisers, topics, timeZone = '' } = data;
  const hours = hoursOf(data);
  const moment = (instant: Date | undefined) => instant && withOffset(instant, timeZone);
  const place = city && { ...cityThing(city), '@type': 'Place' };
  const web: Thing | undefined = online ? { '@type': 'VirtualLocation', url } : undefined;
  const mode = city ? (online ? 'Mixed' : 'Offline') : 'Online';
  return {
    '@type': 'Event',
    '@id': `${url}#event`,
    url,
    name: title,
    description: summary,
    inLanguage: textLang,
    image,
    startDate: moment(hours?.start) ?? data.start,
    endDate: hours ? (moment(hours.end) ?? data.end) : (data.end ?? data.start),
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: place && web ? [place, web] : (place ?? web),
    organizer: organisers.map(organisationThing),
    about: topicThings(topics, lang),
    subjectOf: { '@type': 'WebPage', '@id': url, dateModified: data.reviewed, license: licence },
  };
}

/** The page of an organisation: the profile is a text, and what it tells of is the organisation. */
function profileThing(entry: ExpertiseEntry, shown: ShownEntry): Thing {
  const { title, alsoNamed, country, city, worksIn, topics, publicPage } = entry.data;
  return {
    '@type': 'ProfilePage',
    name: shown.title,
    ...workOf(entry, shown),
    mainEntity: {
      '@type': 'Organization',
      name: title,
      alternateName: alsoNamed,
      description: shown.summary,
      url: publicPage,
      address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country },
      knowsLanguage: worksIn,
      knowsAbout: topicThings(topics, shown.lang),
    },
  };
}
