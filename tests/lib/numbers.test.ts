import { describe, expect, it } from 'vitest';
import { formatBytes, formatFigure, formatMoney, formatNumber, shareOf } from '../../src/lib/numbers.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it.each([
    [260_000_000, 'en', '260 million'],
    [260_000_000, 'de', '260 Millionen'],
    [1_350_000_000, 'en', '1.35 billion'],
    [1_350_000_000, 'de', '1,35 Milliarden'],
    [2_376_337, 'en', '2,376,337'],
    [2_376_337, 'de', '2.376.337'],
    [2_376_337, 'fr', '2 376 337'],
    [0.42, 'en', '0.42'],
    [7.1, 'es', '7,1'],
  ] as const)('%d in %s is "%s"', (value, lang, text) => {
    expect(plain(formatNumber(value, lang))).toBe(text);
  });

  it('never loses a digit by writing millions in words', () => {
    expect(formatNumber(1_234_567, 'en')).toBe('1,234,567');
    expect(formatNumber(1_234_000, 'en')).toBe('1.234 million');
  });

  it('puts the qualifier before and the currency behind', () => {
    expect(formatFigure(40, 'more-than', 'en')).toBe('more than 40');
    expect(formatMoney(24_000_000, 'USD', 'about', 'en')).toBe('about 24 million USD');
    expect(plain(formatMoney(24_000_000, 'USD', 'about', 'es'))).toBe('unos 24 millones de USD');
    expect(plain(formatMoney(565_000, 'EUR', undefined, 'fr'))).toBe('565 000 EUR');
  });

  it('gives sizes in kB and MB', () => {
    expect(plain(formatBytes(615_912, 'en'))).toBe('616 kB');
    expect(plain(formatBytes(2_030_825, 'de'))).toBe('2 MB');
  });

  it.each([
    [24_000_000, 2_376_337, 'about', 10],
    [68_350_000_000, 2_376_337, undefined, 29_000],
    [29, 100, 'more-than', 0.29],
    [199, 100, 'more-than', 1.9],
    [191, 100, 'up-to', 2],
    [191, 100, 'less-than', 2],
    [999, 100, undefined, 10],
    [1, 3_000, undefined, 0.00033],
  ] as const)('%d shared by %d (%s) is %d', (amount, people, qualifier, share) => {
    expect(shareOf(amount, people, qualifier)).toBe(share);
  });
});
