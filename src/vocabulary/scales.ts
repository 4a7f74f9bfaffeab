import type { Label } from './languages.ts';

/** How much of a city a practice covers, from the smallest area to the largest. */
export const scales = {
  neighbourhood: { en: 'Neighbourhood', de: 'Quartier', es: 'Barrio', fr: 'Quartier' },
  district: { en: 'District', de: 'Stadtbezirk', es: 'Distrito', fr: 'Arrondissement' },
  city: { en: 'Whole city', de: 'Gesamte Stadt', es: 'Toda la ciudad', fr: 'Ville entière' },
  metropolitan: {
    en: 'Metropolitan area',
    de: 'Metropolregion',
    es: 'Área metropolitana',
    fr: 'Aire métropolitaine',
  },
  region: { en: 'Region', de: 'Region', es: 'Región', fr: 'Région' },
} as const satisfies Record<string, Label>;
export type Scale = keyof typeof scales;
