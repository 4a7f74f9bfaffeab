import { siteData, siteRoot } from '../lib/site-root.ts';
import { dotsOf } from './map-dots.ts';
import type { Dot, Place } from './map-dots.ts';

/** Dots nearer to each other than this, in pixels of the screen, become one. */
const near = 20;

const svgName = 'http://www.w3.org/2000/svg';

/**
 * The hits as dots on the map of the world. It mirrors the list of hits, by which keyboards and screen readers reach them;
 * whoever points at a dot with several hits gets their list below the map.
 */
export class ResultMap extends HTMLElement {
  private places: Promise<Record<string, Place>> | undefined;
  private shown: Place[] = [];

  private one<T extends Element>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The map has no ${selector}`);
    return element;
  }
  private get frame() {
    return this.one<HTMLDetailsElement>('details');
  }
  private get drawing() {
    return this.one<SVGSVGElement>('svg');
  }

  /** Whether the reader has opened the map. */
  get open(): boolean {
    return this.frame.open;
  }
  set open(open: boolean) {
    this.frame.open = open;
  }

  connectedCallback(): void {
    this.frame.addEventListener('toggle', () => this.dispatchEvent(new Event('map-toggle')));
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-view]'))
      button.addEventListener('click', () => {
        this.drawing.setAttribute('viewBox', button.dataset['view'] ?? '');
        for (const other of this.querySelectorAll('button[data-view]'))
          other.setAttribute('aria-pressed', String(other === button));
        this.draw();
      });
    new ResizeObserver(() => this.draw()).observe(this.drawing);
  }

  /** Shows the hits with these ids. Those that belong to no place are left out. */
  async show(ids: readonly string[], lang: string): Promise<void> {
    if (!this.open) return;
    this.places ??= siteData<Record<string, Place>>(`pagefind/places.${lang}.json`);
    try {
      const places = await this.places;
      this.shown = ids.flatMap((id) => {
        const place = places[id];
        return place ? [place] : [];
      });
      this.say(this.shown.length, ids.length);
    } catch {
      this.places = undefined;
      this.shown = [];
      this.one('.map-note').textContent = this.dataset['failed'] ?? '';
    }
    this.draw();
  }

  private say(onMap: number, all: number): void {
    const number = new Intl.NumberFormat(document.documentElement.lang);
    this.one('.map-note').textContent = (this.dataset['note'] ?? '')
      .replace('{n}', number.format(onMap))
      .replace('{all}', number.format(all));
  }

  private draw(): void {
    const { drawing } = this;
    const width = drawing.viewBox.baseVal.width;
    const unit = width / (drawing.clientWidth || width);
    this.one('.map-list').replaceChildren();
    const dots = dotsOf(this.shown, near * unit).map((dot) => this.dot(dot, unit));
    drawing.querySelector('.dots')?.replaceChildren(...dots);
  }

  private dot({ x, y, places }: Dot, unit: number): Element {
    const [first] = places;
    const single = places.length === 1 && first;
    const group = document.createElementNS(svgName, single ? 'a' : 'g');
    if (single) {
      group.setAttribute('href', new URL(first[0], siteRoot).href);
      group.setAttribute('tabindex', '-1');
      group.setAttribute('data-cluster', first[3]);
    } else {
      group.setAttribute('class', 'several');
      group.addEventListener('click', () => this.list(places));
    }
    const title = document.createElementNS(svgName, 'title');
    title.textContent = single ? `${first[2]}: ${first[1]}` : places.map((place) => place[2]).join(' · ');
    group.append(title, circle(x, y, (single ? 6 : 9 + Math.min(places.length, 12) / 2) * unit));
    if (!single) {
      const label = document.createElementNS(svgName, 'text');
      label.setAttribute('x', String(x));
      label.setAttribute('y', String(y));
      label.setAttribute('font-size', String(11 * unit));
      label.textContent = String(places.length);
      group.append(label);
    }
    return group;
  }

  /** The hits of one dot, as links below the map. */
  private list(places: readonly Place[]): void {
    this.one('.map-list').replaceChildren(
      ...places.map(([url, title, place]) => {
        const link = document.createElement('a');
        link.href = new URL(url, siteRoot).href;
        link.textContent = `${place}: ${title}`;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    this.querySelector<HTMLAnchorElement>('.map-list a')?.focus();
  }
}

function circle(x: number, y: number, r: number): Element {
  const element = document.createElementNS(svgName, 'circle');
  for (const [name, value] of Object.entries({ cx: x, cy: y, r })) element.setAttribute(name, String(value));
  return element;
}

customElements.define('result-map', ResultMap);
