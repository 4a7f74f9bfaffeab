import { isKept, keep, onChange, ownDossier } from './kept-dossier.ts';
import type { Chosen } from './kept-dossier.ts';

/** Puts the entry of this page into the reader's dossier and takes it out again. Hidden without script. */
class AddToDossier extends HTMLElement {
  connectedCallback(): void {
    const {
      entry = '',
      add = '',
      takeOut = '',
      isIn = '',
      isOut = '',
      one = '',
      other = '',
      failed = '',
    } = this.dataset;
    const [button, link, status] = this.children as unknown as [HTMLElement, HTMLAnchorElement, HTMLElement];
    const address = link.href;
    const plural = new Intl.PluralRules(document.documentElement.lang);
    /** Remembered, so that pressing twice does not lose a note. */
    let last: Chosen = { entry, note: '' };
    const show = (said: string) => {
      const { chosen } = ownDossier();
      const held = chosen.some((own) => own.entry === entry);
      const n = chosen.length;
      this.toggleAttribute('data-held', held);
      (button.lastElementChild ?? button).textContent = held ? takeOut : add;
      link.hidden = n === 0;
      link.textContent = (plural.select(n) === 'one' ? one : other).replace('{n}', `${n}`);
      // What the device does not keep can be taken along in the address.
      link.href = isKept() ? address : `${address}?e=${entry}`;
      status.textContent = held ? isIn : said;
    };
    button.addEventListener('click', () => {
      const own = ownDossier();
      const found = own.chosen.find((one) => one.entry === entry);
      if (found) last = found;
      const rest = own.chosen.filter((one) => one !== found);
      const kept = keep({ ...own, chosen: found ? rest : [...rest, last] });
      show(isOut);
      if (!kept) status.textContent = failed;
    });
    onChange(() => show(''));
    show('');
    this.hidden = false;
  }
}
customElements.define('add-to-dossier', AddToDossier);
