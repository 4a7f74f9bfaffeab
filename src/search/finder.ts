import { siteRoot } from '../lib/site-root.ts';
import { fillHit } from './hit.ts';
import { pagefind } from './pagefind.ts';
import type { FilterCounts, Hit, Result, Sort } from './pagefind.ts';
import './result-map.ts';
import type { ResultMap } from './result-map.ts';
import { answerTo, surroundingsOf } from './query.ts';
import type { Answer, Surroundings } from './query.ts';

const pageSize = 10;

/** The orders of hits beside relevance, by their value in the address. */
const orders: Readonly<Record<string, Sort>> = { newest: { year: 'desc' }, evidence: { evidence: 'desc' } };

/** Query, facets, counted results; the state stands in the address, so that it can be sent and gone back to. */
class SiteFinder extends HTMLElement {
  private shown = 0;
  private found: Result[] = [];
  private turn = 0;

  private one<T extends Element>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The finder has no ${selector}`);
    return element;
  }
  private get form() {
    return this.one<HTMLFormElement>('form');
  }
  private get query() {
    return this.one<HTMLInputElement>('input[type=search]');
  }
  private get boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }
  private get order() {
    return this.one<HTMLSelectElement>('select[name=sort]');
  }
  private get map() {
    return this.one<ResultMap>('result-map');
  }
  private get pageLang(): string {
    return document.documentElement.lang;
  }
  private text(name: string): string {
    return this.dataset[name] ?? '';
  }

  connectedCallback(): void {
    const filters = this.one<HTMLDetailsElement>('.filters');
    filters.open = matchMedia('(min-width: 60rem)').matches;
    this.readAddress();
    this.query.addEventListener('focus', () => void pagefind().catch(() => undefined));
    let timer = 0;
    this.query.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.search('replace'), 60);
    });
    for (const box of this.boxes) box.addEventListener('change', () => void this.search('push'));
    this.order.addEventListener('change', () => void this.search('push'));
    this.map.addEventListener('map-toggle', () => {
      this.writeAddress('replace');
      void this.showMap();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      void this.search('push');
    });
    this.one<HTMLButtonElement>('.clear').addEventListener('click', () => {
      this.boxes.forEach((box) => (box.checked = false));
      void this.search('push');
    });
    this.one<HTMLButtonElement>('.retry').addEventListener('click', () => void this.search('keep'));
    this.one<HTMLButtonElement>('.more').addEventListener('click', () => void this.showMore(true));
    window.addEventListener('popstate', () => {
      this.readAddress();
      void this.search('keep');
    });
    void this.search('keep');
  }

  private readAddress(): void {
    const state = new URLSearchParams(location.search);
    this.query.value = state.get('q') ?? '';
    for (const box of this.boxes) box.checked = state.getAll(box.name).includes(box.value);
    this.map.open = state.has('map');
    this.order.value = orders[state.get('sort') ?? ''] ? (state.get('sort') ?? '') : '';
  }

  private writeAddress(how: 'push' | 'replace' | 'keep'): void {
    if (how === 'keep') return;
    const state = new URLSearchParams();
    if (this.query.value.trim()) state.set('q', this.query.value.trim());
    for (const box of this.boxes) if (box.checked) state.append(box.name, box.value);
    if (this.order.value) state.set('sort', this.order.value);
    if (this.map.open) state.set('map', '');
    const address = `${location.pathname}${state.size > 0 ? `?${state}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  private async search(how: 'push' | 'replace' | 'keep'): Promise<void> {
    this.writeAddress(how);
    const turn = ++this.turn;
    const query = this.query.value.trim();
    const filters = Object.fromEntries(
      [
        ...Map.groupBy(
          this.boxes.filter(({ checked }) => checked),
          ({ name }) => name,
        ),
      ].map(([name, boxes]) => [name, { any: boxes.map(({ value }) => value) }]),
    );
    this.showActive();
    this.say(this.text('loading'));
    delete this.dataset['ready'];
    this.one<HTMLElement>('.browse').hidden = true;
    try {
      const search = await pagefind();
      const sort = orders[this.order.value];
      const answer = await answerTo(search, { query, filters, sort, lang: this.pageLang });
      if (turn !== this.turn) return;
      this.found = answer.results;
      this.shown = 0;
      this.one('.results').replaceChildren();
      await this.showMore(false);
      if (turn !== this.turn) return;
      this.say(this.found.length === 0 ? this.text('none') : this.counted(answer));
      const surroundings = await surroundingsOf(search, answer.question);
      if (turn !== this.turn) return;
      this.showCounts(surroundings.counts);
      await this.showSignposts(surroundings, answer);
      await this.showMap();
      if (turn === this.turn) this.dataset['ready'] = '';
    } catch {
      if (turn !== this.turn) return;
      this.say(this.text('failed'));
      this.one<HTMLElement>('.browse').hidden = false;
    }
  }

  /** How many hits there are; and for which words, when none has those that were typed. */
  private counted({ results, whole, question, changed }: Answer): string {
    const number = new Intl.NumberFormat(this.pageLang);
    const form = new Intl.PluralRules(this.pageLang).select(whole) === 'one' ? 'resultsOne' : 'resultsOther';
    const instead = changed ? this.text('meant').replace('{query}', question.query) : '';
    const hits = this.text(form).replace('{n}', number.format(whole));
    const others = results.length - whole;
    const some = others > 0 ? this.text('some').replace('{n}', number.format(others)) : '';
    return [instead, hits, some].filter(Boolean).join(' ');
  }

  /** Topics, cities and organisations stand beside the hits; when nothing was found, the nearest topics do. */
  private async showSignposts({ signposts }: Surroundings, { topics, results }: Answer): Promise<void> {
    const { turn } = this;
    const pages = await Promise.all(signposts.map((result) => result.data()));
    if (turn !== this.turn) return;
    const links = [
      ...pages.map(({ url, meta }) => ({ url, text: meta['title'] ?? url })),
      ...(results.length === 0 ? topics : []).map(({ id, label }) => ({
        url: new URL(`${this.pageLang}/topics/${id}/`, siteRoot).href,
        text: label,
      })),
    ];
    const place = this.one<HTMLElement>('.signposts');
    place.hidden = links.length === 0;
    place.querySelector('ul')?.replaceChildren(
      ...links.map(({ url, text }) => {
        const link = document.createElement('a');
        link.href = url;
        link.textContent = text;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  private say(text: string): void {
    this.one('[role=status]').textContent = text;
  }

  /** A choice without hits disappears, unless it is chosen. */
  private showCounts(counts: FilterCounts): void {
    for (const box of this.boxes) {
      const label = box.closest('label');
      const n = counts[box.name]?.[box.value] ?? 0;
      if (!label) continue;
      label.hidden = n === 0 && !box.checked;
      const data = label.querySelector('data');
      if (data) {
        data.value = String(n);
        data.textContent = String(n);
      }
    }
    for (const group of this.querySelectorAll<HTMLElement>('.facet'))
      group.hidden = !group.querySelector('label:not([hidden])');
  }

  private showActive(): void {
    const active = this.one<HTMLElement>('.active');
    const chosen = this.boxes.filter(({ checked }) => checked);
    active.replaceChildren(
      ...chosen.map((box) => {
        const name = box.closest('label')?.querySelector('span')?.textContent ?? box.value;
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'plain';
        button.textContent = `${name} ×`;
        button.setAttribute('aria-label', this.text('remove').replace('{name}', name));
        button.addEventListener('click', () => {
          box.checked = false;
          this.query.focus();
          void this.search('push');
        });
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    active.hidden = chosen.length === 0;
    this.one<HTMLElement>('.clear').hidden = chosen.length < 2;
  }

  private showMap(): Promise<void> {
    return this.map.show(
      this.found.map(({ id }) => id),
      this.pageLang,
    );
  }

  private async showMore(moveFocus: boolean): Promise<void> {
    const { turn } = this;
    const hits = await Promise.all(
      this.found.slice(this.shown, this.shown + pageSize).map((result) => result.data()),
    );
    if (turn !== this.turn) return;
    const items = hits.map((hit) => this.item(hit));
    this.shown += items.length;
    this.one('.results').append(...items);
    this.one<HTMLElement>('.more').hidden = this.shown >= this.found.length;
    if (moveFocus) items[0]?.querySelector('a')?.focus();
  }

  private item(hit: Hit): HTMLElement {
    const item = this.one<HTMLTemplateElement>('template').content.firstElementChild?.cloneNode(
      true,
    ) as HTMLElement;
    const languages = hit.filters['language'] ?? [];
    if (languages.length > 0 && !languages.includes(this.pageLang))
      for (const part of item.querySelectorAll('.hit, .excerpt'))
        part.setAttribute('lang', languages[0] ?? '');
    const words = [this.labelOf('kind', hit), hit.meta['place'], this.labelOf('cluster', hit)];
    return fillHit(item, hit, {
      where: words.filter(Boolean).join(' · '),
      inSection: this.text('inSection'),
      searched: this.query.value.trim() !== '',
    });
  }

  private labelOf(facet: string, { filters }: Hit): string {
    const value = filters[facet]?.[0];
    const box = this.boxes.find((candidate) => candidate.name === facet && candidate.value === value);
    return box?.closest('label')?.querySelector('span')?.textContent ?? '';
  }
}

customElements.define('site-finder', SiteFinder);
