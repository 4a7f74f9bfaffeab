import type { Fault } from '../entries/fault.ts';
import { download } from '../lib/download.ts';
import { onFirstTouch } from '../lib/first-touch.ts';
import { heedPressing, whenNotPressing } from '../lib/pressing.ts';
import type { Kind } from '../schemas/kinds.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { check, checking, faultsOfFile, today } from './checker.ts';
import { showDrafts } from './draft-desk.ts';
import { blankDraft, keep, keptDraft, lastDraft, onChangeElsewhere } from './drafts.ts';
import type { KeptDraft } from './drafts.ts';
import { minding, nameItems } from './form-lists.ts';
import type { FormKind } from './form-kinds.ts';
import { FormTexts } from './form-texts.ts';
import { fillGroup, readGroup, settle } from './form-values.ts';
import { offerEntries } from './entry-lists.ts';
import { mindCity } from './city-fields.ts';
import { nameListed, nameOfEntry } from './made-names.ts';
import { countSigns } from './sign-counts.ts';
import type { Outcome } from './outcome.ts';
import { mindPicks, showSources, sourcesIn } from './source-picks.ts';
import { StepPanels } from './step-panels.ts';
import './text-section.ts';
import type { TextSection } from './text-section.ts';
import { faultTexts } from './told-faults.ts';
import '../fit/city-picker.ts';

/** What another part of the page may take the written entry to: the preview, and the ways to hand it over. */
interface Preview extends HTMLElement {
  show?: (text: string, id: string) => void;
}
interface HandOver extends HTMLElement {
  offer?: (entry: { kind: Kind; id: string; lang: Lang; text: string }) => void;
}

/** Steps that show what a check has found. */
const tellsOfCheck = new Set(['evidence', 'check', 'preview', 'send']);
const afterPaint = (call: () => void) => requestAnimationFrame(() => window.setTimeout(call));

/** The form. Its fields are the state; the draft is read from them at each change, kept, written as a file and checked. */
export class EntryForm extends HTMLElement {
  private readonly texts = new FormTexts(this.dataset['words'], this.dataset['lang'] ?? 'en');
  private readonly pageLang = (isLang(this.dataset['lang']) ? this.dataset['lang'] : 'en') as Lang;
  private readonly kind = this.dataset['kind'] as FormKind;
  private readonly steps = (this.dataset['steps'] ?? '').split(' ');
  private draft = blankDraft(this.kind, this.pageLang);
  private outcome: Outcome | undefined;
  private panels!: StepPanels;
  private keeping = 0;
  private checkingTimer = 0;
  private awake = false;
  private turn = 0;

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The form has no ${selector}`);
    return element;
  }
  private get form(): HTMLElement {
    return this.one('.entry');
  }
  private get sections(): TextSection[] {
    return [...this.querySelectorAll<TextSection>('text-section')];
  }

  connectedCallback(): void {
    const { form, texts } = this;
    this.panels = new StepPanels(this, this.steps, (left) => this.leave(left));
    heedPressing();
    // Before what reads the fields.
    mindPicks(form);
    form.addEventListener('input', ({ target }) => this.written(target as HTMLElement));
    form.addEventListener('change', ({ target }) => this.written(target as HTMLElement));
    form.addEventListener('focusout', () => this.checkSoon(150));
    form.addEventListener('go-to', (event) => this.panels.goTo((event as CustomEvent<HTMLElement>).detail));
    minding({ form, texts, today: today(), say: (text) => this.say(text), changed: () => this.changed() });
    mindCity(form, this.kind, () => this.changed());
    this.deskButtons();
    this.one('[data-download]').addEventListener('click', () => this.save());
    window.addEventListener('pagehide', () => this.keepNow());
    document.addEventListener('visibilitychange', () => this.keepNow());
    onChangeElsewhere((key, draft) => {
      if (key === this.draft.key && draft) this.openDraft(draft, texts.text('kept.elsewhere'));
      else showDrafts(this.desk);
    });
    for (const section of this.sections) {
      section.marked = (id) => this.say(texts.text('said.marked', { id }));
      section.noSources = () =>
        Object.assign(document.createElement('a'), {
          href: '#step-sources',
          textContent: texts.text('noSources'),
        });
    }
    const wanted = new URLSearchParams(location.search).get('draft');
    // From here on the draft that is open counts, and not the one that the address named.
    if (wanted) history.replaceState(null, '', location.pathname + location.hash);
    const known = (wanted ? keptDraft(wanted) : undefined) ?? lastDraft(this.kind);
    this.openDraft(known?.kind === this.kind ? known : blankDraft(this.kind, this.pageLang));
    onFirstTouch(this, () => this.wake());
    if (tellsOfCheck.has(this.panels.current)) this.wake();
  }

  /** Loads what a writer needs. An empty form does without until somebody turns to it. */
  private wake(): void {
    if (!this.awake) void offerEntries(this, this.pageLang);
    this.awake = true;
    this.checkSoon(0);
  }

  private readonly desk = {
    desk: this as HTMLElement,
    texts: this.texts,
    kind: this.kind,
    current: () => this.draft,
    open: (draft: KeptDraft) => this.openDraft(draft),
    closed: () => this.openDraft(blankDraft(this.kind, this.pageLang)),
  };

  /** All faults of a file, by the rules of the terminal and in its order. */
  faultsOf(file: { kind: Kind; id: string; text: string }): Promise<Fault[]> {
    return faultsOfFile(file, this.kind, this.pageLang);
  }

  private openDraft(draft: KeptDraft, news = ''): void {
    this.keepNow();
    this.draft = structuredClone(draft);
    fillGroup(this.form, this.draft.data);
    for (const section of this.sections) {
      const text = this.draft.sections[section.dataset['section'] ?? ''] ?? '';
      section.written = text;
      if (section.dataset['section'] === '') section.hidden = text === '';
    }
    this.one<HTMLInputElement>('#c-id').value = this.draft.id;
    nameItems(this.form, this.texts);
    this.read();
    this.tellKept(news);
    showDrafts(this.desk);
    if (this.awake) this.checkSoon(0);
    else if (keptDraft(draft.key)) {
      // What the page says of its steps is true of an empty form.
      this.one('.steps').ariaBusy = 'true';
      afterPaint(() => this.wake());
    }
  }

  /** Takes into the draft what the fields say, and shows what follows from it. */
  private read(): void {
    const { draft, form } = this;
    draft.data = readGroup(form) ?? {};
    draft.lang = isLang(draft.data['lang']) ? draft.data['lang'] : this.pageLang;
    draft.sections = Object.fromEntries(
      this.sections.map((section) => [section.dataset['section'] ?? '', section.written]),
    );
    draft.id = this.one<HTMLInputElement>('#c-id').value.trim();
    const sources = sourcesIn(draft.data);
    showSources(form, sources, this.texts);
    for (const section of this.sections) {
      section.sources = sources;
      section.textLang = draft.lang;
    }
    for (const heading of form.querySelectorAll<HTMLElement>('[data-heading]'))
      heading.hidden = heading.dataset['heading'] !== draft.lang;
    countSigns(form);
  }

  private written(control: HTMLElement): void {
    if (control.closest('city-picker')) return;
    settle(control);
    if (control.id === 'c-id') this.draft.idByHand = (control as HTMLInputElement).value.trim() !== '';
    const item = control.closest<HTMLElement>('[data-field]');
    if (item?.dataset['sort'] === 'id') item.dataset['own'] = '';
    this.changed();
    if (control.closest('[data-item]')) nameItems(this.form, this.texts);
  }

  private changed(): void {
    this.read();
    this.draft.changed = new Date().toISOString();
    this.keeping ||= window.setTimeout(() => this.keepNow(), 250);
    this.checkSoon(400);
  }

  private keepNow(): void {
    if (!this.keeping) return;
    clearTimeout(this.keeping);
    this.keeping = 0;
    const kept = keep(this.draft);
    this.tellKept(kept ? '' : this.texts.text('kept.not'));
    showDrafts(this.desk);
  }

  private tellKept(news: string): void {
    const kept = keptDraft(this.draft.key);
    const place = this.one('[data-kept]');
    place.textContent =
      news ||
      (kept
        ? this.texts.text('kept.at', { time: this.texts.time(kept.changed) })
        : this.texts.text('kept.none'));
    place.classList.toggle('alarm', news !== '');
  }

  private checkSoon(wait: number): void {
    clearTimeout(this.checkingTimer);
    this.checkingTimer = window.setTimeout(() => void this.check(), wait);
  }

  private async check(): Promise<void> {
    const turn = ++this.turn;
    try {
      await this.nameThings();
      const [checked, { Outcome }, words] = await Promise.all([
        check(this.draft, this.pageLang),
        import('./outcome.ts'),
        faultTexts(this.pageLang),
      ]);
      // What it shows moves what stands below.
      await whenNotPressing();
      if (turn !== this.turn) return;
      this.outcome ??= new Outcome({
        root: this,
        form: this.form,
        texts: this.texts,
        words: words.form,
        lang: this.pageLang,
        changed: () => this.changed(),
      });
      this.one('.trouble').hidden = true;
      this.outcome.show(checked, this.draft);
      this.one('.steps').removeAttribute('aria-busy');
      this.handOn(checked.text.text);
    } catch (error) {
      if (turn === this.turn) this.tellTrouble(error);
    }
  }

  /** The checker could not be loaded. The next thing that needs it asks for it again. */
  private tellTrouble(error: unknown): void {
    console.info(error);
    this.one('.trouble').textContent = this.texts.text('checkFailed');
    this.one('.trouble').hidden = false;
  }

  /** Gives the file to the parts of the page that show it or send it on. */
  private handOn(text: string): void {
    const { kind, id, lang } = this.draft;
    const preview = this.querySelector<Preview>('entry-preview');
    this.one('[data-no-preview]').hidden = typeof preview?.show === 'function';
    if (this.panels.current === 'preview') preview?.show?.(text, id || 'draft');
    if (this.panels.current === 'send')
      this.querySelector<HandOver>('hand-over')?.offer?.({ kind, id: id || 'draft', lang, text });
  }

  /** Makes the names of which nobody needs to think: of the file, and of the items of lists. */
  private async nameThings(): Promise<void> {
    const { itemId, proposedId } = await checking();
    const { draft, form } = this;
    if (!draft.idByHand) {
      draft.id = nameOfEntry(draft, proposedId);
      this.one<HTMLInputElement>('#c-id').value = draft.id;
    }
    if (nameListed(form, itemId)) draft.data = readGroup(form) ?? {};
  }

  private leave(step: string): void {
    if (!this.draft.seen.includes(step)) this.draft.seen.push(step);
    if (this.panels.current === 'check') this.draft.seen = [...this.steps];
    this.checkSoon(0);
  }

  private deskButtons(): void {
    this.one('[data-new]').addEventListener('click', () => {
      this.openDraft(blankDraft(this.kind, this.pageLang));
      this.one<HTMLDetailsElement>('[data-drafts]').open = false;
      this.panels.go(this.steps[0] ?? 'what');
    });
    this.one('[data-export]').addEventListener('click', () => this.save());
    this.one('[data-close]').addEventListener('click', () => {
      this.one('[data-imported]').hidden = true;
      this.one('[data-drafts] summary').focus();
    });
    this.one<HTMLInputElement>('[data-import]').addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      const file = input.files?.[0];
      if (file) this.import(file).catch((error: unknown) => this.tellTrouble(error));
      input.value = '';
    });
  }

  private save(): void {
    this.read();
    const { draft } = this;
    checking()
      .then(({ textOfDraft }) =>
        download(`${draft.id || 'draft'}.mdx`, textOfDraft(draft).text, 'text/markdown'),
      )
      .catch((error: unknown) => this.tellTrouble(error));
  }

  /** Reads a file into a draft of its own, which leaves the open one as it is. */
  private async import(file: File): Promise<void> {
    const { kind, pageLang, texts } = this;
    const [{ readFile }, { showImported }] = await Promise.all([
      import('./file-reading.ts'),
      import('./imported.ts'),
    ]);
    const { news, draft } = await readFile(file, { kind, lang: pageLang, texts });
    if (draft) {
      this.keepNow();
      const kept = {
        ...blankDraft(this.kind, this.pageLang),
        ...draft,
        idByHand: true,
        seen: [...this.steps],
      };
      keep(kept);
      this.openDraft(kept);
    }
    const words = await faultTexts(pageLang);
    showImported(this.one('[data-imported]'), news, { texts, words: words.plain, lang: pageLang });
  }

  private say(text: string): void {
    this.one('[data-said]').textContent = text;
  }
}

customElements.define('entry-form', EntryForm);
