import type { Fault } from '../entries/fault.ts';
import { download } from '../lib/download.ts';
import type { Kind } from '../schemas/kinds.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { check, checking, faultsOfText, today } from './checker.ts';
import type { Checked } from './checker.ts';
import { showDrafts, showImported } from './draft-desk.ts';
import { keep, keptDraft, lastDraft, onChangeElsewhere } from './drafts.ts';
import type { KeptDraft } from './drafts.ts';
import { FaultView } from './fault-view.ts';
import { itemsOf, nameOf, ownFields } from './form-fields.ts';
import { minding, nameItems } from './form-lists.ts';
import type { FormKind } from './form-kinds.ts';
import { FormTexts } from './form-texts.ts';
import { fillField, fillGroup, readGroup, settle } from './form-values.ts';
import { libraryEntries } from './library-data.ts';
import { mindCity } from './city-fields.ts';
import { mindPicks, showSources, sourcesIn } from './source-picks.ts';
import { StepPanels } from './step-panels.ts';
import { showProgress, showProven, showUnknown } from './summary.ts';
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

/** Largest file that is read, in bytes: the checker takes a quarter of it. */
const largest = 256_000;

/** The form. Its fields are the state; the draft is read from them at each change, kept, written as a file and checked. */
export class EntryForm extends HTMLElement {
  private readonly texts = new FormTexts(this.dataset['words'], this.dataset['lang'] ?? 'en');
  private readonly pageLang = (isLang(this.dataset['lang']) ? this.dataset['lang'] : 'en') as Lang;
  private readonly kind = this.dataset['kind'] as FormKind;
  private readonly steps = (this.dataset['steps'] ?? '').split(' ');
  private draft = this.blank();
  private view: FaultView | undefined;
  private panels!: StepPanels;
  private keeping = 0;
  private checkingTimer = 0;
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
    // Before what reads the fields.
    mindPicks(form);
    form.addEventListener('input', ({ target }) => this.written(target as HTMLElement));
    form.addEventListener('change', ({ target }) => this.written(target as HTMLElement));
    form.addEventListener('focusout', () => this.checkSoon(150));
    form.addEventListener('go-to', (event) => this.panels.goTo((event as CustomEvent<HTMLElement>).detail));
    minding({ form, texts, today: today(), say: (text) => this.say(text), changed: () => this.changed() });
    mindCity(form, this.kind, () => this.changed());
    this.deskButtons();
    this.one('[data-download]').addEventListener('click', () => void this.save());
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
    const known = (wanted ? keptDraft(wanted) : undefined) ?? lastDraft(this.kind);
    this.openDraft(known?.kind === this.kind ? known : this.blank());
    void this.offerEntries();
  }

  private readonly desk = {
    desk: this as HTMLElement,
    texts: this.texts,
    kind: this.kind,
    current: () => this.draft,
    open: (draft: KeptDraft) => this.openDraft(draft),
    closed: () => this.openDraft(this.blank()),
  };

  private blank(): KeptDraft {
    const next = new Date();
    next.setUTCFullYear(next.getUTCFullYear() + 1);
    return {
      key: crypto.randomUUID?.() ?? `${Date.now()}`,
      kind: this.kind,
      lang: this.pageLang,
      id: '',
      idByHand: false,
      name: '',
      data: { lang: this.pageLang, reviewed: today(), reviewBy: next.toISOString().slice(0, 10) },
      sections: {},
      seen: [],
      changed: new Date().toISOString(),
    };
  }

  /** All faults of a file, by the rules of the terminal and in its order. */
  async faultsOf(file: { kind: Kind; id: string; text: string }): Promise<Fault[]> {
    const { draftOfText } = await checking();
    const { read } = draftOfText(file.text, this.kind, file.id);
    return faultsOfText(file, read?.draft.data, this.pageLang);
  }

  private openDraft(draft: KeptDraft, news = ''): void {
    this.keepNow();
    this.draft = structuredClone(draft);
    fillGroup(this.form, this.draft.data);
    for (const section of this.sections) {
      const text = this.draft.sections[section.dataset['section'] ?? ''] ?? '';
      section.querySelector('textarea')!.value = text;
      if (section.dataset['section'] === '') section.hidden = text === '';
    }
    this.one<HTMLInputElement>('#c-id').value = this.draft.id;
    nameItems(this.form, this.texts);
    this.read();
    this.tellKept(news);
    showDrafts(this.desk);
    this.checkSoon(0);
  }

  /** Takes into the draft what the fields say, and shows what follows from it. */
  private read(): void {
    const { draft, form } = this;
    draft.data = readGroup(form) ?? {};
    draft.lang = isLang(draft.data['lang']) ? draft.data['lang'] : this.pageLang;
    draft.sections = Object.fromEntries(
      this.sections.map((section) => [
        section.dataset['section'] ?? '',
        section.querySelector('textarea')?.value ?? '',
      ]),
    );
    draft.id = this.one<HTMLInputElement>('#c-id').value.trim();
    const sources = sourcesIn(draft.data);
    showSources(form, sources, this.texts);
    for (const section of this.sections) {
      section.sources = sources;
      section.querySelector('textarea')!.lang = draft.lang;
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
      const [checked, words] = await Promise.all([
        check(this.draft, this.pageLang),
        faultTexts(this.pageLang),
      ]);
      if (turn !== this.turn) return;
      this.view ??= new FaultView(this.form, this.texts, words.form, this.pageLang);
      this.one('.trouble').hidden = true;
      this.showChecked(checked, this.view);
    } catch (error) {
      if (turn !== this.turn) return;
      console.info(error);
      this.one('.trouble').textContent = this.texts.text('checkFailed');
      this.one('.trouble').hidden = false;
    }
  }

  private showChecked(checked: Checked, view: FaultView): void {
    const faults = [...checked.faults];
    const seen = new Set(this.draft.seen);
    view.showBeside(faults, seen);
    view.showList(this.one('[data-verdict]'), faults);
    const filled = new Set(
      [...this.form.querySelectorAll<HTMLElement>('.panel')]
        .filter(
          (panel) =>
            [...panel.querySelectorAll<HTMLElement>('[data-field]')].some(
              (field) => nameOf(field) in this.draft.data,
            ) || panel.id === 'step-text',
        )
        .map(({ id }) => id.replace('step-', '')),
    );
    view.showAtSteps(faults, filled);
    showProgress(this, this.texts, faults);
    showProven(this, this.texts, view, checked.proven);
    showUnknown(this, this.texts, () => this.changed());
    const open = faults.filter(({ severity }) => severity === 'error').length;
    const ready = open === 0 && this.draft.id !== '' && !checked.taken;
    const extra = [
      ...(this.draft.id === '' ? [this.texts.text('idMissing')] : []),
      ...(checked.taken ? [this.texts.text('idTaken', { id: this.draft.id })] : []),
    ];
    this.one('[data-summary]').textContent = [
      ready ? this.texts.text('summary.clean') : this.texts.text('summary.open', { n: open }),
      ...extra,
    ].join(' ');
    this.one('[data-unready]').hidden = ready;
    this.handOn(checked.text.text);
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
    const { title, city, start } = draft.data;
    if (!draft.idByHand && typeof title === 'string') {
      draft.id = proposedId({
        kind: draft.kind,
        title,
        city: typeof city === 'string' ? city : namedCity(city),
        start: typeof start === 'string' || typeof start === 'number' ? start : undefined,
      });
      this.one<HTMLInputElement>('#c-id').value = draft.id;
    }
    const taken = new Set(['evidence']);
    let renamed = false;
    for (const list of form.querySelectorAll<HTMLElement>('[data-sort=items]')) {
      if (list.dataset['field'] === 'sources') continue;
      for (const item of itemsOf(list)) {
        const fields = ownFields(item);
        const id = fields.find((field) => field.dataset['sort'] === 'id');
        const input = id?.querySelector('input');
        if (!id || !input) continue;
        const telling = fields.find((field) => ['label', 'text', 'city'].includes(nameOf(field)));
        const told = telling?.querySelector<HTMLInputElement>('input,textarea')?.value ?? '';
        if (input.value === '' || 'made' in id.dataset) {
          if ('own' in id.dataset) delete id.dataset['made'];
          else {
            const made = unique(itemId(told), taken);
            if (made !== input.value) {
              fillField(id, made || undefined);
              renamed = true;
            }
            id.dataset['made'] = '';
          }
        }
        taken.add(input.value);
      }
    }
    if (renamed) draft.data = readGroup(form) ?? {};
  }

  private leave(step: string): void {
    if (!this.draft.seen.includes(step)) this.draft.seen.push(step);
    if (this.panels.current === 'check') this.draft.seen = [...this.steps];
    this.checkSoon(0);
  }

  private deskButtons(): void {
    this.one('[data-new]').addEventListener('click', () => {
      this.openDraft(this.blank());
      this.one<HTMLDetailsElement>('[data-drafts]').open = false;
      this.panels.go(this.steps[0] ?? 'what');
    });
    this.one('[data-export]').addEventListener('click', () => void this.save());
    this.one('[data-close]').addEventListener('click', () => {
      this.one('[data-imported]').hidden = true;
      this.one('[data-drafts] summary').focus();
    });
    this.one<HTMLInputElement>('[data-import]').addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      const file = input.files?.[0];
      if (file) void this.import(file);
      input.value = '';
    });
  }

  private async save(): Promise<void> {
    this.read();
    const { textOfDraft } = await checking();
    download(`${this.draft.id || 'draft'}.mdx`, textOfDraft(this.draft).text, 'text/markdown');
  }

  /** Reads a file into a draft of its own; says what the checker finds in it as it came. */
  private async import(file: File): Promise<void> {
    const { texts } = this;
    const id = file.name.replace(/\.[^.]*$/, '');
    const words = await faultTexts(this.pageLang);
    const tell = (heading: string, text: string, faults: readonly Fault[]) =>
      showImported(
        this.one('[data-imported]'),
        { heading, text, faults },
        { texts, words: words.plain, lang: this.pageLang },
      );
    if (file.size > largest) return tell(texts.text('import.failed'), texts.text('import.large'), []);
    const text = await file.text();
    const { draftOfText } = await checking();
    const { read, faults } = draftOfText(text, this.kind, id);
    if (!read) {
      const all = await this.faultsOf({ kind: this.kind, id, text });
      return tell(
        texts.text('import.failed'),
        texts.text('import.asItCame'),
        all.length > 0 ? all : faults.map((fault) => ({ file: id, ...fault })),
      );
    }
    const { draft, kindMeant, isTranslation } = read;
    if (isTranslation) return tell(texts.text('import.failed'), texts.text('import.translation'), []);
    const all = await this.faultsOf({ kind: this.kind, id, text });
    this.keepNow();
    const kept = { ...this.blank(), ...draft, kind: this.kind, idByHand: true, seen: [...this.steps] };
    keep(kept);
    this.openDraft(kept);
    const told = all.length > 0 ? texts.text('import.asItCame') : texts.text('import.clean');
    const other = kindMeant === this.kind ? '' : ` ${texts.text('import.otherKind')}`;
    tell(texts.text('import.read', { name: file.name }), told + other, all);
  }

  /** Fills the lists from which other entries are chosen. */
  private async offerEntries(): Promise<void> {
    const entries = (await libraryEntries(this.pageLang)) ?? [];
    for (const list of this.querySelectorAll<HTMLDataListElement>('datalist'))
      list.replaceChildren(
        ...entries
          .filter(({ kind }) => list.id === `c-list-${kind}`)
          .map(({ id, title }) =>
            Object.assign(document.createElement('option'), { value: id, label: title }),
          ),
      );
  }

  private say(text: string): void {
    this.one('[data-said]').textContent = text;
  }
}

const namedCity = (city: unknown): { name: string } | undefined => {
  const name = (city as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? { name } : undefined;
};

/** A name that no other item has. */
function unique(name: string, taken: ReadonlySet<string>): string {
  if (name === '') return '';
  let made = name;
  for (let n = 2; taken.has(made); n++) made = `${name}-${n}`;
  return made;
}

/** Says how long the texts of bounded fields are. */
function countSigns(form: Element): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-most]')) {
    const count = control.parentElement?.querySelector('.count');
    const most = Number(control.dataset['most']);
    const long = control.value.trim().length;
    if (!count) continue;
    count.textContent = long > most / 2 ? `${long} / ${most}` : '';
    count.classList.toggle('over', long > most);
  }
}

customElements.define('entry-form', EntryForm);
