import type { Label } from './languages.ts';

/** The Sustainable Development Goals with the short titles of the United Nations. */
export const sdgs = {
  1: { en: 'No poverty', de: 'Keine Armut', es: 'Fin de la pobreza', fr: 'Pas de pauvreté' },
  2: { en: 'Zero hunger', de: 'Kein Hunger', es: 'Hambre cero', fr: 'Faim « zéro »' },
  3: {
    en: 'Good health and well-being',
    de: 'Gesundheit und Wohlergehen',
    es: 'Salud y bienestar',
    fr: 'Bonne santé et bien-être',
  },
  4: {
    en: 'Quality education',
    de: 'Hochwertige Bildung',
    es: 'Educación de calidad',
    fr: 'Éducation de qualité',
  },
  5: {
    en: 'Gender equality',
    de: 'Geschlechtergleichheit',
    es: 'Igualdad de género',
    fr: 'Égalité entre les sexes',
  },
  6: {
    en: 'Clean water and sanitation',
    de: 'Sauberes Wasser und Sanitäreinrichtungen',
    es: 'Agua limpia y saneamiento',
    fr: 'Eau propre et assainissement',
  },
  7: {
    en: 'Affordable and clean energy',
    de: 'Bezahlbare und saubere Energie',
    es: 'Energía asequible y no contaminante',
    fr: 'Énergie propre et d’un coût abordable',
  },
  8: {
    en: 'Decent work and economic growth',
    de: 'Menschenwürdige Arbeit und Wirtschaftswachstum',
    es: 'Trabajo decente y crecimiento económico',
    fr: 'Travail décent et croissance économique',
  },
  9: {
    en: 'Industry, innovation and infrastructure',
    de: 'Industrie, Innovation und Infrastruktur',
    es: 'Industria, innovación e infraestructura',
    fr: 'Industrie, innovation et infrastructure',
  },
  10: {
    en: 'Reduced inequalities',
    de: 'Weniger Ungleichheiten',
    es: 'Reducción de las desigualdades',
    fr: 'Inégalités réduites',
  },
  11: {
    en: 'Sustainable cities and communities',
    de: 'Nachhaltige Städte und Gemeinden',
    es: 'Ciudades y comunidades sostenibles',
    fr: 'Villes et communautés durables',
  },
  12: {
    en: 'Responsible consumption and production',
    de: 'Verantwortungsvolle Konsum- und Produktionsmuster',
    es: 'Producción y consumo responsables',
    fr: 'Consommation et production responsables',
  },
  13: {
    en: 'Climate action',
    de: 'Maßnahmen zum Klimaschutz',
    es: 'Acción por el clima',
    fr: 'Mesures relatives à la lutte contre les changements climatiques',
  },
  14: { en: 'Life below water', de: 'Leben unter Wasser', es: 'Vida submarina', fr: 'Vie aquatique' },
  15: { en: 'Life on land', de: 'Leben an Land', es: 'Vida de ecosistemas terrestres', fr: 'Vie terrestre' },
  16: {
    en: 'Peace, justice and strong institutions',
    de: 'Frieden, Gerechtigkeit und starke Institutionen',
    es: 'Paz, justicia e instituciones sólidas',
    fr: 'Paix, justice et institutions efficaces',
  },
  17: {
    en: 'Partnerships for the goals',
    de: 'Partnerschaften zur Erreichung der Ziele',
    es: 'Alianzas para lograr los objetivos',
    fr: 'Partenariats pour la réalisation des objectifs',
  },
} as const satisfies Record<number, Label>;
export type Sdg = keyof typeof sdgs;
