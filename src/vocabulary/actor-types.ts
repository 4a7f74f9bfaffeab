import type { Label } from './languages.ts';

/** What kind of body an actor is; the values are those of the fact sheets. */
export const actorTypes = {
  'local-government': {
    en: 'Local government',
    de: 'Kommunalverwaltung',
    es: 'Gobierno local',
    fr: 'Collectivité locale',
  },
  'regional-or-national-government': {
    en: 'Regional or national government',
    de: 'Regionale oder nationale Behörde',
    es: 'Gobierno regional o nacional',
    fr: 'Autorité régionale ou nationale',
  },
  'public-utility': {
    en: 'Public utility',
    de: 'Öffentliches Versorgungsunternehmen',
    es: 'Empresa de servicios públicos',
    fr: 'Entreprise de service public',
  },
  community: { en: 'Community', de: 'Bewohnerschaft', es: 'Comunidad', fr: 'Habitants' },
  'civil-society': {
    en: 'Civil society',
    de: 'Zivilgesellschaft',
    es: 'Sociedad civil',
    fr: 'Société civile',
  },
  'private-sector': {
    en: 'Private sector',
    de: 'Privatwirtschaft',
    es: 'Sector privado',
    fr: 'Secteur privé',
  },
  academia: {
    en: 'Universities and research',
    de: 'Wissenschaft',
    es: 'Universidades e investigación',
    fr: 'Universités et recherche',
  },
  'development-partner': {
    en: 'Development partner',
    de: 'Entwicklungspartner',
    es: 'Cooperación internacional',
    fr: 'Partenaire de développement',
  },
} as const satisfies Record<string, Label>;
export type ActorType = keyof typeof actorTypes;
