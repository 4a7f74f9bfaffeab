import type { Label } from './languages.ts';

/** The income groups of countries after the World Bank, worded for a row called “Country income”. */
export const incomeGroups = {
  low: { en: 'Low', de: 'Niedrig', es: 'Bajo', fr: 'Faible' },
  'lower-middle': {
    en: 'Lower middle',
    de: 'Mittel, untere Gruppe',
    es: 'Mediano bajo',
    fr: 'Intermédiaire, tranche inférieure',
  },
  'upper-middle': {
    en: 'Upper middle',
    de: 'Mittel, obere Gruppe',
    es: 'Mediano alto',
    fr: 'Intermédiaire, tranche supérieure',
  },
  high: { en: 'High', de: 'Hoch', es: 'Alto', fr: 'Élevé' },
} as const satisfies Record<string, Label>;
export type IncomeGroup = keyof typeof incomeGroups;

/** From the poorest to the richest. */
export const incomesInOrder = Object.keys(incomeGroups) as IncomeGroup[];
