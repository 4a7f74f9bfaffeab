import type { Desk } from './desk.ts';
import { fillItem } from './entry-item.ts';
import { keep, ownDossier } from './kept-dossier.ts';
import { part } from './part.ts';
import { moved, restored, without, withNote } from './selection.ts';

/** The list of entries, with their notes and the buttons that move them and take them out. */
export class DossierList {
  private readonly desk: Desk;
  private readonly items = new Map<string, HTMLElement>();
  private readonly list: HTMLElement;

  constructor(desk: Desk) {
    this.desk = desk;
    this.list = part(desk.element, '.chosen');
    this.list.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (button?.matches('.remove')) this.takeOut(entryAt(button));
      else if (button) this.move(button, button.matches('.up') ? -1 : 1);
    });
    this.list.addEventListener('input', ({ target }) => {
      const note = target as HTMLTextAreaElement;
      keep(withNote(ownDossier(), entryAt(note), note.value));
      desk.show();
    });
  }

  show(): void {
    const { chosen } = this.desk.dossier;
    const items = chosen.map((one, index) => {
      const item = this.items.get(one.entry) ?? this.newItem();
      this.items.set(one.entry, item);
      fillItem(item, { chosen: one, place: index + 1, of: chosen.length }, this.desk);
      return item;
    });
    const { children } = this.list;
    if (items.length === children.length && items.every((item, index) => item === children[index])) return;
    // Moving an element takes the focus from it.
    const { activeElement } = document;
    this.list.replaceChildren(...items);
    if (activeElement instanceof HTMLElement && this.list.contains(activeElement)) activeElement.focus();
  }

  private newItem(): HTMLElement {
    const form = part<HTMLTemplateElement>(this.desk.element, 'template.item').content.firstElementChild;
    return form?.cloneNode(true) as HTMLElement;
  }

  private move(button: HTMLButtonElement, by: number): void {
    const entry = entryAt(button);
    keep(moved(ownDossier(), entry, by));
    this.desk.show();
    // At the end of the list the button has nothing more to do.
    if (button.disabled) this.focus(entry, by < 0 ? '.down' : '.up');
    else button.focus();
    const { chosen } = ownDossier();
    const n = chosen.findIndex((one) => one.entry === entry) + 1;
    this.desk.say(this.desk.words('dossier.moved', { title: this.titleOf(entry), n, of: chosen.length }));
  }

  private takeOut(entry: string): void {
    const before = ownDossier();
    const place = before.chosen.findIndex((one) => one.entry === entry);
    keep(without(before, entry));
    this.desk.show();
    this.desk.say(this.desk.words('dossier.removed', { title: this.titleOf(entry) }), () =>
      restored(ownDossier(), before, entry),
    );
    const { chosen } = ownDossier();
    const next = chosen[place] ?? chosen.at(-1);
    if (next) this.focus(next.entry, '.remove');
    else part(this.desk.element, '.undo').focus();
  }

  private focus(entry: string, button: string): void {
    this.items.get(entry)?.querySelector<HTMLElement>(button)?.focus();
  }

  private titleOf(entry: string): string {
    return this.desk.rows?.get(entry)?.title ?? entry;
  }
}

const entryAt = (element: Element): string => element.closest<HTMLElement>('li')?.dataset['entry'] ?? '';
