import ical from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import type { Lang } from '../vocabulary/languages.ts';
import type { Hours } from '../lib/event-time.ts';

/** An event as a calendar shows it. Addresses are absolute, days are ISO dates. */
export interface CalendarEvent {
  /** Names the event for good, in all languages. */
  uid: string;
  title: string;
  summary: string;
  /** Address of its page. */
  page: string;
  start: string;
  end: string | undefined;
  hours: Hours | undefined;
  place: string;
  /** Latitude and longitude in degrees, where it has a place. */
  at: readonly [number, number] | undefined;
  categories: readonly string[];
  /** When the entry was last looked over. */
  updated: string;
}

export interface Calendar {
  lang: Lang;
  name: string;
  description: string;
  /** Who publishes it. */
  publisher: string;
  /** Address of the page of all events. */
  page: string;
  /** Address of the calendar itself; missing for the file of a single event, which nobody subscribes to. */
  self?: string;
  events: readonly CalendarEvent[];
}

const day = 86_400_000;
const midnight = (iso: string) => new Date(`${iso}T00:00:00Z`);

/**
 * The calendar as iCalendar (RFC 5545). Hours are written in UTC, which every calendar shows in its reader's own zone and
 * which needs no VTIMEZONE; meetings of which only the days are known are days (VALUE=DATE), whose end is the day after.
 */
export function calendarFile({ lang, name, description, publisher, page, self, events }: Calendar): string {
  const calendar = ical({
    prodId: { company: publisher.replaceAll('/', ' '), product: 'events', language: lang.toUpperCase() },
    name,
    description,
    url: page,
    // Subscribers ask once a day.
    ...(self === undefined ? {} : { source: self, ttl: 86_400 }),
  });
  for (const event of events) calendar.createEvent(eventData(event));
  return `${calendar.toString()}\r\n`;
}

function eventData(event: CalendarEvent): ICalEventData {
  const { uid, title, summary, page, place, at, categories, updated } = event;
  return {
    id: uid,
    stamp: midnight(updated),
    lastModified: midnight(updated),
    ...periodOf(event),
    summary: title,
    description: `${summary}\n${page}`,
    location: at ? { title: place, geo: { lat: at[0], lon: at[1] } } : { title: place },
    url: page,
    categories: categories.map((category) => ({ name: category })),
  };
}

/** An event of which no source tells the end has none: RFC 5545 takes it to end when it begins. */
function periodOf({
  start,
  end = start,
  hours,
}: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (hours) return { start: hours.start, ...(hours.end ? { end: hours.end } : {}) };
  return { start: midnight(start), end: new Date(midnight(end).valueOf() + day), allDay: true };
}

/** Fewer than this are shown, however long ago: a calendar that is empty looks broken. */
export const fewEvents = 50;

/**
 * The events that a calendar holds. A page knows no day of its own, so "upcoming" cannot be told; what counts is the
 * library's own date, the last day on which an event was looked over: all events of the year before it and all later
 * ones, and in any case the latest fifty. Expects the latest first.
 */
export function calendarEvents<
  T extends { data: { start: string; end?: string | undefined; reviewed: string } },
>(events: readonly T[]): T[] {
  const latest = events.reduce((last, { data }) => (data.reviewed > last ? data.reviewed : last), '');
  const since = `${Number(latest.slice(0, 4)) - 1}${latest.slice(4)}`;
  return events.filter(({ data }, index) => index < fewEvents || (data.end ?? data.start) >= since);
}
