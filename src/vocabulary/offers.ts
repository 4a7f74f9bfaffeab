import type { Label } from './languages.ts';

/** What an organisation with expertise offers to other cities. */
export const offers = {
  advice: { en: 'Advice', de: 'Beratung', es: 'Asesoramiento', fr: 'Conseil' },
  'project-development': {
    en: 'Project development',
    de: 'Projektentwicklung',
    es: 'Desarrollo de proyectos',
    fr: 'Élaboration de projets',
  },
  implementation: { en: 'Implementation', de: 'Umsetzung', es: 'Ejecución', fr: 'Mise en œuvre' },
  training: { en: 'Training', de: 'Schulung', es: 'Capacitación', fr: 'Formation' },
} as const satisfies Record<string, Label>;
export type Offer = keyof typeof offers;
