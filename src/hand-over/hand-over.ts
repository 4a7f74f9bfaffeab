import { download } from '../lib/download.ts';
import type { Repository } from '../lib/forge.ts';
import type { KnownNames } from '../lib/known-names.ts';
import { siteData } from '../lib/site-root.ts';
import { mailPage } from './mail.ts';
import { pathOf, proposalOf } from './ways.ts';
import type { OfferedFile } from './ways.ts';

/** The ways in which a file gets to those who run the site. Nothing is sent: each leads to a page, a mail or a file. */
export class HandOver extends HTMLElement {
  private file: OfferedFile | undefined;
  private turn = 0;
  private names: Promise<KnownNames> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-do]');
      const section = button?.closest('section');
      if (!section) return;
      if (button?.dataset['do'] === 'copy') void this.copy(section);
      else this.save(section);
    });
  }

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The ways to hand over have no ${selector}`);
    return element;
  }
  private all(selector: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(selector)];
  }
  private get repository(): Repository | undefined {
    const { repository, forge, branch } = this.dataset;
    return repository ? ({ repository, forge, branch } as Repository) : undefined;
  }
  private get name(): string {
    return `${this.file?.id || 'entry'}.mdx`;
  }

  /** Offers a file; called again, the new text takes the place of the one before. */
  async offer(file: OfferedFile): Promise<void> {
    const turn = ++this.turn;
    if (this.file?.text !== file.text) this.forget();
    this.file = file;
    for (const element of this.all('[data-name]')) element.textContent = this.name;
    for (const element of this.all('[data-folder]'))
      element.textContent = pathOf(file).replace(/\/[^/]*$/, '/');
    this.offerMail(file);
    this.hidden = false;
    const exists = await this.isThere(file);
    if (turn === this.turn) this.offerForge(file, exists);
  }

  private offerForge(file: OfferedFile, exists: boolean): void {
    const { repository } = this;
    this.one('.forge').hidden = repository === undefined;
    this.one('.no-forge').hidden = repository !== undefined;
    if (!repository) return;
    const { manner, page, upload } = proposalOf(file, repository, exists);
    for (const list of this.all('[data-manner]')) list.hidden = list.dataset['manner'] !== manner;
    for (const [link, address] of [
      [`[data-manner=${manner}] a`, page],
      ['.upload a', upload],
    ] as const)
      // Beside this page, which keeps the text and the steps.
      Object.assign(this.one<HTMLAnchorElement>(link), { href: address, target: '_blank', rel: 'noopener' });
  }

  private offerMail(file: OfferedFile): void {
    const { contact, subject = '', mail = '' } = this.dataset;
    this.one('.mail').hidden = !contact;
    if (!contact) return;
    const filled = (text: string) => text.replaceAll('{file}', this.name).replaceAll('{path}', pathOf(file));
    this.one<HTMLAnchorElement>('.mail a').href = mailPage(contact, filled(subject), filled(mail));
  }

  /** Whether the repository has such a file already; where that cannot be found out, it counts as new. */
  private async isThere(file: OfferedFile): Promise<boolean> {
    const { lang = 'en' } = this.dataset;
    this.names ??= siteData<KnownNames>(`${lang}/contribute/known-names.json`);
    const known = await this.names.catch(() => {
      this.names = undefined;
      return undefined;
    });
    const own = pathOf(file).replace(/^src\/content\/|\.mdx$/g, '');
    return known?.entries.includes(own) ?? false;
  }

  private async copy(section: HTMLElement): Promise<void> {
    const text = this.file?.text ?? '';
    const byHand = this.one<HTMLTextAreaElement>('.by-hand textarea');
    try {
      await navigator.clipboard.writeText(text);
      this.one('.by-hand').hidden = true;
      this.say(section, 'copied');
    } catch {
      this.one('.by-hand').hidden = false;
      byHand.value = text;
      byHand.focus();
      byHand.select();
      this.say(section, 'byHand');
    }
  }

  private save(section: HTMLElement): void {
    download(this.name, this.file?.text ?? '', 'text/plain');
    this.say(section, 'saved');
  }

  private forget(): void {
    this.one('.by-hand').hidden = true;
    for (const status of this.all('[role=status]')) status.textContent = '';
  }

  private say(section: HTMLElement, what: 'copied' | 'byHand' | 'saved'): void {
    const status = section.querySelector('[role=status]');
    if (status) status.textContent = (this.dataset[what] ?? '').replaceAll('{file}', this.name);
  }
}

customElements.define('hand-over', HandOver);
