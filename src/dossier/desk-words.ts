import { fill } from '../i18n/fill.ts';
import type { Values } from '../i18n/fill.ts';
import type { TextKey } from '../i18n/texts.ts';

/** Interface texts that the script of the dossier speaks; the page hands them over in its language. */
export const deskKeys = [
  'dossier.title',
  'dossier.entries.one',
  'dossier.entries.other',
  'dossier.moveUp',
  'dossier.moveDown',
  'dossier.remove',
  'dossier.moved',
  'dossier.removed',
  'dossier.emptied',
  'dossier.restored',
  'dossier.keptSent',
  'dossier.joinedSent',
  'dossier.ownHolds.one',
  'dossier.ownHolds.other',
  'dossier.sentNone',
  'dossier.unknown',
  'dossier.noTitles',
  'dossier.unkept',
  'dossier.loading',
  'dossier.ready',
  'dossier.partly',
  'dossier.noText',
  'dossier.copied',
  'dossier.copyByHand',
  'dossier.exported',
  'dossier.exportFailed',
  'dossier.origin',
  'dossier.note',
  'sources.title',
  'sources.noYear',
  'sign.colon',
  'kind.practice',
  'kind.event',
  'kind.idea',
  'kind.advice',
  'kind.expertise',
  'kind.method',
] as const satisfies readonly TextKey[];
export type DeskKey = (typeof deskKeys)[number];

type CountedKey = { [K in DeskKey]: K extends `${infer Name}.other` ? Name : never }[DeskKey];

/** Gives the texts of the page's language; `{name}` in a text is replaced by the value of that name. */
export interface Words {
  (key: DeskKey, values?: Readonly<Record<string, string | number>>): string;
  count: (name: CountedKey, n: number) => string;
}

export function wordsOf(texts: Readonly<Record<string, string>>, lang: string): Words {
  const plural = new Intl.PluralRules(lang);
  const words = (key: string, values: Values = {}) => fill(texts[key] ?? '', values);
  return Object.assign(words, {
    count: (name: string, n: number) =>
      words(`${name}.${plural.select(n) === 'one' ? 'one' : 'other'}`, { n: n.toLocaleString(lang) }),
  });
}

/** What one entry of a kind is called, by the kind in its address. */
export const kindKeys: Readonly<Record<string, DeskKey>> = {
  practices: 'kind.practice',
  events: 'kind.event',
  ideas: 'kind.idea',
  advice: 'kind.advice',
  expertise: 'kind.expertise',
  methods: 'kind.method',
};
