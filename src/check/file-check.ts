import type { Fault } from '../entries/fault.ts';
import type { HandOver } from '../hand-over/hand-over.ts';
import type { FaultTexts } from '../i18n/fault-texts.ts';
import { isTranslation } from '../lib/content-path.ts';
import { onFirstTouch } from '../lib/first-touch.ts';
import type { KnownNames } from '../lib/known-names.ts';
import { siteData, siteFile } from '../lib/site-root.ts';
import type { EntryPreview } from '../preview/entry-preview.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { CheckedFile } from './checker.ts';
import type { FaultList } from './fault-list.ts';

/** How long after the last change a text is checked, in milliseconds. */
const patience = 350;
/** Larger files are not texts of entries; nothing tries to show them. In bytes. */
const largest = 400_000;

/** Takes the file of an entry, tells its faults, shows its page, and offers the ways to hand it over. */
class FileCheck extends HTMLElement {
  private readonly pageLang = (this.dataset['lang'] ?? 'en') as Lang;
  private faults: FaultList | undefined;
  private timer = 0;
  private turn = 0;
  private names: Promise<KnownNames | undefined> | undefined;
  private originals = new Map<string, Promise<string | undefined>>();
  /** Chosen by hand, so no longer guessed. */
  private chosen = { kind: false, name: false };

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The check of a file has no ${selector}`);
    return element;
  }
  private get text() {
    return this.one<HTMLTextAreaElement>('[name=text]');
  }
  private get kind() {
    return this.one<HTMLSelectElement>('[name=kind]');
  }
  private get name() {
    return this.one<HTMLInputElement>('[name=name]');
  }

  connectedCallback(): void {
    const drop = this.one('.drop');
    this.one<HTMLInputElement>('[type=file]').addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      void this.take(input.files?.[0]);
      // The same file, changed in the meantime, can be chosen again.
      input.value = '';
    });
    for (const name of ['dragover', 'dragleave', 'drop'] as const)
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.toggleAttribute('data-over', name === 'dragover');
        if (name === 'drop') void this.take(event.dataTransfer?.files[0]);
      });
    this.text.addEventListener('input', () => this.soon());
    this.kind.addEventListener('change', () => {
      this.chosen.kind = true;
      this.soon();
    });
    this.name.addEventListener('input', () => {
      this.chosen.name = this.name.value !== '';
      this.soon();
    });
    this.one('.faults').addEventListener('fault-chosen', (event) =>
      this.goTo((event as CustomEvent<Fault>).detail),
    );
    // So that the rules are there, or under way, when there is something to check.
    onFirstTouch(this, () => void this.rules().catch(() => undefined));
    // What the browser kept when the reader came back.
    if (this.text.value !== '') this.soon();
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) return;
    this.one('.trouble').textContent = '';
    const bytes = file.size > largest ? undefined : await file.arrayBuffer();
    const text = bytes && decoded(bytes);
    if (text === undefined) {
      this.one('.trouble').textContent = this.dataset[bytes ? 'notText' : 'tooLarge'] ?? '';
      return;
    }
    this.chosen = { kind: false, name: true };
    this.name.value = file.name.replace(/\.(?:mdx?|txt)$/i, '');
    this.text.value = text;
    this.soon(0);
  }

  private soon(delay = patience): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.check(), delay);
  }

  private async check(): Promise<void> {
    const turn = ++this.turn;
    const { value: text } = this.text;
    this.one('.outcome').hidden = text.trim() === '';
    if (text.trim() === '') return;
    try {
      const [checker, { FaultList }, names, texts] = await this.rules();
      const known = names?.entries ?? [];
      if (!this.chosen.kind) this.kind.value = checker.likelyKind(text, this.name.value, known);
      const kind = this.kind.value as Kind;
      if (!this.chosen.name) this.name.value = checker.likelyName(text, kind);
      const id = this.name.value.replace(/\.mdx$/, '');
      const lang = checker.likelyLang(text, kind) ?? this.pageLang;
      const file: CheckedFile = { kind, id, lang, text, known };
      if (isTranslation(text)) file.original = await this.originalOf(kind, id, checker.digestInBrowser);
      if (turn !== this.turn) return;
      const today = new Date().toISOString().slice(0, 10);
      this.faults ??= new FaultList(this.one('.faults'), this.pageLang);
      this.faults.show(checker.faultsOf(file, today), texts);
      this.showPage(file);
      void this.one<HandOver>('hand-over').offer({ kind, id, lang, text });
      this.dispatchEvent(new CustomEvent('file-checked'));
    } catch {
      if (turn === this.turn) this.one('.trouble').textContent = this.dataset['failed'] ?? '';
    }
  }

  private rules() {
    return Promise.all([
      import('./checker.ts'),
      import('./fault-list.ts'),
      this.knownNames(),
      faultTexts(this.pageLang),
    ]);
  }

  private showPage({ kind, id, lang, text }: CheckedFile): void {
    const preview = this.one<EntryPreview>('entry-preview');
    // Explainers are modules of their own; only a build can show them.
    const none = kind === 'clusters';
    preview.hidden = none;
    this.one('.no-preview').hidden = !none;
    if (none) return;
    Object.assign(preview.dataset, { kind, lang });
    preview.show(text, id);
  }

  private knownNames(): Promise<KnownNames | undefined> {
    this.names ??= siteData<KnownNames>(`${this.pageLang}/contribute/known-names.json`).catch(() => {
      this.names = undefined;
      return undefined;
    });
    return this.names;
  }

  /** The original of a translation; undefined where there is none, or no line to fetch it. */
  private async originalOf(
    kind: Kind,
    id: string,
    digest: (text: string) => Promise<string | undefined>,
  ): Promise<CheckedFile['original']> {
    const path = `originals/${kind}/${id}.mdx`;
    const fetched =
      this.originals.get(path) ??
      siteFile(path)
        .then((response) => response.text())
        .catch(() => {
          this.originals.delete(path);
          return undefined;
        });
    this.originals.set(path, fetched);
    const text = await fetched;
    return text === undefined ? undefined : { text, digest: await digest(text) };
  }

  /** Leads to the place of a fault in the text. */
  private goTo({ line, column }: Fault): void {
    const { text } = this;
    const before = text.value.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    const end = text.value.indexOf('\n', at);
    text.focus();
    text.setSelectionRange(at, end < 0 ? text.value.length : end);
    // Browsers bring the caret into view only when something is typed.
    const lineHeight = text.scrollHeight / Math.max(1, text.value.split('\n').length);
    text.scrollTop = Math.max(0, (line - 4) * lineHeight);
    text.scrollIntoView({ block: 'nearest' });
  }
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const files = import.meta.glob<FaultTexts>('../i18n/faults/{en,de,es,fr}.json', { import: 'default' });
const faultTexts = async (lang: Lang): Promise<FaultTexts> => files[`../i18n/faults/${lang}.json`]?.() ?? {};

customElements.define('file-check', FileCheck);
