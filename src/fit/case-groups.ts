import type { CaseRow } from '../lib/case-data.ts';
import { siteRoot } from '../lib/site-root.ts';
import { degrees } from './likeness.ts';
import type { Degree, Ranked } from './likeness.ts';
import type { Reasons } from './reasons.ts';
import type { Words } from './words.ts';

/** Makes a link of an element: to the case, under its title. */
export function linkTo({ id, title, titleLang }: CaseRow, link: HTMLAnchorElement, text: HTMLElement = link) {
  const { lang } = document.documentElement;
  link.href = new URL(`${lang}/practices/${id}/`, siteRoot).href;
  text.textContent = title;
  if (titleLang !== lang) text.lang = titleLang;
  return link;
}

const copyOf = (template: HTMLTemplateElement): HTMLElement =>
  template.content.firstElementChild?.cloneNode(true) as HTMLElement;
const part = (element: HTMLElement, selector: string) =>
  element.querySelector<HTMLElement>(selector) ?? element;

/** The cases under a heading for each degree of likeness, a number of them at a time. */
export class CaseGroups {
  private shown = 0;
  private cases: readonly Ranked<CaseRow>[] = [];
  private readonly place: HTMLElement;
  private readonly words: Words;
  private readonly reasonsOf: (ranking: Ranked<CaseRow>) => Reasons;
  constructor(place: HTMLElement, words: Words, reasonsOf: (ranking: Ranked<CaseRow>) => Reasons) {
    this.place = place;
    this.words = words;
    this.reasonsOf = reasonsOf;
  }

  private template(name: string): HTMLTemplateElement {
    const template = document.querySelector<HTMLTemplateElement>(`template.${name}`);
    if (!template) throw new Error(`There is no template ${name}`);
    return template;
  }

  show(cases: readonly Ranked<CaseRow>[], size: number): void {
    this.cases = cases;
    this.shown = 0;
    this.place.replaceChildren();
    this.more(size);
  }

  /** Shows further cases; gives the link of the first of them. */
  more(size: number): HTMLAnchorElement | null {
    const added = this.cases.slice(this.shown, this.shown + size);
    this.shown += added.length;
    let first: HTMLElement | undefined;
    for (const [degree] of degrees) {
      const items = added.filter((ranked) => ranked.degree === degree).map((ranked) => this.item(ranked));
      if (items.length > 0) part(this.group(degree), '.cases').append(...items);
      first ??= items[0];
    }
    return first?.querySelector('a') ?? null;
  }

  get complete(): boolean {
    return this.shown >= this.cases.length;
  }

  private group(degree: Degree): HTMLElement {
    const there = this.place.querySelector<HTMLElement>(`[data-degree=${degree}]`);
    if (there) return there;
    const group = copyOf(this.template('group'));
    const n = this.cases.filter((ranked) => ranked.degree === degree).length;
    group.dataset['degree'] = degree;
    part(group, '.name').textContent = this.words.text(`degree.${degree}`);
    part(group, '.quiet').textContent = this.words.counted('count', n);
    this.place.append(group);
    return group;
  }

  private item(ranked: Ranked<CaseRow>): HTMLElement {
    const { item } = ranked;
    const element = copyOf(this.template('case'));
    element.dataset['cluster'] = item.cluster;
    linkTo(item, part(element, 'a') as HTMLAnchorElement, part(element, '.title'));
    part(element, 'b').textContent = item.city;
    part(element, 'small').textContent = item.countryName;
    part(element, 'em').textContent = this.words.text(`cluster.${item.cluster}`);
    for (const [name, texts] of Object.entries(this.reasonsOf(ranked)) as [string, string[]][]) {
      const row = part(element, `.${name}`);
      if (texts.length === 0) row.remove();
      else part(row, 'dd').textContent = texts.join(', ');
    }
    return element;
  }
}
