import type { Label } from './languages.ts';

/** What an actor does in a practice; the values are those of the fact sheets. */
export const actorRoles = {
  lead: { en: 'Lead', de: 'Federführung', es: 'Responsable', fr: 'Chef de file' },
  partner: { en: 'Partner', de: 'Partner', es: 'Socio', fr: 'Partenaire' },
  funder: { en: 'Funder', de: 'Finanzierung', es: 'Financiador', fr: 'Financeur' },
  beneficiary: { en: 'Beneficiary', de: 'Begünstigte', es: 'Beneficiario', fr: 'Bénéficiaire' },
} as const satisfies Record<string, Label>;
export type ActorRole = keyof typeof actorRoles;
