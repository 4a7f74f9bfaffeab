import type { Label } from './languages.ts';

/** How well the effect of a practice is shown, after Nesta’s Standards of Evidence. */
export const evidenceLevels = {
  1: {
    en: 'Described coherently, with sources',
    de: 'Schlüssig beschrieben, mit Quellen',
    es: 'Descrita de forma coherente y con fuentes',
    fr: 'Décrite de façon cohérente, avec des sources',
  },
  2: {
    en: 'Data show a change',
    de: 'Daten zeigen eine Veränderung',
    es: 'Los datos muestran un cambio',
    fr: 'Des données montrent un changement',
  },
  3: {
    en: 'Compared with places or people without the practice',
    de: 'Verglichen mit Orten oder Menschen ohne diese Praxis',
    es: 'Comparada con lugares o personas sin la práctica',
    fr: 'Comparée à des lieux ou des personnes sans la pratique',
  },
  4: {
    en: 'Independently evaluated or repeated elsewhere',
    de: 'Unabhängig evaluiert oder andernorts wiederholt',
    es: 'Evaluada de forma independiente o repetida en otro lugar',
    fr: 'Évaluée de façon indépendante ou reproduite ailleurs',
  },
  5: {
    en: 'Several independent evaluations agree',
    de: 'Mehrere unabhängige Evaluierungen stimmen überein',
    es: 'Varias evaluaciones independientes coinciden',
    fr: 'Plusieurs évaluations indépendantes concordent',
  },
} as const satisfies Record<number, Label>;
export type EvidenceLevel = keyof typeof evidenceLevels;
