import { formatDate } from '../lib/dates.ts';
import { formatBytes } from '../lib/numbers.ts';
import { siteRoot } from '../lib/site-root.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { lastLook, noteLook } from './looks.ts';
import type { Looked } from './looks.ts';
import { savesData } from './metered.ts';
import type { Progress } from './saving.ts';
import { Shelf } from './shelf.ts';
import { stateOf } from './state.ts';
import { askForTidying } from './tidying.ts';
import type { State } from './state.ts';
import { Spoken } from './spoken.ts';

const shelf = new Shelf(siteRoot);
/** The line at the end of every page that says what of the library is saved, and whether this page is a saved copy. */
class LibraryStatus extends Spoken {
  private get language(): Lang {
    return document.documentElement.lang as Lang;
  }

  connectedCallback(): void {
    if (!('caches' in window) || !('serviceWorker' in navigator) || !('locks' in navigator)) return;
    this.tellCopy();
    void this.look().catch(() => undefined);
    document.addEventListener('library-changed', () => void this.look().catch(() => undefined));
  }

  /** The worker puts a word on where the page is from into its answer. */
  private tellCopy(): void {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const copy = navigation?.serverTiming.find(({ name }) => name === 'copy')?.description ?? '';
    const [from, moment = ''] = copy.split(' ');
    const line = this.one('.copy');
    const date = Number.isNaN(Date.parse(moment)) ? '' : formatDate(moment.slice(0, 10), this.language);
    if (!from || !date) return;
    line.dataset['from'] = from;
    line.textContent = this.text(from === 'library' ? 'copy' : 'visited', { date });
    line.hidden = false;
  }

  private async look(): Promise<void> {
    const state = await stateOf(shelf, this.language);
    await askForTidying(shelf);
    await this.showState(state);
    if (state.kind === 'unfinished' && !state.saving.paused) await this.goOn();
  }

  private async showState(state: State): Promise<void> {
    if (state.kind !== 'saved') {
      this.show(state.kind, this.text(state.kind));
      return;
    }
    const { saved } = state;
    const values = {
      date: formatDate(saved.saved.slice(0, 10), this.language),
      pages: String(saved.pages),
      size: formatBytes(saved.bytes, this.language),
    };
    this.show('saved', this.text('saved', values));
    const looked = await this.lookAtHost();
    if (!looked || looked.edition === saved.edition) return;
    const download = formatBytes(looked.bytes, this.language);
    this.show('outdated', this.text('outdated', { ...values, download }));
  }

  private show(state: string, text: string): void {
    this.dataset['libraryState'] = state;
    this.one('.status').textContent = text;
    this.one('a').textContent = this.text(`link-${state}`);
    this.hidden = false;
  }

  /** Asks the host for its edition, at most once an hour and not where every byte is paid for. */
  private async lookAtHost(): Promise<Looked | undefined> {
    const last = lastLook(shelf, this.language);
    if (last || savesData()) return last;
    const { currentHead, planFor } = await import('./plan.ts');
    const head = await currentHead(shelf, this.language);
    const saved = await shelf.edition(this.language);
    const options = { signal: AbortSignal.timeout(60_000), waiting: () => undefined, hasty: true };
    const newer = saved && head.edition !== saved.edition;
    const bytes = newer ? (await planFor(shelf, head, saved, options)).bytes : 0;
    return noteLook(shelf, this.language, head.edition, bytes);
  }

  /** A saving that was interrupted goes on by itself, on whatever page the reader is; the offline page does it itself. */
  private async goOn(): Promise<void> {
    if (document.querySelector('library-keeper') || savesData()) return;
    const { saveLibrary } = await import('./saving.ts');
    const wishes = (await shelf.unfinished()).filter(({ paused }) => !paused);
    const tell = ({ done, total }: Progress) =>
      this.show(
        'saving',
        this.text('saving', {
          done: formatBytes(done, this.language),
          total: formatBytes(total, this.language),
        }),
      );
    await saveLibrary(shelf, wishes, new AbortController().signal, tell).catch(() => undefined);
    await this.showState(await stateOf(shelf, this.language));
  }
}

customElements.define('library-status', LibraryStatus);
