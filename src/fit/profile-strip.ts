import type { Place } from '../lib/city-parts.ts';
import type { FitForm } from './fit-form.ts';
import type { Profile } from './likeness.ts';
import { traitNames } from './question.ts';
import type { Question, TraitName } from './question.ts';
import type { Words } from './words.ts';

/** Writes what is compared into the strip of facts, which has one field for each trait. */
export function fillStrip(
  strip: readonly HTMLElement[],
  { said }: Question,
  { own, place, form, words }: { own: Profile; place: Place | undefined; form: FitForm; words: Words },
): void {
  const notes: Record<TraitName, string> = {
    size: words.inhabitants(place?.[2] ?? 0),
    region: own.subregion ? words.text(`subregion.${own.subregion}`) : '',
    income: words.text('incomeSource'),
    climate: own.climate ? words.text('koppen', { code: own.climate }) : '',
  };
  for (const [index, trait] of traitNames.entries()) {
    const label = form.labelOf(trait, own[trait]);
    const value = strip[index]?.querySelector('dd')?.firstChild;
    const note = strip[index]?.querySelector('small');
    const byHand = place !== undefined && said[trait] !== undefined;
    if (value) value.textContent = label || words.text('notKnown');
    if (note) note.textContent = byHand ? words.text('byHand') : label ? notes[trait] : '';
  }
}
