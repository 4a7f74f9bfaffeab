import type { Label } from '../vocabulary/languages.ts';

/** The fixed sections of each kind, in their order; the heading is fixed in every language, so that pages can be compared. */
export const sections = {
  practices: {
    challenge: { en: 'The challenge', de: 'Die Ausgangslage', es: 'El desafío', fr: 'Le défi' },
    approach: { en: 'The approach', de: 'Das Vorgehen', es: 'La estrategia', fr: 'La démarche' },
    results: { en: 'Results', de: 'Ergebnisse', es: 'Resultados', fr: 'Résultats' },
    costs: { en: 'What it cost', de: 'Was es gekostet hat', es: 'Cuánto costó', fr: 'Ce que cela a coûté' },
    helped: { en: 'What helped', de: 'Was geholfen hat', es: 'Qué ayudó', fr: 'Ce qui a aidé' },
    failed: {
      en: 'What did not work',
      de: 'Was nicht gelang',
      es: 'Qué no funcionó',
      fr: 'Ce qui n’a pas marché',
    },
    lessons: { en: 'Lessons', de: 'Lehren', es: 'Lecciones', fr: 'Enseignements' },
    transfer: {
      en: 'Could it work elsewhere?',
      de: 'Ginge das auch anderswo?',
      es: '¿Funcionaría en otra ciudad?',
      fr: 'Transposable ailleurs ?',
    },
  },
  events: {
    reason: {
      en: 'Why it took place',
      de: 'Der Anlass',
      es: 'Por qué se celebró',
      fr: 'Pourquoi cette rencontre',
    },
    discussed: {
      en: 'What was discussed',
      de: 'Worum es ging',
      es: 'De qué se habló',
      fr: 'Ce qui a été discuté',
    },
    outcome: {
      en: 'What came out of it',
      de: 'Was dabei herauskam',
      es: 'Qué resultó',
      fr: 'Ce qui en est sorti',
    },
  },
  ideas: {
    need: { en: 'What was needed', de: 'Der Bedarf', es: 'Qué hacía falta', fr: 'Le besoin' },
    idea: { en: 'The idea', de: 'Die Idee', es: 'La idea', fr: 'L’idée' },
    next: {
      en: 'What was done next',
      de: 'Die nächsten Schritte',
      es: 'Los pasos siguientes',
      fr: 'Les étapes suivantes',
    },
    outcome: {
      en: 'What came of it',
      de: 'Was daraus wurde',
      es: 'En qué quedó',
      fr: 'Ce qu’elle est devenue',
    },
  },
  advice: {
    situation: { en: 'The situation', de: 'Die Lage', es: 'La situación', fr: 'La situation' },
    question: { en: 'The question', de: 'Die Frage', es: 'La pregunta', fr: 'La question' },
    advised: {
      en: 'What the peers advised',
      de: 'Was die anderen rieten',
      es: 'Qué aconsejaron los pares',
      fr: 'Ce que les pairs ont conseillé',
    },
    followed: { en: 'What followed', de: 'Was folgte', es: 'Qué siguió', fr: 'Les suites' },
  },
  expertise: {
    experience: {
      en: 'What it has done',
      de: 'Was sie getan hat',
      es: 'Qué ha hecho',
      fr: 'Ce qu’elle a fait',
    },
  },
  methods: {
    purpose: { en: 'What it is for', de: 'Wozu es dient', es: 'Para qué sirve', fr: 'À quoi cela sert' },
    people: { en: 'Who takes part', de: 'Wer mitmacht', es: 'Quiénes participan', fr: 'Qui participe' },
    preparation: {
      en: 'How to prepare it',
      de: 'Die Vorbereitung',
      es: 'Cómo se prepara',
      fr: 'La préparation',
    },
    course: { en: 'How it runs', de: 'Der Ablauf', es: 'Cómo transcurre', fr: 'Le déroulement' },
    after: { en: 'What comes after', de: 'Wie es weitergeht', es: 'Qué viene después', fr: 'La suite' },
    known: {
      en: 'What is known of its effect',
      de: 'Was über die Wirkung bekannt ist',
      es: 'Qué se sabe de su efecto',
      fr: 'Ce que l’on sait de son effet',
    },
  },
  clusters: {
    meaning: { en: 'What it means', de: 'Worum es geht', es: 'Qué significa', fr: 'De quoi il s’agit' },
    importance: {
      en: 'Why it matters',
      de: 'Warum es wichtig ist',
      es: 'Por qué importa',
      fr: 'Pourquoi c’est important',
    },
    fields: {
      en: 'What cities do',
      de: 'Was Städte tun',
      es: 'Qué hacen las ciudades',
      fr: 'Ce que font les villes',
    },
    pitfalls: {
      en: 'What often goes wrong',
      de: 'Was oft schiefgeht',
      es: 'Qué suele fallar',
      fr: 'Ce qui échoue souvent',
    },
    questions: {
      en: 'Questions for a start',
      de: 'Fragen für den Anfang',
      es: 'Preguntas para empezar',
      fr: 'Questions pour commencer',
    },
  },
} as const satisfies Record<string, Record<string, Label>>;

/**
 * The order in which the page of a kind shows its sections, where it is not the order of the file: setbacks stand
 * beside the results.
 */
const shownOrder: Readonly<Partial<Record<string, readonly string[]>>> = {
  practices: ['challenge', 'approach', 'results', 'failed', 'costs', 'helped', 'lessons', 'transfer'],
};

/** The keys of a kind's sections in the order in which its page shows them. */
export const sectionsAsShown = (kind: keyof typeof sections): readonly string[] =>
  shownOrder[kind] ?? Object.keys(sections[kind]);
