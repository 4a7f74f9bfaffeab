import type { Label } from './languages.ts';

/** How far a project idea has come; unknown where no source shows it. */
export const ideaStatuses = {
  planned: { en: 'Planned', de: 'Geplant', es: 'Planeada', fr: 'Prévue' },
  underway: { en: 'Under way', de: 'In Arbeit', es: 'En marcha', fr: 'En cours' },
  implemented: { en: 'Carried out', de: 'Umgesetzt', es: 'Realizada', fr: 'Réalisée' },
  dropped: { en: 'Dropped', de: 'Aufgegeben', es: 'Abandonada', fr: 'Abandonnée' },
  unknown: { en: 'Unknown', de: 'Unbekannt', es: 'Se desconoce', fr: 'Inconnu' },
} as const satisfies Record<string, Label>;
export type IdeaStatus = keyof typeof ideaStatuses;
