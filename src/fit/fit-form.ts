import { criteria, usualWeights } from './likeness.ts';
import type { Criterion, Profile, Weights } from './likeness.ts';
import { newsIn, traitNames } from './question.ts';
import type { Offered, Question, TraitName } from './question.ts';

/** The controls of the page: selects for the profile, check boxes for topics, a slider for each weight. */
export class FitForm {
  private readonly form: HTMLFormElement;
  constructor(form: HTMLFormElement) {
    this.form = form;
  }

  private select(name: TraitName): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }
  private slider(name: Criterion): HTMLInputElement {
    return this.form.elements.namedItem(`weigh-${name}`) as HTMLInputElement;
  }
  private get boxes(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('input[name=topic]')];
  }

  get offered(): Offered {
    const said = Object.fromEntries(
      traitNames.map((name) => [name, [...this.select(name).options].map(({ value }) => value)]),
    ) as unknown as Offered['said'];
    return { said, topics: this.boxes.map(({ value }) => value) };
  }

  /** Shows a question; where nothing was said by hand, what is known of the city. */
  fill({ said, topics, weights }: Question, known: Profile): void {
    for (const name of traitNames) this.select(name).value = said[name] ?? known[name] ?? '';
    for (const box of this.boxes) box.checked = topics.includes(box.value);
    this.setWeights(weights);
    this.tell();
  }

  /** What the controls say; a trait counts as said when it is not what is known of the city. */
  read(known: Profile): Omit<Question, 'city'> {
    const said = Object.fromEntries(traitNames.map((name) => [name, this.select(name).value]));
    this.tell();
    return {
      said: newsIn(said, known),
      topics: this.boxes.filter(({ checked }) => checked).map(({ value }) => value),
      weights: Object.fromEntries(criteria.map((name) => [name, Number(this.slider(name).value)])) as Record<
        Criterion,
        number
      >,
    };
  }

  /** The name of a value, as its choice has it. */
  labelOf(name: TraitName, value: string | null | undefined): string {
    return [...this.select(name).options].find((option) => option.value === value)?.text.trim() ?? '';
  }
  topicLabel(id: string): string {
    return (
      this.boxes
        .find(({ value }) => value === id)
        ?.closest('label')
        ?.textContent.trim() ?? id
    );
  }

  setWeights(weights: Weights): void {
    for (const name of criteria) this.slider(name).value = String(weights[name]);
  }

  /** Says what the controls stand at: each weight in words, and how many topics are chosen. */
  tell(): void {
    const words = (this.form.querySelector<HTMLElement>('.weights')?.dataset['words'] ?? '').split('|');
    for (const name of criteria) {
      const slider = this.slider(name);
      const word = words[Number(slider.value)] ?? '';
      slider.setAttribute('aria-valuetext', word);
      const output = slider.closest('.weight')?.querySelector('output');
      if (output) output.value = word;
    }
    const reset = this.form.querySelector<HTMLElement>('.usual');
    if (reset)
      reset.hidden = criteria.every((name) => Number(this.slider(name).value) === usualWeights[name]);
    const chosen = this.boxes.filter(({ checked }) => checked).length;
    const count = this.form.querySelector('.topics summary data');
    if (count) count.textContent = chosen > 0 ? String(chosen) : '';
  }
}
