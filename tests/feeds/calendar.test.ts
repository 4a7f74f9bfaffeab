import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarEvents, calendarFile } from '../../src/feeds/calendar.ts';
import type { Calendar, CalendarEvent } from '../../src/feeds/calendar.ts';
import { hoursOf } from '../../src/lib/event-time.ts';

const meeting: CalendarEvent = {
  uid: '2026-12-quito-waste@atlas.example',
  title: 'Waste, and what cities; make of it',
  summary: 'Thirteen cities compare\nhow they collect. '.repeat(4).trim(),
  page: 'https://atlas.example/en/events/2026-12-quito-waste/',
  start: '2026-12-03',
  end: '2026-12-05',
  hours: undefined,
  place: 'Quito, Ecuador',
  at: [-0.2299, -78.525],
  categories: ['Municipal services', 'Solid waste, and more'],
  updated: '2026-11-23',
};
const calendar = (...events: CalendarEvent[]): Calendar => ({
  lang: 'en',
  name: 'Atlas: Events',
  description: 'Where cities met.',
  publisher: 'Atlas',
  page: 'https://atlas.example/en/events/',
  self: 'https://atlas.example/en/events/calendar.ics',
  events,
});
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventIn = (text: string) => {
  const found = read(text).getFirstSubcomponent('vevent');
  if (!found) throw new Error('There is no event in the calendar.');
  return found;
};
const valueIn = (text: string, name: string) => String(eventIn(text).getFirstPropertyValue(name));

describe('the calendar', () => {
  const text = calendarFile(calendar(meeting));

  it('has what RFC 5545 requires', () => {
    expect(read(text).getFirstPropertyValue('version')).toBe('2.0');
    expect(read(text).getFirstPropertyValue('prodid')).toBe('-//Atlas//events//EN');
    expect(valueIn(text, 'uid')).toBe(meeting.uid);
    expect(valueIn(text, 'dtstamp')).toBe('2026-11-23T00:00:00Z');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('tells what, where and where to read on, with every sign', () => {
    const event = new ICAL.Event(eventIn(text));
    expect(event.summary).toBe(meeting.title);
    expect(event.description).toBe(`${meeting.summary}\n${meeting.page}`);
    expect(event.location).toBe(meeting.place);
    expect(valueIn(text, 'url')).toBe(meeting.page);
    expect(eventIn(text).getFirstPropertyValue('geo')).toEqual([-0.2299, -78.525]);
    expect(eventIn(text).getFirstProperty('categories')?.getValues()).toEqual(meeting.categories);
  });

  it('fills whole days where hours are not known; the end is the day after the last', () => {
    const event = new ICAL.Event(eventIn(text));
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2026-12-03',
      '2026-12-06',
    ]);
    const oneDay = calendarFile(calendar({ ...meeting, end: undefined }));
    expect(new ICAL.Event(eventIn(oneDay)).endDate.toString()).toBe('2026-12-04');
  });

  it('gives hours in UTC', () => {
    const hours = hoursOf({
      ...meeting,
      startTime: '14:00',
      endTime: '16:30',
      timeZone: 'America/Guayaquil',
    });
    const event = new ICAL.Event(eventIn(calendarFile(calendar({ ...meeting, hours }))));
    expect(event.startDate.toString()).toBe('2026-12-03T19:00:00Z');
    expect(event.endDate.toString()).toBe('2026-12-05T21:30:00Z');
  });

  it('tells no end that no source tells', () => {
    const hours = hoursOf({ ...meeting, startTime: '14:00', timeZone: 'America/Guayaquil' });
    const event = eventIn(calendarFile(calendar({ ...meeting, hours })));
    expect(event.getFirstPropertyValue('dtend')).toBeNull();
  });

  it('has no place on the map where people meet online', () => {
    const event = eventIn(calendarFile(calendar({ ...meeting, at: undefined, place: 'Online' })));
    expect(event.getFirstPropertyValue('geo')).toBeNull();
    expect(event.getFirstPropertyValue('location')).toBe('Online');
  });

  it('is the same whenever and wherever it is written', () => {
    const zone = process.env['TZ'];
    for (const other of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = other;
      expect(calendarFile(calendar(meeting))).toBe(text);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('of nothing is a calendar still', () => {
    expect(read(calendarFile(calendar())).getAllSubcomponents('vevent')).toEqual([]);
  });
});

describe('what a calendar holds', () => {
  const event = (start: string, reviewed = '2026-11-23') => ({ data: { start, reviewed } });

  it('is the year before the library’s own date, and all that is to come', () => {
    const many = Array.from({ length: 60 }, () => event('2027-01-15'));
    const list = [...many, event('2025-11-23'), event('2025-11-22')];
    expect(
      calendarEvents(list)
        .map(({ data }) => data.start)
        .slice(60),
    ).toEqual(['2025-11-23']);
  });

  it('is never less than the latest fifty', () => {
    const old = Array.from({ length: 80 }, () => event('2015-04-13'));
    expect(calendarEvents(old)).toHaveLength(50);
    expect(calendarEvents([])).toEqual([]);
  });
});
