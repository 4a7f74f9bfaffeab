import { itemsOf, nameOf, ownFields } from './form-fields.ts';
import { addItem, fillGroup, pick, pickedIn, settle } from './form-values.ts';
import type { FormTexts } from './form-texts.ts';

interface Lists {
  form: HTMLElement;
  texts: FormTexts;
  say: (text: string) => void;
  changed: () => void;
  /** ISO date, for the day on which a source is read. */
  today: string;
}

/** Lets people add, move and remove the items of lists, with the focus kept where they are. */
export function minding({ form, texts, say, changed, today }: Lists): void {
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-add],[data-act]');
    const field = button?.closest<HTMLElement>('[data-sort=items],[data-sort=values]');
    if (!button || !field) return;
    settle(field);
    if ('add' in button.dataset) add(field);
    else act(button, field);
    changed();
    nameItems(form, texts);
  });

  function add(field: HTMLElement): void {
    const item = addItem(field);
    if (field.dataset['field'] === 'sources') fillGroup(item, { id: nextSourceId(field), accessed: today });
    firstControl(item)?.focus();
    say(texts.text('said.added', { n: itemsOf(field).length }));
  }

  function act(button: HTMLButtonElement, field: HTMLElement): void {
    const item = button.closest<HTMLElement>('[data-item]');
    if (!item) return;
    const title = titleOf(item);
    const place = itemsOf(field).indexOf(item);
    const last = itemsOf(field).length - 1;
    const move = button.dataset['act'];
    if (move === 'remove') {
      if (!maybeRemove(field, item)) return;
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      (
        next?.querySelector<HTMLElement>('[data-act=remove]') ??
        field.querySelector<HTMLElement>(':scope > [data-add]')
      )?.focus();
      say(texts.text('said.removed', { title }));
      return;
    }
    const to = move === 'up' ? place - 1 : place + 1;
    if (to < 0 || to > last) return;
    const neighbour = itemsOf(field)[to];
    if (move === 'up') neighbour?.before(item);
    else neighbour?.after(item);
    button.focus();
    say(texts.text('said.moved', { title, n: to + 1, of: last + 1 }));
  }

  /** A source that is named somewhere, and an item with something in it, go only when the person is sure. */
  function maybeRemove(field: HTMLElement, item: HTMLElement): boolean {
    const isSource = field.dataset['field'] === 'sources';
    const id = isSource ? (firstControl(item, 'id')?.value ?? '') : '';
    const users = isSource
      ? [...form.querySelectorAll('[data-sort=sources]')].filter((one) => pickedIn(one).includes(id))
      : [];
    const filled =
      field.dataset['sort'] === 'items' &&
      [
        ...item.querySelectorAll<HTMLInputElement>(
          'input:not([readonly],[type=date],[type=checkbox]),textarea',
        ),
      ].some(({ value }) => value.trim() !== '');
    const question =
      users.length > 0
        ? texts.text('removeUsed', { id, n: users.length })
        : texts.text('removeSure', { title: titleOf(item) });
    if ((users.length > 0 || filled) && !confirm(question)) return false;
    for (const one of users)
      pick(
        one,
        pickedIn(one).filter((other) => other !== id),
      );
    return true;
  }
}

/** The number that follows the highest one given. */
const nextSourceId = (field: HTMLElement): string => {
  const numbers = itemsOf(field).map((item) =>
    Number(/^s(\d+)$/.exec(firstControl(item, 'id')?.value ?? '')?.[1] ?? 0),
  );
  return `s${Math.max(0, ...numbers) + 1}`;
};

const firstControl = (item: Element, name?: string): HTMLInputElement | null | undefined =>
  name === undefined
    ? item.querySelector<HTMLInputElement>('input:not([readonly]),select,textarea')
    : ownFields(item)
        .find((field) => nameOf(field) === name)
        ?.querySelector('input');

const titleOf = (item: Element) =>
  item.querySelector('[data-title]')?.textContent ?? firstControl(item)?.value ?? '';

/** Gives every item its number and, as far as it is written, its name; buttons tell of which item they are. */
export function nameItems(form: Element, texts: FormTexts): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-sort=items],[data-sort=values]')) {
    const items = itemsOf(field);
    const label = texts.label(field.dataset['field'] ?? '');
    for (const [at, item] of items.entries()) {
      const names = ['title', 'label', 'name', 'city', 'text'];
      const own = ownFields(item);
      const told = names
        .map((name) =>
          own
            .find((one) => nameOf(one) === name)
            ?.querySelector<HTMLInputElement>('input,textarea')
            ?.value.trim(),
        )
        .find((text) => text);
      const number = field.dataset['field'] === 'sources' ? firstControl(item, 'id')?.value : `${at + 1}`;
      const title = [number, told].filter(Boolean).join(' · ');
      const heading = item.querySelector('[data-title]');
      if (heading) heading.textContent = title;
      const name = heading ? title : `${label} ${at + 1}`;
      if (!heading) item.querySelector('input,select')?.setAttribute('aria-label', name);
      for (const button of item.querySelectorAll<HTMLButtonElement>('[data-act]')) {
        button.setAttribute('aria-label', `${button.dataset['name']}${texts.text('colon')} ${name}`);
        const end =
          { up: at === 0, down: at === items.length - 1, remove: false }[button.dataset['act'] ?? ''] ??
          false;
        button.setAttribute('aria-disabled', String(end));
      }
    }
  }
}
