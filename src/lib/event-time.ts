import type { Event } from '../schemas/event.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { locales } from './numbers.ts';

type Dated = Pick<Event, 'start' | 'end' | 'startTime' | 'endTime' | 'timeZone'>;

/** First and last moment of a meeting of which the hours are known. */
export interface Hours {
  start: Date;
  /** Missing where no source tells when it ended. */
  end: Date | undefined;
}

/** When a meeting begins and ends; undefined where only its days are known, or the zone is none (drafts have such). */
export function hoursOf({ start, end = start, startTime, endTime, timeZone }: Dated): Hours | undefined {
  const clock = timeZone === undefined ? undefined : clockIn(timeZone);
  if (!clock || startTime === undefined) return undefined;
  const from = instantAt(start, startTime, clock);
  const to = endTime === undefined ? undefined : instantAt(end, endTime, clock);
  return from && { start: from, end: to };
}

/** The hours in words: "14:00–16:30, Central European Standard Time"; undefined where they are not known. */
export function formatHours(event: Dated, lang: Lang): string | undefined {
  const hours = hoursOf(event);
  if (!hours) return undefined;
  const zone = new Intl.DateTimeFormat(locales[lang], { timeZone: event.timeZone, timeZoneName: 'long' })
    .formatToParts(hours.start)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const clock = [event.startTime, event.endTime].filter(Boolean).join('–');
  return [clock, zone].filter(Boolean).join(', ');
}

/** A day with an hour as ISO 8601 with the offset that holds there and then: `2026-12-03T14:00:00+01:00`. */
export function withOffset(instant: Date, timeZone: string): string {
  const clock = clockIn(timeZone);
  if (!clock) return instant.toISOString();
  const offset = offsetAt(instant.valueOf(), clock) / 60_000;
  const local = new Date(instant.valueOf() + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  } catch {
    return undefined;
  }
}

/** What a clock of a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, clock: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/** The instant at which a clock shows this. In the hour that summer time leaves out, it is the hour after. */
function instantAt(day: string, time: string, clock: Intl.DateTimeFormat): Date | undefined {
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown)) return undefined;
  // The offset at the shown time as if it were UTC may be that of the other side of a change of the clocks.
  const near = shown - offsetAt(shown, clock);
  return new Date(shown - offsetAt(near, clock));
}
