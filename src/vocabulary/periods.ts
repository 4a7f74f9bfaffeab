import type { Label } from './languages.ts';

/** When something began, the latest first. The key is the first year; the last one stands for all years before. */
export const periods = {
  2020: { en: 'Since 2020', de: 'Seit 2020', es: 'Desde 2020', fr: 'Depuis 2020' },
  2010: { en: '2010 to 2019', de: '2010 bis 2019', es: 'De 2010 a 2019', fr: 'De 2010 à 2019' },
  2000: { en: '2000 to 2009', de: '2000 bis 2009', es: 'De 2000 a 2009', fr: 'De 2000 à 2009' },
  0: { en: 'Before 2000', de: 'Vor 2000', es: 'Antes de 2000', fr: 'Avant 2000' },
} as const satisfies Record<number, Label>;

/** The key of the period in which a year lies. */
export const periodKey = (year: number): string =>
  Object.keys(periods)
    .map(Number)
    .sort((a, b) => b - a)
    .find((first) => year >= first)
    ?.toString() ?? '0';
