import type { Fault } from '../entries/fault.ts';
import type { FaultTexts } from '../i18n/fault-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';

const texts = {
  en: () => Promise.all([import('../i18n/faults/en.json'), import('../i18n/faults/form.en.json')]),
  de: () => Promise.all([import('../i18n/faults/de.json'), import('../i18n/faults/form.de.json')]),
  es: () => Promise.all([import('../i18n/faults/es.json'), import('../i18n/faults/form.es.json')]),
  fr: () => Promise.all([import('../i18n/faults/fr.json'), import('../i18n/faults/form.fr.json')]),
} satisfies Record<Lang, () => Promise<{ default: Record<string, string> }[]>>;

/** The words of faults in a language: as the terminal has them, and as they suit a form. */
export async function faultTexts(lang: Lang): Promise<{ plain: FaultTexts; form: FaultTexts }> {
  const [plain, form] = await texts[lang]();
  return { plain: plain?.default ?? {}, form: { ...plain?.default, ...form?.default } };
}

const missing =
  /^(?:field\.missing|value\.todo|text\.(?:empty|todo)|figure\.sourceless|section\.(?:empty|missing)|body\.missing|list\.(?:empty|short)|sources\.|advisers\.none|offers\.none|event\.place|source\.unused)/;

/** What kind of news a fault is: something still to be written is no mistake. */
export const partOf = ({
  code,
  severity,
}: Pick<Fault, 'code' | 'severity'>): 'faults' | 'missing' | 'hints' =>
  severity === 'hint' ? 'hints' : missing.test(code) ? 'missing' : 'faults';
