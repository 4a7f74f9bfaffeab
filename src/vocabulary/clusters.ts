import type { Label } from './languages.ts';

/** The four thematic clusters of Connective Cities, each with one sentence on what it is about. */
export const clusters = {
  'good-urban-governance': {
    label: {
      en: 'Good urban governance',
      de: 'Gute kommunale Regierungsführung',
      es: 'Buena gobernanza urbana',
      fr: 'Bonne gouvernance urbaine',
    },
    gist: {
      en: 'Who decides, who pays, who can see it: self-government, participation, finance, integrity, safety.',
      de: 'Wer entscheidet, wer zahlt, wer Einblick hat: Selbstverwaltung, Beteiligung, Finanzen, Integrität, Sicherheit.',
      es: 'Quién decide, quién paga, quién puede verlo: autonomía local, participación, finanzas, integridad, seguridad.',
      fr: 'Qui décide, qui paie, qui peut le voir : autonomie locale, participation, finances, intégrité, sécurité.',
    },
  },
  'integrated-urban-development': {
    label: {
      en: 'Integrated urban development',
      de: 'Integrierte Stadtentwicklung',
      es: 'Desarrollo urbano integrado',
      fr: 'Développement urbain intégré',
    },
    gist: {
      en: 'Land, mobility, housing and climate planned together, for all who live there.',
      de: 'Boden, Mobilität, Wohnen und Klima zusammen geplant, für alle, die in der Stadt leben.',
      es: 'Suelo, movilidad, vivienda y clima planificados en conjunto, para todas las personas que viven allí.',
      fr: 'Foncier, mobilité, logement et climat pensés ensemble, pour tous ceux qui y vivent.',
    },
  },
  'municipal-services': {
    label: {
      en: 'Municipal services',
      de: 'Kommunale Dienstleistungen',
      es: 'Servicios municipales',
      fr: 'Services municipaux',
    },
    gist: {
      en: 'Water, energy, waste, sanitation: what a city owes its residents every day.',
      de: 'Wasser, Energie, Abfall, Sanitärversorgung: was eine Stadt den Menschen jeden Tag schuldet.',
      es: 'Agua, energía, residuos, saneamiento: lo que una ciudad debe a sus habitantes cada día.',
      fr: 'Eau, énergie, déchets, assainissement : ce qu’une ville doit chaque jour à ses habitants.',
    },
  },
  'local-economic-development': {
    label: {
      en: 'Local economic development',
      de: 'Lokale Wirtschaftsentwicklung',
      es: 'Desarrollo económico local',
      fr: 'Développement économique local',
    },
    gist: {
      en: 'Jobs, markets, skills and local cycles that keep value in the city.',
      de: 'Arbeit, Märkte, Qualifizierung und lokale Kreisläufe, die Wertschöpfung in der Stadt halten.',
      es: 'Empleo, mercados, competencias y circuitos locales que retienen el valor en la ciudad.',
      fr: 'Emplois, marchés, compétences et circuits locaux qui gardent la valeur dans la ville.',
    },
  },
} as const satisfies Record<string, { label: Label; gist: Label }>;
export type Cluster = keyof typeof clusters;
