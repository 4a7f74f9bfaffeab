/** Shows one step at a time, by the address' fragment, so that the browser's back button leads back. */
export class StepPanels {
  private readonly root: HTMLElement;
  private readonly steps: readonly string[];
  private readonly left: (step: string) => void;
  current: string;

  /** `left` is called with the step that was left, when another one is shown. */
  constructor(root: HTMLElement, steps: readonly string[], left: (step: string) => void) {
    this.root = root;
    this.steps = steps;
    this.left = left;
    this.current = this.wanted() ?? steps[0] ?? '';
    this.show(this.current);
    window.addEventListener('hashchange', () => {
      this.show(this.wanted() ?? this.current);
      this.root.querySelector<HTMLElement>(`#step-${this.current}-title`)?.focus();
    });
  }

  /** The step that the address names; the first one where it names nothing, none where it names something else. */
  private wanted(): string | undefined {
    const named = location.hash.replace('#step-', '');
    return named === '' ? this.steps[0] : this.steps.find((step) => step === named);
  }

  private show(step: string): void {
    const before = this.current;
    this.current = step;
    for (const panel of this.root.querySelectorAll<HTMLElement>('.panel'))
      panel.hidden = panel.id !== `step-${step}`;
    for (const link of this.root.querySelectorAll<HTMLElement>('.steps [data-step]')) {
      if (link.dataset['step'] === step) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (before !== step) this.left(before);
  }

  go(step: string): void {
    if (this.current === step) this.root.querySelector<HTMLElement>(`#step-${step}-title`)?.focus();
    else location.hash = `step-${step}`;
  }

  /** Shows the step of a field, unfolds what it stands in, and puts the focus into it. */
  goTo(place: HTMLElement): void {
    const step = place.closest('.panel')?.id.replace('step-', '') ?? this.current;
    if (step !== this.current) {
      history.pushState(null, '', `#step-${step}`);
      this.show(step);
    }
    for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    const target = place.querySelector<HTMLElement>(
      'textarea, select, input:not([readonly]), [data-add], a[href]',
    );
    target?.focus();
    place.scrollIntoView({ block: 'center' });
  }
}
