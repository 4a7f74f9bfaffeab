import { toldIn } from '../i18n/fault-texts.ts';
import type { FaultTexts, Saying } from '../i18n/fault-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { KeptDraft } from './drafts.ts';
import { controlsOf, placeAt } from './form-fields.ts';
import type { FormKind } from './form-kinds.ts';
import type { FormTexts } from './form-texts.ts';
import { stepOf } from './standing.ts';
import type { PlacedFault } from './standing.ts';
import { partOf } from './told-faults.ts';

/** Where faults are shown: beside their fields, and in the list of what is to be mended. */
export class FaultView {
  private readonly form: HTMLElement;
  private readonly texts: FormTexts;
  private readonly words: FaultTexts;
  private readonly lang: Lang;
  private shown = new Set<Element>();

  constructor(form: HTMLElement, texts: FormTexts, words: FaultTexts, lang: Lang) {
    this.form = form;
    this.texts = texts;
    this.words = words;
    this.lang = lang;
  }

  told(saying: Saying): string {
    return toldIn(saying, this.words, this.lang);
  }

  /** The part of the form to which a fault belongs; undefined when it has none. */
  placeOf(fault: PlacedFault): HTMLElement | undefined {
    if ('section' in fault)
      return this.form.querySelector<HTMLElement>(`[data-section="${fault.section}"]`) ?? undefined;
    if (fault.path === 'id') return this.form.querySelector<HTMLElement>('[data-name]') ?? undefined;
    return placeAt(this.form, fault.path)?.place;
  }

  /** Shows faults beside their fields. What is only missing shows in the steps that were left behind. */
  showBeside(faults: readonly PlacedFault[], { kind, seen }: Pick<KeptDraft, 'kind' | 'seen'>): void {
    const active = document.activeElement?.closest('[data-field],[data-section],[data-name]');
    const byPlace = new Map<HTMLElement, PlacedFault[]>();
    for (const fault of faults) {
      const place = this.placeOf(fault);
      if (!place) continue;
      if (partOf(fault) === 'missing' && !seen.includes(stepOf(fault, kind))) continue;
      // While somebody is writing, a field that had no fault is left in peace.
      if (place === active && !this.shown.has(place) && active.tagName !== 'TEXT-SECTION') continue;
      byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
    }
    for (const place of this.shown)
      if (!byPlace.has(place as HTMLElement)) this.tell(place as HTMLElement, []);
    for (const [place, own] of byPlace) this.tell(place, own);
    this.shown = new Set(byPlace.keys());
  }

  private tell(place: HTMLElement, faults: readonly PlacedFault[]): void {
    const spot =
      place.querySelector<HTMLElement>(':scope > .fault') ??
      [...place.querySelectorAll<HTMLElement>('.fault')].find(
        (one) => one.closest('[data-field],[data-item],[data-section],[data-name]') === place,
      ) ??
      place.closest('[data-field]')?.querySelector<HTMLElement>(':scope > .fault');
    if (!spot) return;
    spot.hidden = faults.length === 0;
    spot.classList.toggle('open', faults.length > 0 && faults.every((fault) => partOf(fault) !== 'faults'));
    if (spot instanceof HTMLUListElement)
      spot.replaceChildren(...faults.map((fault) => item(this.told(fault))));
    else spot.textContent = faults.map((fault) => this.told(fault)).join(' ');
    const isGroup = place.matches('fieldset');
    const target = isGroup ? place : controlsOf(place)[0];
    if (!target || !spot.id) return;
    if (!isGroup)
      target.setAttribute('aria-invalid', String(faults.some((fault) => partOf(fault) === 'faults')));
    const described = (target.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id && id !== spot.id);
    target.setAttribute(
      'aria-describedby',
      [...described, ...(faults.length > 0 ? [spot.id] : [])].join(' '),
    );
  }

  /** Lists all faults, each with a link to its field. */
  showList(faults: readonly PlacedFault[], kind: FormKind): void {
    for (const part of ['faults', 'missing', 'hints'] as const) {
      const section = this.form.querySelector<HTMLElement>(`[data-verdict] [data-part=${part}]`);
      const own = faults.filter((fault) => partOf(fault) === part);
      if (!section) continue;
      section.hidden = own.length === 0;
      section.querySelector('ul')?.replaceChildren(...own.map((fault) => this.listed(fault, kind)));
    }
  }

  private listed(fault: PlacedFault, kind: FormKind): HTMLElement {
    const entry = item('');
    entry.dataset['code'] = fault.code;
    const place = this.placeOf(fault);
    const name = this.nameOf(fault, place);
    if (place) {
      const link = document.createElement('a');
      link.href = `#step-${stepOf(fault, kind)}`;
      link.textContent = name;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        link.dispatchEvent(new CustomEvent('go-to', { bubbles: true, detail: place }));
      });
      entry.append(link);
    } else if (name) entry.append(Object.assign(document.createElement('b'), { textContent: name }));
    entry.append(' ', this.told(fault));
    return entry;
  }

  private nameOf(fault: PlacedFault, place: HTMLElement | undefined): string {
    if ('section' in fault)
      return place?.querySelector('label [data-heading]:not([hidden]), label')?.textContent.trim() ?? '';
    if (fault.path === 'id') return place?.querySelector('.name')?.textContent ?? '';
    const parts = fault.path.split('.');
    const names = parts.map((part, at) =>
      /^\d+$/.test(part)
        ? String(Number(part) + 1)
        : this.texts.label(parts.slice(0, at + 1).join('.')) || part,
    );
    return names.join(' › ');
  }
}

const item = (text: string): HTMLLIElement =>
  Object.assign(document.createElement('li'), { textContent: text });
