import { formatDate } from '../lib/dates.ts';
import { fillBooklet } from './booklet.ts';
import { heldEntries } from './desk.ts';
import type { Desk } from './desk.ts';
import { part } from './part.ts';
import { toAddress } from './selection.ts';
import { each, entryPage } from './site-data.ts';
import { today } from '../lib/today.ts';

/** Loads the texts of the entries and lays out what is printed. Once that is there, it follows every change. */
export class Printing {
  private readonly desk: Desk;
  private readonly pages = new Map<string, Document>();
  private prepared = false;
  private turn = 0;
  private timer = 0;

  constructor(desk: Desk) {
    this.desk = desk;
    part(desk.element, '.prepare').addEventListener('click', () => void this.prepare());
    part(desk.element, '.print').addEventListener('click', () => print());
  }

  /** Brings what is laid out up to date, after a pause in typing. */
  show(): void {
    if (!this.prepared) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.prepare(), 300);
  }

  private async prepare(): Promise<void> {
    const turn = ++this.turn;
    const { desk } = this;
    await desk.tryAgain();
    const entries = heldEntries(desk).map(({ entry }) => entry);
    const lacking = entries.filter((entry) => !this.pages.has(entry));
    const pages = await each(
      lacking,
      (entry) => entryPage(desk.language, entry),
      (done) => {
        if (turn === this.turn) this.say(desk.words('dossier.loading', { done, of: lacking.length }));
      },
    );
    for (const [entry, page] of pages) this.pages.set(entry, page);
    if (turn !== this.turn) return;
    this.prepared = entries.length > 0;
    this.layOut();
    const missing = entries.filter((entry) => !this.pages.has(entry)).length;
    this.say(this.outcome(missing, entries.length));
    this.showButtons(missing === 0);
  }

  private outcome(missing: number, of: number): string {
    if (!this.prepared) return '';
    return missing > 0
      ? this.desk.words('dossier.partly', { n: missing, of })
      : this.desk.words('dossier.ready');
  }

  private showButtons(whole: boolean): void {
    const [prepare, print] = [part(this.desk.element, '.prepare'), part(this.desk.element, '.print')];
    const focused = document.activeElement === prepare;
    print.hidden = !this.prepared;
    prepare.hidden = this.prepared && whole;
    if (focused && prepare.hidden) print.focus();
  }

  private layOut(): void {
    const { element, dossier, words, language, published } = this.desk;
    const list = heldEntries(this.desk);
    const booklet = part(element, '.booklet');
    booklet.hidden = !this.prepared;
    fillBooklet(
      booklet,
      {
        title: dossier.title || words('dossier.title'),
        date: formatDate(today(), language),
        entries: words.count('dossier.entries', list.length),
        address: new URL(`${language}/dossier/${toAddress(dossier, false)}`, published).href,
      },
      list.map((one) => ({ ...one, page: this.pages.get(one.entry) })),
      this.desk,
    );
  }

  private say(text: string): void {
    const status = part(this.desk.element, '.paper [role=status]');
    if (status.textContent !== text) status.textContent = text;
  }
}
