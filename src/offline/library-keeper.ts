import { formatBytes } from '../lib/numbers.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { bytesToFetch, currentManifest, removeLibrary, savedEdition, saveLibrary } from './save-library.ts';
import { SavingFailed } from './saving-failed.ts';
import type { Manifest, SavedEdition } from './editions.ts';

type State = 'none' | 'saving' | 'saved' | 'failed' | 'outdated';

/** The box on the offline page: what is saved, how big the library is, and the buttons that save and remove it. */
class LibraryKeeper extends HTMLElement {
  private saving: AbortController | undefined;
  private manifest: Manifest | undefined;

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The library keeper has no ${selector}`);
    return element;
  }
  private get language() {
    return (this.dataset['lang'] ?? 'en') as Lang;
  }
  private text(key: string, values: Record<string, string> = {}): string {
    return (this.dataset[key] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }
  private bytes(n: number): string {
    return formatBytes(n, this.language);
  }

  connectedCallback(): void {
    if (!('caches' in window) || !('serviceWorker' in navigator) || !('locks' in navigator)) {
      this.one('.state').textContent = this.text('textUnsupported');
      return;
    }
    this.one('[data-save-library]').addEventListener('click', () => void this.save());
    this.one('[data-cancel]').addEventListener('click', () => this.saving?.abort());
    this.one('[data-remove]').addEventListener(
      'click',
      () => void removeLibrary(this.language).then(() => this.look()),
    );
    void this.look();
  }

  /** Says what is here, and what the host has, if it can be asked. */
  private async look(): Promise<void> {
    const saved = await savedEdition(this.language);
    this.manifest = await currentManifest(this.language).catch(() => undefined);
    const outdated = saved && this.manifest && this.manifest.edition !== saved.edition;
    this.show(outdated ? 'outdated' : saved ? 'saved' : 'none', saved);
    await this.showSize(saved);
  }

  private async showSize(saved: SavedEdition | undefined): Promise<void> {
    const { manifest } = this;
    const size = this.one('.size');
    if (!manifest || manifest.edition === saved?.edition) {
      size.textContent = '';
      return;
    }
    const download = this.bytes(await bytesToFetch(manifest));
    size.textContent = saved
      ? this.text('textUpdateSize', { size: download })
      : this.text('textSize', { pages: String(manifest.pages), size: this.bytes(manifest.bytes), download });
  }

  private show(state: State, saved?: SavedEdition, reason = ''): void {
    this.dataset['libraryState'] = state;
    const date = saved
      ? new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeStyle: 'short' }).format(
          new Date(saved.saved),
        )
      : '';
    const values = { date, reason, pages: String(saved?.pages ?? 0), size: this.bytes(saved?.bytes ?? 0) };
    this.one('.state').textContent = this.text(
      `text${state[0]?.toUpperCase() ?? ''}${state.slice(1)}`,
      values,
    );
    const save = this.one<HTMLButtonElement>('[data-save-library]');
    save.textContent = this.text(state === 'outdated' ? 'textUpdate' : 'textSave');
    save.hidden = state === 'saving' || state === 'saved';
    this.one('[data-cancel]').hidden = state !== 'saving';
    this.one('[data-remove]').hidden = state === 'saving' || !saved;
    this.one('progress').hidden = state !== 'saving';
    this.one('.progress-text').hidden = state !== 'saving';
  }

  private async save(): Promise<void> {
    this.saving = new AbortController();
    const before = await savedEdition(this.language);
    const progress = this.one<HTMLProgressElement>('progress');
    progress.value = 0;
    this.show('saving', before);
    this.one<HTMLButtonElement>('[data-cancel]').focus();
    try {
      const saved = await saveLibrary(this.language, this.saving.signal, (done, total) => {
        progress.max = Math.max(1, total);
        progress.value = done;
        this.one('.progress-text').textContent = this.text('textProgress', {
          done: this.bytes(done),
          total: this.bytes(total),
        });
      });
      this.show('saved', saved);
      await this.showSize(saved);
    } catch (error) {
      const reason = error instanceof SavingFailed ? error.reason : 'network';
      this.show('failed', before, this.text(`reason${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}`));
    }
  }
}

customElements.define('library-keeper', LibraryKeeper);
