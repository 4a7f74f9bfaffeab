import type { Label } from './languages.ts';

/** The formats of exchange, named as Connective Cities names them. */
export const eventTypes = {
  'dialogue-event': {
    en: 'Dialogue event',
    de: 'Dialogveranstaltung',
    es: 'Encuentro de diálogo',
    fr: 'Rencontre de dialogue',
  },
  'project-workshop': {
    en: 'Project workshop',
    de: 'Projektworkshop',
    es: 'Taller de proyectos',
    fr: 'Atelier de projets',
  },
  training: { en: 'Training', de: 'Fortbildung', es: 'Capacitación', fr: 'Formation' },
  'study-tour': { en: 'Study tour', de: 'Studienreise', es: 'Gira de estudio', fr: 'Voyage d’étude' },
  webinar: { en: 'Webinar', de: 'Webinar', es: 'Seminario web', fr: 'Webinaire' },
  'insight-session': {
    en: 'Insight session',
    de: 'Einblick aus der Praxis',
    es: 'Sesión de experiencias',
    fr: 'Séance de retours d’expérience',
  },
  conference: { en: 'Conference', de: 'Konferenz', es: 'Conferencia', fr: 'Conférence' },
  'expert-mission': {
    en: 'Expert mission',
    de: 'Experteneinsatz',
    es: 'Misión de expertos',
    fr: 'Mission d’experts',
  },
} as const satisfies Record<string, Label>;
export type EventType = keyof typeof eventTypes;
