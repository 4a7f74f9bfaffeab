import { formatBytes, locales } from '../lib/numbers.ts';
import { siteRoot } from '../lib/site-root.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { groupsFor, sumOf } from './edition.ts';
import type { Head, Wish } from './edition.ts';
import { forgetLook } from './looks.ts';
import { savesData } from './metered.ts';
import { removeEverything, removeLibrary } from './removal.ts';
import { currentHead, planFor } from './plan.ts';
import { saveLibrary } from './saving.ts';
import { savingLock } from './saving-lock.ts';
import type { Progress } from './saving.ts';
import { SavingFailed } from './saving-failed.ts';
import { Shelf } from './shelf.ts';
import { noteSaved, stateOf } from './state.ts';
import type { State } from './state.ts';
import { Spoken } from './spoken.ts';

const shelf = new Shelf(siteRoot);
/** How long after its lock the word of another tab may come, in milliseconds. */
const patience = 1_000;

/** Something that happens while other tabs look on. */
type News = { progress: Progress } | { changed: true };

/** The box on the offline page: what is saved, what can be saved and how big it is, and the buttons for it. */
class LibraryKeeper extends Spoken {
  private saving: AbortController | undefined;
  /** Told when the tab that is looked on has ended. */
  private ended: ((told: true) => void) | undefined;
  private readonly heads = new Map<string, Head>();
  private readonly states = new Map<string, State>();
  private readonly others = new BroadcastChannel(`${siteRoot.pathname} library`);

  private get language(): Lang {
    return document.documentElement.lang as Lang;
  }
  private all<T extends HTMLElement>(selector: string): T[] {
    return [...this.querySelectorAll<T>(selector)];
  }
  private bytes(n: number): string {
    return formatBytes(n, this.language);
  }

  connectedCallback(): void {
    if (!('caches' in window) || !('serviceWorker' in navigator) || !('locks' in navigator)) {
      this.one('.state').textContent = this.text('unsupported');
      return;
    }
    this.one('.choice').addEventListener('change', (event) => {
      // What the reader has chosen is not chosen anew when the box looks again.
      if (event.target instanceof HTMLElement) event.target.dataset['touched'] = 'true';
      void this.showChosen();
    });
    this.one('[data-save-library]').addEventListener('click', () => void this.save());
    this.one('[data-cancel]').addEventListener('click', () => this.saving?.abort());
    this.one('[data-remove]').addEventListener('click', () => void this.removeAll());
    for (const button of this.all('[data-remove-language]'))
      button.addEventListener('click', () => void this.removeOne(button.dataset['removeLanguage'] ?? ''));
    this.others.addEventListener('message', (event) => this.hear(event.data as News));
    addEventListener('online', () => void this.start());
    void this.start();
  }

  /** Looks, and goes on with what was interrupted. */
  private async start(): Promise<void> {
    if (this.saving) return;
    await this.look();
    const { held = [] } = await navigator.locks.query();
    // The reader was faster: the lock may be that of this tab.
    if (this.saving) return;
    if (held.some(({ name }) => name === savingLock(shelf))) await this.lookOn();
    else await this.goOn();
  }

  private async goOn(): Promise<void> {
    const wishes = (await shelf.unfinished()).filter(({ paused }) => !paused);
    if (wishes.length > 0 && !savesData() && !this.saving) await this.save(wishes);
  }

  /** Looks on while another tab is saving, and goes on where that tab was closed in the midst of it. */
  private async lookOn(): Promise<void> {
    this.show('elsewhere', this.text('elsewhere'));
    if (this.ended) return;
    const told = new Promise<true>((resolve) => (this.ended = resolve));
    // Granted when the other tab has ended. One that has failed or was told to stop says so; one that was closed cannot.
    await navigator.locks.request(savingLock(shelf), () => undefined);
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
    const hasEnded = await Promise.race([told, late]);
    this.ended = undefined;
    if (this.saving) return;
    await this.look();
    if (!hasEnded) await this.goOn();
  }

  /** Says what is here, and what the host has, if it can be asked. */
  private async look(): Promise<void> {
    await noteSaved(shelf);
    const langs = this.all<HTMLInputElement>('[name=lang]').map(({ value }) => value);
    await Promise.all(
      langs.map(async (lang) => {
        const head = await currentHead(shelf, lang).catch(() => undefined);
        if (head) this.heads.set(lang, head);
        if (head) forgetLook(shelf, lang);
        this.states.set(lang, await stateOf(shelf, lang, head));
      }),
    );
    for (const lang of langs) this.showLanguage(lang);
    this.showThemes();
    const state = this.states.get(this.language);
    if (state) this.show(state.kind, this.sentenceFor(state));
    await this.showChosen();
    document.dispatchEvent(new Event('library-changed'));
  }

  private sentenceFor(state: State): string {
    const saved = 'saved' in state ? state.saved : undefined;
    const date = saved
      ? new Intl.DateTimeFormat(locales[this.language], { dateStyle: 'long', timeStyle: 'short' }).format(
          new Date(saved.saved),
        )
      : '';
    const size = this.bytes(saved?.bytes ?? 0);
    const pages = String(saved?.pages ?? 0);
    const sentence = this.text(state.kind, { date, size, pages });
    return state.kind === 'unfinished' && saved ? `${sentence} ${this.text('older', { date })}` : sentence;
  }

  private showLanguage(lang: string): void {
    const state = this.states.get(lang);
    const head = this.heads.get(lang);
    const saved = state && 'saved' in state ? state.saved : undefined;
    const about = this.one(`[data-about="${lang}"]`);
    const wish = this.wishFor(lang);
    const groups = head ? groupsFor(head, wish) : [];
    const size = this.text('size', {
      pages: String(sumOf(groups, 'pages')),
      size: this.bytes(sumOf(groups, 'bytes')),
      download: this.bytes(sumOf(groups, 'packed')),
    });
    about.textContent =
      state && state.kind !== 'none' ? this.text(`short-${state.kind}`) : head ? size : this.text('unknown');
    const box = this.one<HTMLInputElement>(`[name=lang][value="${lang}"]`);
    if (!box.dataset['touched'])
      box.checked = lang === this.language || (state !== undefined && state.kind !== 'none');
    this.one(`[data-remove-language="${lang}"]`).hidden = !saved;
  }

  /** Themes can be chosen where the whole would be much to fetch. */
  private showThemes(): void {
    const head = this.heads.get(this.language);
    const themes = this.one('.themes');
    themes.hidden = !head || sumOf(head.groups, 'packed') < Number(this.dataset['chooseThemesFrom']);
    const saved = this.states.get(this.language);
    const chosen = saved && 'saved' in saved ? saved.saved?.clusters : undefined;
    for (const box of this.all<HTMLInputElement>('[name=theme]'))
      if (!box.dataset['touched']) box.checked = !chosen || chosen.includes(box.value);
  }

  private wishFor(lang: string): Wish {
    const boxes = this.all<HTMLInputElement>('[name=theme]');
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const all = this.one('.themes').hidden || chosen.length === boxes.length;
    return { lang, ...(all ? {} : { clusters: chosen }) };
  }

  /** The chosen languages of which something is to be fetched. */
  private wishes(): Wish[] {
    const chosen = this.all<HTMLInputElement>('[name=lang]').filter(({ checked }) => checked);
    return chosen.flatMap(({ value }) => {
      const state = this.states.get(value);
      const wish = this.wishFor(value);
      const same =
        state?.kind === 'saved' && String(state.saved.clusters ?? '') === String(wish.clusters ?? '');
      return same ? [] : [wish];
    });
  }

  /** Tells what saving the chosen languages would take, against the room that is left. */
  private async showChosen(): Promise<void> {
    if (this.saving) return;
    const wishes = this.wishes();
    const heads = wishes.flatMap((wish) => {
      const head = this.heads.get(wish.lang);
      return head ? [{ head, wish }] : [];
    });
    const [pages, bytes] = (['pages', 'bytes'] as const).map((size) =>
      heads.reduce((sum, { head, wish }) => sum + sumOf(groupsFor(head, wish), size), 0),
    );
    const save = this.one<HTMLButtonElement>('[data-save-library]');
    save.hidden = wishes.length === 0;
    save.textContent = this.text(`save-${this.verbFor(wishes)}`);
    this.one('[data-remove]').hidden = (await shelf.caches()).length === 0;
    const download = await this.downloadOf(heads);
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    const free = Math.max(0, quota - usage);
    if (this.saving) return;
    this.one('.size').textContent =
      heads.length > 0
        ? this.text('chosen', {
            pages: String(pages),
            size: this.bytes(bytes ?? 0),
            download: this.bytes(download),
            free: this.bytes(free),
          })
        : '';
    this.one('.too-little').hidden = heads.length === 0 || free > (bytes ?? 0);
    this.one('.metered').hidden = heads.length === 0 || !savesData();
  }

  /** Bytes that saving would fetch, at most. */
  private async downloadOf(heads: readonly { head: Head; wish: Wish }[]): Promise<number> {
    const options = { signal: AbortSignal.timeout(60_000), waiting: () => undefined, hasty: true };
    let bytes = 0;
    for (const { head, wish } of heads) {
      const plan = await planFor(shelf, head, wish, options).catch(() => undefined);
      bytes += plan?.bytes ?? sumOf(groupsFor(head, wish), 'packed');
    }
    return bytes;
  }

  private verbFor(wishes: readonly Wish[]): string {
    const kinds = new Set(wishes.map(({ lang }) => this.states.get(lang)?.kind));
    if (kinds.has('unfinished')) return 'unfinished';
    return kinds.size === 1 && kinds.has('outdated') ? 'outdated' : 'none';
  }

  private show(state: string, sentence: string): void {
    const busy = ['saving', 'elsewhere'].includes(state);
    this.dataset['libraryState'] = state;
    if (this.one('.state').textContent !== sentence) this.one('.state').textContent = sentence;
    this.one('.choice').toggleAttribute('disabled', busy);
    this.one('[data-cancel]').hidden = state !== 'saving';
    for (const selector of ['progress', '.progress-text']) this.one(selector).hidden = !busy;
    if (busy)
      for (const selector of ['[data-save-library]', '[data-remove]']) this.one(selector).hidden = true;
  }

  private showProgress({ done, total, waiting }: Progress): void {
    const bar = this.one<HTMLProgressElement>('progress');
    bar.max = Math.max(1, total);
    bar.value = done;
    const values = { done: this.bytes(done), total: this.bytes(total) };
    const text = this.text('progress', values);
    this.one('.progress-text').textContent = waiting ? `${text} · ${this.text('waiting')}` : text;
  }

  /** News of a saving in another tab. */
  private hear(news: News): void {
    if (this.saving) return;
    if ('progress' in news) {
      void this.lookOn();
      this.showProgress(news.progress);
    } else if (this.ended) this.ended(true);
    else void this.look();
  }

  private async save(wishes = this.wishes()): Promise<void> {
    const saving = (this.saving = new AbortController());
    this.showProgress({ done: 0, total: 0, waiting: false });
    const hadFocus = this.contains(document.activeElement);
    this.show('saving', this.text('saving'));
    if (hadFocus) this.one<HTMLButtonElement>('[data-cancel]').focus();
    let failure: SavingFailed | undefined;
    try {
      await saveLibrary(shelf, wishes, saving.signal, (progress) => {
        this.showProgress(progress);
        this.others.postMessage({ progress } satisfies News);
      });
    } catch (error) {
      failure = error instanceof SavingFailed ? error : new SavingFailed('network', error);
    } finally {
      this.saving = undefined;
      this.others.postMessage({ changed: true } satisfies News);
    }
    await this.look();
    if (failure) this.show('failed', this.text('failed', { reason: this.text(`reason-${failure.reason}`) }));
    if (hadFocus) this.focusFirst();
  }

  /** The button that had the focus may be gone. */
  private focusFirst(): void {
    const first = this.all<HTMLButtonElement>('.buttons button').find(({ hidden }) => !hidden);
    (first ?? this.one('.state')).focus();
  }

  private async removeOne(lang: string): Promise<void> {
    await removeLibrary(shelf, lang);
    this.others.postMessage({ changed: true } satisfies News);
    await this.look();
    this.focusFirst();
  }

  private async removeAll(): Promise<void> {
    const left = await removeEverything(shelf);
    this.others.postMessage({ changed: true } satisfies News);
    await this.look();
    this.show(left === 0 ? 'removed' : 'left', this.text(left === 0 ? 'removed' : 'left'));
    this.focusFirst();
  }
}

customElements.define('library-keeper', LibraryKeeper);
