import { sharedAddress } from '../lib/site-root.ts';
import { heldEntries } from './desk.ts';
import type { Desk } from './desk.ts';
import { exportDossier } from './export-files.ts';
import type { Format } from './exports.ts';
import { part } from './part.ts';
import { toAddress } from './selection.ts';

/** The dossier as an address and as files. */
export class TakingAlong {
  private readonly desk: Desk;
  private readonly address: HTMLInputElement;
  private readonly notes: HTMLInputElement;

  constructor(desk: Desk) {
    this.desk = desk;
    const { element } = desk;
    this.address = part(element, '[name=address]');
    this.notes = part(element, '[name=notes]');
    this.notes.addEventListener('change', () => this.show());
    part(element, '.copy').addEventListener('click', () => void this.copy());
    for (const button of element.querySelectorAll<HTMLElement>('[data-format]'))
      button.addEventListener('click', () => void this.export(button.dataset['format'] as Format));
  }

  show(): void {
    const href = sharedAddress(new URL(toAddress(this.desk.dossier, this.notes.checked), location.href).href);
    if (this.address.value === href) return;
    this.address.value = href;
    this.say('.share', '');
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address.value);
      this.say('.share', this.desk.words('dossier.copied'));
    } catch {
      this.address.focus();
      this.address.select();
      this.say('.share', this.desk.words('dossier.copyByHand'));
    }
  }

  private async export(format: Format): Promise<void> {
    const { desk } = this;
    this.say('.files', '');
    await desk.tryAgain();
    const file = await exportDossier(format, desk.dossier.title, heldEntries(desk), desk).catch(
      () => undefined,
    );
    this.say('.files', file ? desk.words('dossier.exported', { file }) : desk.words('dossier.exportFailed'));
  }

  private say(where: '.share' | '.files', text: string): void {
    part(this.desk.element, `${where} [role=status]`).textContent = text;
  }
}
