import type { EntryRow } from '../lib/entry-data.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Desk } from './desk.ts';
import { wordsOf } from './desk-words.ts';
import type { Words } from './desk-words.ts';
import { DossierList } from './dossier-list.ts';
import { isKept, keep, onChange, ownDossier } from './kept-dossier.ts';
import type { Dossier } from './kept-dossier.ts';
import { part } from './part.ts';
import { Printing } from './printing.ts';
import { fromAddress, joined } from './selection.ts';
import { entryRows } from './site-data.ts';
import { TakingAlong } from './taking-along.ts';

/** The page of the dossier: the reader's own, or one that came with the address. */
class DossierDesk extends HTMLElement implements Desk {
  readonly element = this;
  words!: Words;
  rows: ReadonlyMap<string, EntryRow> | undefined;
  private failed = false;
  private sent: Dossier | undefined;
  private undo: (() => Dossier) | undefined;
  private parts: readonly { show: () => void }[] = [];
  private readonly windowTitle = document.title;

  get language(): Lang {
    return document.documentElement.lang as Lang;
  }
  get published(): string {
    return this.dataset['published'] ?? '';
  }
  get dossier(): Dossier {
    return this.sent ?? ownDossier();
  }
  private get titleField(): HTMLInputElement {
    return part(this, '[name=title]');
  }

  connectedCallback(): void {
    this.words = wordsOf(JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>, this.language);
    this.parts = [new DossierList(this), new TakingAlong(this), new Printing(this)];
    this.titleField.addEventListener('input', () => {
      keep({ ...ownDossier(), title: this.titleField.value });
      this.show();
    });
    const press = (selector: string, act: () => void) => part(this, selector).addEventListener('click', act);
    press('.clear', () => this.empty());
    press('.undo', () => this.takeBack());
    press('.keep-sent', () => this.take((sent) => sent, this.words('dossier.keptSent')));
    press('.join-sent', () => this.take((sent, own) => joined(own, sent), this.words('dossier.joinedSent')));
    onChange(() => this.show());
    window.addEventListener('popstate', () => this.readAddress());
    this.hidden = false;
    this.readAddress();
    void this.load();
  }

  private readAddress(): void {
    this.sent = fromAddress(location.search);
    // The language menu keeps what was sent.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      link.search = this.sent ? location.search : '';
    this.say('');
    this.show();
  }

  private async load(): Promise<void> {
    this.rows = await entryRows(this.language).catch(() => undefined);
    this.failed = !this.rows;
    this.show();
  }

  async tryAgain(): Promise<void> {
    if (this.failed) await this.load();
  }

  show(): void {
    const { chosen, title } = this.dossier;
    this.toggleAttribute('data-sent', Boolean(this.sent));
    this.toggleAttribute('data-none', chosen.length === 0);
    part(this, '.count').textContent = this.words.count('dossier.entries', chosen.length);
    part(this, '.sent-title').textContent = title || this.words('dossier.title');
    part(this, '.sent-none').hidden = !this.sent || chosen.length > 0;
    part(this, '.keep-sent').hidden = chosen.length === 0;
    if (this.titleField !== document.activeElement) this.titleField.value = title;
    const held = ownDossier().chosen.length;
    part(this, '.own-holds').textContent = held > 0 ? this.words.count('dossier.ownHolds', held) : '';
    part(this, '.join-sent').hidden = held === 0 || chosen.length === 0;
    document.title = title ? `${title} · ${this.windowTitle}` : this.windowTitle;
    this.showTrouble();
    for (const each of this.parts) each.show();
  }

  private showTrouble(): void {
    const told = [
      !isKept() && this.words('dossier.unkept'),
      this.failed && this.dossier.chosen.length > 0 && this.words('dossier.noTitles'),
    ]
      .filter(Boolean)
      .join(' ');
    const trouble = part(this, '.trouble');
    trouble.hidden = told === '';
    if (trouble.textContent !== told) trouble.textContent = told;
  }

  say(text: string, undo?: () => Dossier): void {
    this.undo = undo;
    part(this, '.said p').textContent = text;
    part(this, '.undo').hidden = !undo;
  }

  private empty(): void {
    const before = ownDossier();
    keep({ title: '', chosen: [] });
    this.show();
    this.say(this.words('dossier.emptied'), () => joined(before, ownDossier()));
    part(this, '.undo').focus();
  }

  private takeBack(): void {
    if (!this.undo) return;
    keep(this.undo());
    this.show();
    this.say(this.words('dossier.restored'));
    part(this, '.said p').focus();
  }

  /** Makes the reader's own what becomes of the sent dossier and the own one, and goes there. */
  private take(next: (sent: Dossier, own: Dossier) => Dossier, said: string): void {
    if (!this.sent) return;
    const own = ownDossier();
    keep(next(this.sent, own));
    history.pushState(null, '', location.pathname);
    this.readAddress();
    this.say(said, () => own);
    part(this, '.said p').focus();
  }
}

customElements.define('dossier-desk', DossierDesk);
