import { describe, expect, it } from 'vitest';
import { formatHours, hoursOf, withOffset } from '../../src/lib/event-time.ts';

const meeting = { start: '2026-12-03', startTime: '14:00', endTime: '16:30', timeZone: 'Europe/Berlin' };

describe('hours of a meeting', () => {
  it('are instants: in winter Berlin is an hour ahead of UTC', () => {
    expect(hoursOf(meeting)).toEqual({
      start: new Date('2026-12-03T13:00:00Z'),
      end: new Date('2026-12-03T15:30:00Z'),
    });
  });

  it.each([
    ['2026-07-03', 'Europe/Berlin', '2026-07-03T12:00:00.000Z'],
    ['2026-07-03', 'America/Bogota', '2026-07-03T19:00:00.000Z'],
    ['2026-07-03', 'Asia/Kathmandu', '2026-07-03T08:15:00.000Z'],
    // The day on which the clocks go forward at two, and the one on which they go back at three.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T12:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T13:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T19:00:00.000Z'],
    ['2026-07-03', 'UTC', '2026-07-03T14:00:00.000Z'],
  ])('on %s in %s begin at %s', (start, timeZone, instant) => {
    expect(hoursOf({ ...meeting, start, timeZone })?.start.toISOString()).toBe(instant);
  });

  it('end on the last day', () => {
    expect(hoursOf({ ...meeting, end: '2026-12-05' })?.end).toEqual(new Date('2026-12-05T15:30:00Z'));
  });

  it('are not known without a begin, without a zone, or in a zone that does not exist', () => {
    for (const part of [{ startTime: undefined }, { timeZone: undefined }, { timeZone: 'Europe/Atlantis' }])
      expect(hoursOf({ ...meeting, ...part })).toBeUndefined();
    expect(formatHours({ ...meeting, timeZone: 'Europe/Atlantis' }, 'en')).toBeUndefined();
  });

  it('of a draft whose hour is none yet are not known either', () => {
    expect(hoursOf({ ...meeting, startTime: '2 p.m.' })).toBeUndefined();
  });

  it('are told in the words of the language', () => {
    expect(formatHours(meeting, 'en')).toBe('14:00–16:30, Central European Standard Time');
    expect(formatHours(meeting, 'de')).toBe('14:00–16:30, Mitteleuropäische Normalzeit');
    expect(formatHours({ ...meeting, endTime: undefined }, 'fr')).toBe(
      '14:00, heure normale d’Europe centrale',
    );
  });

  it('have the offset of their day', () => {
    expect(withOffset(new Date('2026-12-03T13:00:00Z'), 'Europe/Berlin')).toBe('2026-12-03T14:00:00+01:00');
    expect(withOffset(new Date('2026-07-03T16:30:00Z'), 'America/St_Johns')).toBe(
      '2026-07-03T14:00:00-02:30',
    );
    expect(withOffset(new Date('2026-07-03T08:15:00Z'), 'Asia/Kathmandu')).toBe('2026-07-03T14:00:00+05:45');
  });
});
