import type { FormTexts } from './form-texts.ts';
import { isGroup } from './draft.ts';
import type { Data } from './draft.ts';
import { pick, pickedIn } from './form-values.ts';

export interface ListedSource {
  id: string;
  title: string;
}

export const sourcesIn = (data: Data): ListedSource[] =>
  (Array.isArray(data['sources']) ? data['sources'] : [])
    .filter(isGroup)
    .map(({ id, title, publisher }) => ({ id: String(id ?? ''), title: String(title ?? publisher ?? '') }));

let made = 0;

/** Shows in every field for sources those that are listed, with a box each. */
export function showSources(form: Element, sources: readonly ListedSource[], texts: FormTexts): void {
  const signature = JSON.stringify(sources);
  for (const field of form.querySelectorAll<HTMLElement>('[data-sort=sources]')) {
    const picks = field.querySelector<HTMLElement>('[data-picks]');
    const state = `${signature}${picks?.dataset['chosen'] ?? ''}`;
    if (!picks || picks.dataset['shown'] === state) continue;
    const focused = picks.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).value
      : undefined;
    picks.dataset['shown'] = state;
    const chosen = pickedIn(field);
    const unlisted = chosen
      .filter((id) => !sources.some((one) => one.id === id))
      .map((id) => ({ id, title: '?' }));
    const boxes = [...sources, ...unlisted].map((source) => box(source, chosen.includes(source.id)));
    picks.replaceChildren(
      ...(boxes.length > 0 ? boxes : [noSources(texts)]),
      ...(boxes.length > 0 ? [more(texts)] : []),
    );
    if (focused !== undefined)
      picks.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Keeps which sources are chosen, in the order in which they were. */
export function mindPicks(form: Element): void {
  form.addEventListener('change', ({ target }) => {
    const field = (target as Element).closest('[data-sort=sources]');
    if (!field || !(target instanceof HTMLInputElement)) return;
    const others = pickedIn(field).filter((id) => id !== target.value);
    pick(field, target.checked ? [...others, target.value] : others);
  });
}

function box({ id, title }: ListedSource, chosen: boolean): HTMLElement {
  const label = document.createElement('label');
  label.className = 'tick';
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.value = id;
  input.checked = chosen;
  input.id = `c-pick-${++made}`;
  const text = document.createElement('span');
  const number = document.createElement('b');
  number.textContent = id;
  text.append(number, ` ${title}`);
  label.append(input, text);
  return label;
}

function noSources(texts: FormTexts): HTMLElement {
  const link = document.createElement('a');
  link.href = '#step-sources';
  link.textContent = texts.text('noSources');
  return link;
}

function more(texts: FormTexts): HTMLElement {
  const link = noSources(texts);
  link.className = 'quiet';
  link.textContent = texts.text('newSource');
  return link;
}
