import type { CaseFacts, CaseRow } from '../lib/case-data.ts';
import { choiceIn, mostCases, moved, searchOf } from './address.ts';
import type { Choice, LeftOut } from './address.ts';
import { allCases, factsOf } from './case-files.ts';
import type { CaseMatrix } from './case-matrix.ts';
import type { CasePicker } from './case-picker.ts';
import { chosenItems, leftOutNotices, listOf, proposalItem, proposalsFor } from './chosen.ts';
import { candidateOf } from './matching.ts';
import { namesOf } from './matrix.ts';
import { fill } from '../i18n/fill.ts';
import type { CompareTexts } from './texts.ts';
import './case-matrix.ts';
import './case-picker.ts';

/** Up to four practices side by side; which ones, and what is folded away, stands in the address. */
class CaseComparison extends HTMLElement {
  private readonly language = document.documentElement.lang;
  private readonly pageTitle = document.title;
  private texts!: CompareTexts;
  private topics!: Readonly<Record<string, string>>;
  private list: ReadonlyMap<string, CaseRow> | undefined;
  private choice: Choice = { ids: [], onlyDifferences: false };
  private cases: CaseFacts[] = [];
  private turn = 0;

  private one<T extends HTMLElement = HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The comparison has no ${selector}`);
    return element;
  }
  private get picker() {
    return this.one<CasePicker>('case-picker');
  }
  private get matrix() {
    return this.one<CaseMatrix>('case-matrix');
  }

  connectedCallback(): void {
    this.dataset['chosen'] = String(new URLSearchParams(location.search).getAll('c').length);
    this.texts = JSON.parse(this.dataset['texts'] ?? '{}') as CompareTexts;
    this.topics = JSON.parse(this.dataset['topics'] ?? '{}') as Record<string, string>;
    this.picker.addEventListener('case-picked', (event) => this.add((event as CustomEvent<string>).detail));
    this.one('.chosen').addEventListener('click', (event) => this.change(event));
    // Links within the page, to a proposal or a ready comparison, change the state without loading it anew.
    this.addEventListener('click', (event) => this.follow(event));
    this.matrix.addEventListener('change', () => {
      this.choice = { ...this.choice, onlyDifferences: this.matrix.onlyDifferences };
      this.keep();
      this.drawTable();
    });
    this.one('.retry').addEventListener('click', () => {
      void this.start().then(() => {
        if (this.one('.failed').hidden) this.settle();
      });
    });
    addEventListener('popstate', () => {
      // Going to a source changes the anchor only.
      const [choice] = choiceIn(location.search, this.list ?? new Map());
      if (this.list && searchOf(choice) !== searchOf(this.choice)) void this.readAddress();
    });
    void this.start();
  }

  private async start(): Promise<void> {
    this.say(this.texts.loading);
    try {
      this.list ??= new Map((await allCases(this.language)).map((row) => [row.id, row]));
    } catch {
      this.say('');
      this.fail(this.texts.failedList);
      return;
    }
    await this.readAddress();
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  private async readAddress(): Promise<void> {
    const [choice, leftOut] = choiceIn(location.search, this.list ?? new Map());
    this.choice = choice;
    this.tellLeftOut(leftOut);
    await this.show('');
  }

  /** Writes the state to the address, as a step that can be gone back. */
  private keep(): void {
    history.pushState(null, '', `${location.pathname}${searchOf(this.choice)}`);
  }

  private async choose(ids: readonly string[], said: string): Promise<void> {
    this.choice = { ...this.choice, ids };
    this.keep();
    this.tellLeftOut({ unknown: [], double: [], surplus: [] });
    await this.show(said);
  }

  private add(id: string): void {
    if (this.choice.ids.length >= mostCases || this.choice.ids.includes(id)) return;
    const full = this.choice.ids.length + 1 === mostCases;
    const said = fill(this.texts.added, { name: this.nameOf(id) });
    void this.choose([...this.choice.ids, id], said);
    if (full) this.settle();
  }

  /** The buttons of a chosen practice: left, right, remove. */
  private change(event: Event): void {
    const button = (event.target as Element).closest('button');
    const item = button?.closest('li');
    const id = item?.dataset['id'];
    if (!button || !id) return;
    const { ids } = this.choice;
    const by = Number(button.dataset['by'] ?? 0);
    if (by === 0) {
      const next = ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];
      const left = ids.filter((other) => other !== id);
      void this.choose(left, fill(this.texts.removed, { name: this.nameOf(id) }));
      if (next === undefined) this.picker.focus();
      else this.button(next, '.remove')?.focus();
      return;
    }
    const order = moved(ids, id, by);
    const place = { name: this.nameOf(id), n: order.indexOf(id) + 1, of: order.length };
    void this.choose(order, fill(this.texts.movedTo, place));
    const same = this.button(id, `[data-by="${by}"]`);
    (same?.disabled ? this.button(id, `[data-by="${-by}"]`) : same)?.focus();
  }

  private button = (id: string, selector: string) =>
    [...this.querySelectorAll<HTMLLIElement>('.chosen li')]
      .find((item) => item.dataset['id'] === id)
      ?.querySelector<HTMLButtonElement>(selector);

  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
    if (!link || !this.list || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const [{ ids }] = choiceIn(new URL(link.href).search, this.list);
    const place = [...this.querySelectorAll('.proposals a')].indexOf(link);
    const added = ids.find((id) => !this.choice.ids.includes(id));
    const said =
      place >= 0 && added !== undefined ? fill(this.texts.added, { name: this.nameOf(added) }) : '';
    void this.choose(ids, said).then(() => {
      if (place < 0) this.settle();
    });
  }

  /** Where what had the focus is gone or of no use any more, the table takes it, or the field. */
  private settle(): void {
    if (this.matrix.hidden) this.picker.focus();
    else this.matrix.focus();
  }

  /** Shows the choice: at once what was chosen, then, when they are here, its facts. */
  private async show(said: string): Promise<void> {
    const turn = ++this.turn;
    const { ids } = this.choice;
    this.dataset['chosen'] = String(ids.length);
    this.picker.hidden = ids.length >= mostCases;
    this.one('.full').hidden = ids.length < mostCases;
    const candidates = [...(this.list?.values() ?? [])].filter(({ id }) => !ids.includes(id));
    this.picker.offer(
      candidates.map((row) => candidateOf(row, this.topics)),
      this.texts,
    );
    const rows = ids.flatMap((id) => this.list?.get(id) ?? []);
    const forwards = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    this.one('.chosen').replaceChildren(
      ...chosenItems(
        rows,
        rows.map(({ id }) => this.nameOf(id)),
        forwards,
        this.texts,
      ),
    );
    this.one('.chosen').hidden = ids.length === 0;
    this.drawProposals();
    const read = await Promise.all(ids.map((id) => factsOf(this.language, id)));
    if (turn !== this.turn) return;
    this.cases = read.filter((facts) => facts !== undefined);
    const missing = ids.filter((_, index) => read[index] === undefined);
    if (missing.length > 0) this.fail(fill(this.texts.failedCases, { names: this.listed(missing) }));
    else this.one('.failed').hidden = true;
    this.drawProposals();
    this.drawTable();
    this.say(ids.length === 1 && missing.length === 0 ? `${said} ${this.texts.alone}`.trim() : said);
  }

  /** Practices related to those chosen, the nearest of each in turn. The focus stays on the place that it had. */
  private drawProposals(): void {
    const { ids } = this.choice;
    const box = this.one('.proposals');
    const links = () => [...box.querySelectorAll('a')];
    const focused = links().findIndex((link) => link === document.activeElement);
    const cases = this.cases.filter(({ id }) => ids.includes(id));
    const rows = proposalsFor(cases, ids).flatMap((id) => this.list?.get(id) ?? []);
    const withOne = (id: string) => searchOf({ ...this.choice, ids: [...ids, id] });
    const shown = ids.length >= mostCases ? [] : rows.slice(0, ids.length > 1 ? 2 : 4);
    box.hidden = shown.length === 0;
    box
      .querySelector('ul')
      ?.replaceChildren(...shown.map((row) => proposalItem(row, withOne(row.id), this.texts)));
    if (focused < 0) return;
    if (box.hidden) this.settle();
    else links()[Math.min(focused, shown.length - 1)]?.focus();
  }

  private drawTable(): void {
    const { cases, texts, pageTitle, choice } = this;
    const names = new Intl.ListFormat(this.language).format(namesOf(cases));
    document.title = cases.length === 0 ? pageTitle : `${fill(texts.caption, { names })} · ${pageTitle}`;
    this.matrix.show(cases, choice.onlyDifferences, texts);
  }

  private nameOf = (id: string): string => {
    const rows = this.choice.ids.flatMap((other) => this.list?.get(other) ?? []);
    const place = rows.findIndex((row) => row.id === id);
    return namesOf(rows)[place] ?? this.list?.get(id)?.city ?? id;
  };

  private listed = (ids: readonly string[]): string => listOf(ids, (id) => this.list?.get(id), this.language);

  private tellLeftOut(leftOut: LeftOut): void {
    this.one('.left-out').replaceChildren(...leftOutNotices(leftOut, this.listed, this.texts));
  }

  private fail(text: string): void {
    this.one('.failed p').textContent = text;
    this.one('.failed').hidden = false;
  }

  private say(text: string): void {
    this.one('.said').textContent = text;
  }
}

customElements.define('case-comparison', CaseComparison);
