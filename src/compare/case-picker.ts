import type { CaseRow } from '../lib/case-data.ts';
import { matching } from './matching.ts';
import type { Candidate } from './matching.ts';
import { node } from './nodes.ts';
import { fill } from '../i18n/fill.ts';
import { counted } from './texts.ts';
import type { CompareTexts } from './texts.ts';

/** As many are listed at once; a longer list is quicker narrowed down by typing. */
const mostListed = 40;

/**
 * A field in which one types to find a practice, after the pattern "combobox with list" of the ARIA Authoring Practices.
 * It tells the id of what was chosen in the event `case-picked`.
 */
export class CasePicker extends HTMLElement {
  private candidates: readonly Candidate[] = [];
  private texts!: CompareTexts;
  private options: { row: CaseRow; element: HTMLElement }[] = [];
  private active = -1;
  private timer = 0;

  private get input() {
    return this.querySelector('input') as HTMLInputElement;
  }
  private get list() {
    return this.querySelector('ul') as HTMLElement;
  }
  private get language() {
    return document.documentElement.lang;
  }

  connectedCallback(): void {
    const { input, list } = this;
    // Without script it is a list like others.
    list.setAttribute('role', 'listbox');
    input.addEventListener('input', () => this.open());
    input.addEventListener('click', () => this.open());
    input.addEventListener('keydown', (event) => this.onKey(event));
    input.addEventListener('blur', () => this.close());
    // The field keeps the focus while an option is pressed.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const pressed = (event.target as Element).closest('[role=option]');
      this.pick(this.options.find(({ element }) => element === pressed)?.row);
    });
  }

  /** Gives the practices that can be chosen. */
  offer(candidates: readonly Candidate[], texts: CompareTexts): void {
    this.candidates = candidates;
    this.texts = texts;
    if (!this.list.hidden) this.open();
  }

  override focus(): void {
    this.input.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing) return;
    const closed = this.list.hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (closed) this.open();
      if (!event.altKey) this.activate(this.active + (key === 'ArrowDown' ? 1 : -1));
    } else if (key === 'Enter' && !closed) {
      event.preventDefault();
      this.pick(this.options[this.options.length === 1 ? 0 : this.active]?.row);
    } else if (key === 'Escape') {
      event.preventDefault();
      if (closed) this.input.value = '';
      this.close();
    }
  }

  private open(): void {
    if (this.candidates.length === 0) return;
    const found = matching(this.candidates, this.input.value);
    this.options = found
      .slice(0, mostListed)
      .map((row, index) => ({ row, element: this.option(row, index) }));
    this.list.replaceChildren(...this.options.map(({ element }) => element));
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.activate(-1);
    this.tell(found.length);
  }

  private option(row: CaseRow, index: number): HTMLElement {
    const lang = row.titleLang === this.language ? undefined : row.titleLang;
    return node(
      'li',
      { role: 'option', id: `option-${index}`, 'aria-selected': 'false', 'data-cluster': row.cluster },
      node('b', {}, row.city),
      ' ',
      node('small', {}, row.countryName),
      ' ',
      node('span', { lang }, row.title),
    );
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
    clearTimeout(this.timer);
    this.say('');
  }

  /** Marks an option as the one that Enter takes; behind the last one the field itself follows. */
  private activate(index: number): void {
    const count = this.options.length + 1;
    this.active = ((index + 1 + count) % count) - 1;
    this.options.forEach(({ element }, place) => {
      element.setAttribute('aria-selected', String(place === this.active));
      if (place === this.active) element.scrollIntoView({ block: 'nearest' });
    });
    const id = this.options[this.active]?.element.id;
    if (id === undefined || this.list.hidden) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', id);
  }

  private pick(row: CaseRow | undefined): void {
    if (!row) return;
    this.input.value = '';
    this.close();
    this.dispatchEvent(new CustomEvent('case-picked', { detail: row.id, bubbles: true }));
  }

  /** Says how many there are when typing pauses, so that a screen reader is not interrupted at every letter. */
  private tell(found: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.say(
        found === 0
          ? this.texts.noMatch
          : found > mostListed
            ? fill(this.texts.firstOf, { n: mostListed, of: found })
            : counted(this.texts.practiceCount, found, this.language),
      );
    }, 400);
  }

  private say(text: string): void {
    (this.querySelector('[role=status]') as HTMLElement).textContent = text;
  }
}

customElements.define('case-picker', CasePicker);
