import type { proposedId } from '../entries/proposed-id.ts';
import { isGroup } from './draft.ts';
import type { EntryDraft } from './draft.ts';
import { itemsOf, nameOf, ownFields } from './form-fields.ts';
import { fillField } from './form-values.ts';

/** The name that the file of a draft would have by the house rules; empty without a title. */
export function nameOfEntry({ kind, data }: EntryDraft, propose: typeof proposedId): string {
  const { title, city, start } = data;
  if (typeof title !== 'string') return '';
  const name = isGroup(city) ? city['name'] : city;
  return propose({
    kind,
    title,
    city: typeof name === 'string' ? name : undefined,
    start: typeof start === 'string' || typeof start === 'number' ? start : undefined,
  });
}

/** Gives the items of lists their short names, from what they say, where nobody wrote one. True when one was changed. */
export function nameListed(form: Element, nameFrom: (text: string) => string): boolean {
  const taken = new Set(['evidence']);
  const items = [...form.querySelectorAll<HTMLElement>('[data-sort=items]')]
    .filter((list) => list.dataset['field'] !== 'sources')
    .flatMap(itemsOf);
  let changed = false;
  for (const item of items) {
    const fields = ownFields(item);
    const id = fields.find((field) => field.dataset['sort'] === 'id');
    const input = id?.querySelector('input');
    if (!id || !input) continue;
    const byHand = 'own' in id.dataset || (input.value !== '' && !('made' in id.dataset));
    if (!byHand) {
      const telling = fields.find((field) => ['label', 'text', 'city'].includes(nameOf(field)));
      const told = telling?.querySelector<HTMLInputElement>('input, textarea')?.value ?? '';
      const made = unique(nameFrom(told), taken);
      changed ||= made !== input.value;
      fillField(id, made || undefined);
      id.dataset['made'] = '';
    }
    taken.add(input.value);
  }
  return changed;
}

/** A name that no other item has. */
function unique(name: string, taken: ReadonlySet<string>): string {
  let made = name;
  for (let n = 2; made !== '' && taken.has(made); n++) made = `${name}-${n}`;
  return made;
}
