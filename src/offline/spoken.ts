import { fill } from '../i18n/fill.ts';
import type { Values } from '../i18n/fill.ts';

/** A custom element whose texts, in the page's language, stand in its `data-text-…` attributes. */
export class Spoken extends HTMLElement {
  protected one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`<${this.localName}> has no ${selector}`);
    return element;
  }

  /** A text by its name, with `{values}` filled in. */
  protected text(name: string, values: Values = {}): string {
    return fill(this.getAttribute(`data-text-${name}`) ?? '', values);
  }
}
