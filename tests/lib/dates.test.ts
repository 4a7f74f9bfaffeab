import { describe, expect, it } from 'vitest';
import { formatDays, formatDuration, formatMoment } from '../../src/lib/dates.ts';

describe('dates', () => {
  it.each([
    ['2019-12-03', 'en', '3 December 2019'],
    ['2019-12', 'en', 'December 2019'],
    ['2019-12', 'de', 'Dezember 2019'],
    ['2019-12', 'es', 'diciembre de 2019'],
    ['2019', 'fr', '2019'],
  ] as const)('%s in %s is "%s"', (moment, lang, text) => {
    expect(formatMoment(moment, lang)).toBe(text);
  });

  it('tells a range of days once', () => {
    expect(formatDays('2019-12-03', '2019-12-05', 'en').replace(/\u2009/g, '')).toBe('3–5 December 2019');
    expect(formatDays('2019-12-03', '2019-12-03', 'en')).toBe('3 December 2019');
  });

  it.each([
    [{ min: 5, max: 10, unit: 'minute' }, 'en', '5–10 minutes'],
    [{ min: 1, unit: 'day' }, 'de', '1 Tag'],
    [{ min: 2, max: 2, unit: 'month' }, 'fr', '2 mois'],
    [{ min: 3, max: 5, unit: 'hour' }, 'es', '3-5 horas'],
  ] as const)('%o in %s is "%s"', (lasts, lang, text) => {
    expect(formatDuration(lasts, lang).replace('\u00a0', ' ')).toBe(text);
  });
});
