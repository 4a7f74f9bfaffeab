import { inOrder } from '../lib/built-copies.ts';
import type { BuiltCopy } from '../lib/built-copies.ts';
import { formatDate } from '../lib/dates.ts';
import { formatBytes } from '../lib/numbers.ts';
import { siteData, siteRoot } from '../lib/site-root.ts';
import { endonyms } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { Spoken } from './spoken.ts';

/** Lists the copies to take along; stays hidden when there are none, or when it cannot be asked. */
class TakeAlong extends Spoken {
  private get language() {
    return document.documentElement.lang as Lang;
  }

  connectedCallback(): void {
    void siteData<unknown>('library/take-along.json').then(
      (copies) => this.show(inOrder(copies, this.language)),
      () => undefined,
    );
  }

  private show(copies: readonly BuiltCopy[]): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-kind]')) {
      const own = copies.filter(({ kind }) => kind === part.dataset['kind']);
      part.hidden = own.length === 0;
      part.querySelector('ul')?.replaceChildren(...own.map((copy) => this.item(copy)));
    }
    this.hidden = copies.length === 0;
  }

  private item({ lang, path, bytes, date }: BuiltCopy): HTMLElement {
    const link = document.createElement('a');
    link.href = new URL(path, siteRoot).href;
    link.download = path.split('/').at(-1) ?? '';
    link.textContent = endonyms[lang];
    link.lang = lang;
    const facts = document.createElement('span');
    facts.className = 'quiet';
    facts.textContent = this.text('facts', {
      size: formatBytes(bytes, this.language),
      date: formatDate(date, this.language),
    });
    const item = document.createElement('li');
    item.append(link, ' ', facts);
    return item;
  }
}

customElements.define('take-along', TakeAlong);
