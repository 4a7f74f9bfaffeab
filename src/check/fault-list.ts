import type { Fault } from '../entries/fault.ts';
import { toldIn } from '../i18n/fault-texts.ts';
import type { FaultTexts } from '../i18n/fault-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** The faults of a file as a list, each with a button that leads to its place. Tells of a choice by `fault-chosen`. */
export class FaultList {
  private readonly element: HTMLElement;
  private readonly lang: Lang;

  constructor(element: HTMLElement, lang: Lang) {
    this.element = element;
    this.lang = lang;
  }

  show(faults: readonly Fault[], texts: FaultTexts): void {
    const errors = faults.filter(({ severity }) => severity === 'error');
    const hints = faults.length - errors.length;
    this.element.dataset['state'] = errors.length > 0 ? 'faulty' : 'sound';
    this.say(
      [
        errors.length > 0 ? this.counted('faults', errors.length) : this.word('none'),
        hints > 0 ? this.counted('hints', hints) : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
    this.element.querySelector('ol')?.replaceChildren(...faults.map((fault) => this.item(fault, texts)));
  }

  private item(fault: Fault, texts: FaultTexts): HTMLLIElement {
    const item = document.createElement('li');
    item.dataset['severity'] = fault.severity;
    const place = document.createElement('button');
    place.type = 'button';
    place.className = 'plain';
    place.textContent = this.word('line').replace('{n}', String(fault.line));
    place.addEventListener('click', () =>
      this.element.dispatchEvent(new CustomEvent('fault-chosen', { detail: fault })),
    );
    const field = document.createElement('code');
    field.textContent = fault.field;
    const text = document.createElement('p');
    text.textContent = toldIn(fault, texts, this.lang);
    item.append(place, field, text);
    if (fault.severity === 'hint') {
      const mark = document.createElement('small');
      mark.textContent = this.word('hint');
      field.after(mark);
    }
    return item;
  }

  private say(text: string): void {
    const status = this.element.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }
  private word(name: string): string {
    return this.element.dataset[name] ?? '';
  }
  private counted(name: string, n: number): string {
    const form = new Intl.PluralRules(this.lang).select(n) === 'one' ? 'One' : 'Other';
    return this.word(`${name}${form}`).replace('{n}', String(n));
  }
}
