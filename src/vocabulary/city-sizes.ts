import type { Label } from './languages.ts';

/** Cities by number of inhabitants, from the smallest to the largest. */
export const citySizes = {
  'under-100k': { en: 'Under 100,000', de: 'Unter 100.000', es: 'Menos de 100.000', fr: 'Moins de 100 000' },
  '100k-250k': {
    en: '100,000 to 250,000',
    de: '100.000 bis 250.000',
    es: 'De 100.000 a 250.000',
    fr: 'De 100 000 à 250 000',
  },
  '250k-500k': {
    en: '250,000 to 500,000',
    de: '250.000 bis 500.000',
    es: 'De 250.000 a 500.000',
    fr: 'De 250 000 à 500 000',
  },
  '500k-1m': {
    en: '500,000 to 1 million',
    de: '500.000 bis 1 Million',
    es: 'De 500.000 a 1 millón',
    fr: 'De 500 000 à 1 million',
  },
  '1m-5m': {
    en: '1 to 5 million',
    de: '1 bis 5 Millionen',
    es: 'De 1 a 5 millones',
    fr: 'De 1 à 5 millions',
  },
  'over-5m': {
    en: 'Over 5 million',
    de: 'Über 5 Millionen',
    es: 'Más de 5 millones',
    fr: 'Plus de 5 millions',
  },
} as const satisfies Record<string, Label>;
export type CitySize = keyof typeof citySizes;

/** From the smallest to the largest. */
export const sizesInOrder = Object.keys(citySizes) as CitySize[];

const bands: readonly [limit: number, size: CitySize][] = [
  [100_000, 'under-100k'],
  [250_000, '100k-250k'],
  [500_000, '250k-500k'],
  [1_000_000, '500k-1m'],
  [5_000_000, '1m-5m'],
];

/** The size band of a city with this number of inhabitants. */
export const sizeOf = (people: number): CitySize => bands.find(([limit]) => people < limit)?.[1] ?? 'over-5m';
