import type { Label } from './languages.ts';

/** How a practice stands today; unknown where no source shows it. */
export const statuses = {
  ongoing: { en: 'Ongoing', de: 'Laufend', es: 'En curso', fr: 'En cours' },
  completed: { en: 'Completed', de: 'Abgeschlossen', es: 'Concluida', fr: 'Achevée' },
  pilot: { en: 'Pilot', de: 'Pilotphase', es: 'Fase piloto', fr: 'Phase pilote' },
  discontinued: { en: 'Discontinued', de: 'Eingestellt', es: 'Descontinuada', fr: 'Arrêtée' },
  unknown: { en: 'Unknown', de: 'Unbekannt', es: 'Se desconoce', fr: 'Inconnu' },
} as const satisfies Record<string, Label>;
export type Status = keyof typeof statuses;
