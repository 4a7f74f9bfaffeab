import type { Label } from './languages.ts';

/** The regions of the world, grouped largely as the World Bank groups them. */
export const regions = {
  africa: {
    en: 'Sub-Saharan Africa',
    de: 'Subsahara-Afrika',
    es: 'África subsahariana',
    fr: 'Afrique subsaharienne',
  },
  'asia-pacific': {
    en: 'Asia and the Pacific',
    de: 'Asien und Pazifik',
    es: 'Asia y el Pacífico',
    fr: 'Asie et Pacifique',
  },
  europe: { en: 'Europe', de: 'Europa', es: 'Europa', fr: 'Europe' },
  'latin-america-caribbean': {
    en: 'Latin America and the Caribbean',
    de: 'Lateinamerika und Karibik',
    es: 'América Latina y el Caribe',
    fr: 'Amérique latine et Caraïbes',
  },
  'middle-east-north-africa': {
    en: 'Middle East and North Africa',
    de: 'Naher Osten und Nordafrika',
    es: 'Medio Oriente y norte de África',
    fr: 'Moyen-Orient et Afrique du Nord',
  },
  'north-america': {
    en: 'North America',
    de: 'Nordamerika',
    es: 'América del Norte',
    fr: 'Amérique du Nord',
  },
} as const satisfies Record<string, Label>;
export type Region = keyof typeof regions;
