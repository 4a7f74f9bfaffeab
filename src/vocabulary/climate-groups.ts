import type { Label } from './languages.ts';

/** The main groups of Köppen-Geiger, by the first letter of a class. */
export const climateGroups = {
  A: { en: 'Tropical', de: 'Tropisch', es: 'Tropical', fr: 'Tropical' },
  B: { en: 'Dry', de: 'Trocken', es: 'Seco', fr: 'Sec' },
  C: { en: 'Temperate', de: 'Gemäßigt', es: 'Templado', fr: 'Tempéré' },
  D: { en: 'Continental', de: 'Kontinental', es: 'Continental', fr: 'Continental' },
  E: { en: 'Polar', de: 'Polar', es: 'Polar', fr: 'Polaire' },
} as const satisfies Record<string, Label>;
export type ClimateGroup = keyof typeof climateGroups;
