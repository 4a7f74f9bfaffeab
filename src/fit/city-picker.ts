import type { FoundPlace, Place } from '../lib/city-parts.ts';
import { findPlaces, placeIndex } from './place-finder.ts';
import { Words } from './words.ts';

const most = 8;
const least = 2;

/** A place was chosen, or the field was emptied. */
export type PlaceChosen = CustomEvent<Place | undefined>;

/** A combobox over the table of cities, after the pattern of the ARIA Authoring Practices (list autocomplete). */
export class CityPicker extends HTMLElement {
  private found: FoundPlace[] = [];
  private active = -1;
  private turn = 0;
  /** Enter was pressed before the cities were there. */
  private impatient = false;
  /** Something was typed since the cities were looked for. */
  private stale = false;
  private timer = 0;
  private chosen = '';
  private readonly words = new Words(this.dataset['words']);

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The city picker has no ${selector}`);
    return element;
  }
  private get field() {
    return this.one<HTMLInputElement>('input');
  }
  private get list() {
    return this.one('[role=listbox]');
  }

  connectedCallback(): void {
    const { field, list } = this;
    field.addEventListener('focus', () => void placeIndex().catch(() => undefined), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.impatient = false;
      this.stale = true;
      this.timer = window.setTimeout(() => void this.look(), 120);
    });
    field.addEventListener('keydown', (event) => this.press(event));
    field.addEventListener('blur', () => this.leave());
    // The field keeps the focus while an option is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = (target as Element).closest('[role=option]');
      if (option) this.choose([...list.children].indexOf(option));
    });
  }

  /** Shows a place that was chosen elsewhere. */
  show(place: Place | undefined): void {
    this.chosen = place ? `${place[0]}, ${this.words.country(place[1])}` : '';
    this.field.value = this.chosen;
    this.close();
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const typed = this.field.value;
    if (typed.trim().length < least) return this.close();
    try {
      const found = await findPlaces(typed, most);
      if (turn !== this.turn) return;
      this.open(found);
      if (this.impatient) this.choose(0);
      this.impatient = false;
    } catch {
      if (turn !== this.turn) return;
      this.close();
      this.say(this.words.text('failed'), true);
    }
  }

  private open(found: FoundPlace[]): void {
    this.found = found;
    this.stale = false;
    this.list.replaceChildren(...found.map((one, index) => this.option(one, index)));
    this.list.hidden = found.length === 0;
    this.field.setAttribute('aria-expanded', String(found.length > 0));
    this.activate(-1);
    if (found.length === 0) this.say(this.words.text('none'), true);
    else this.say(this.words.counted('found', found.length), false);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.turn++;
    this.found = [];
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.activate(-1);
    this.say('', false);
  }

  /** A name with what tells it from others of that name: the name that was typed, country, inhabitants. */
  private option({ place: [name, country, people], name: typed }: FoundPlace, index: number): HTMLElement {
    const option = document.createElement('li');
    option.role = 'option';
    option.id = `${this.list.id}-${index}`;
    option.ariaSelected = 'false';
    const strong = document.createElement('b');
    strong.textContent = typed === name ? name : `${name} (${typed})`;
    const small = document.createElement('small');
    const facts = [this.words.country(country), this.words.inhabitants(people)];
    small.textContent = facts.filter(Boolean).join(' · ');
    option.append(strong, ' ', small);
    return option;
  }

  private activate(index: number): void {
    this.active = index;
    for (const [at, option] of [...this.list.children].entries()) {
      option.ariaSelected = String(at === index);
      if (at !== index) continue;
      this.field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.field.removeAttribute('aria-activedescendant');
  }

  private press(event: KeyboardEvent): void {
    const last = this.found.length - 1;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (last < 0) void this.look();
      else if (event.key === 'ArrowDown') this.activate(this.active < last ? this.active + 1 : 0);
      else this.activate(this.active > 0 ? this.active - 1 : last);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (last >= 0 && !this.stale) this.choose(Math.max(this.active, 0));
      else if (this.field.value !== this.chosen) {
        this.impatient = true;
        void this.look();
      }
    } else if (event.key === 'Escape' && last >= 0) {
      event.preventDefault();
      this.close();
    }
  }

  private choose(index: number): void {
    const place = this.found[index]?.place;
    if (!place) return;
    this.show(place);
    this.tell(place);
  }

  /** An emptied field means no city; a half-typed name does not undo a choice. */
  private leave(): void {
    this.close();
    if (this.field.value.trim() === '' && this.chosen !== '') {
      this.chosen = '';
      this.tell(undefined);
    } else if (this.chosen !== '') this.field.value = this.chosen;
  }

  private tell(place: Place | undefined): void {
    this.dispatchEvent(new CustomEvent('place-chosen', { detail: place, bubbles: true }));
  }

  private say(text: string, visible: boolean): void {
    const status = this.one('[role=status]');
    status.textContent = text;
    status.classList.toggle('hidden-text', !visible);
  }
}

customElements.define('city-picker', CityPicker);
