import type { Checked } from './checker.ts';
import { unshownIn, fillGroup, readGroup } from './form-values.ts';
import { itemsOf } from './form-fields.ts';
import type { FaultView } from './fault-view.ts';
import type { FormTexts } from './form-texts.ts';
import { say } from '../i18n/fault-texts.ts';
import type { Standing } from './standing.ts';

/** Says how much of what every entry needs is there, and at each step what is open in it. */
export function showStanding(root: HTMLElement, texts: FormTexts, standing: Standing): void {
  const bar = root.querySelector<HTMLProgressElement>('#c-progress');
  if (bar) bar.value = standing.done;
  const told = root.querySelector('[data-progress]');
  if (told) told.textContent = texts.progress(standing);
  for (const step of standing.steps) {
    const link = root.querySelector<HTMLElement>(`.steps [data-step=${step.step}]`);
    const state = link?.querySelector('.state');
    if (!link || !state) continue;
    link.dataset['state'] = step.state;
    state.textContent = texts.state(step);
  }
}

const needs = { 1: 'level.needs.2', 2: 'level.needs.3', 3: 'level.needs.4', 4: 'level.needs.5' } as const;

/** Says which level of evidence the fields carry, and what the next one asks for. */
export function showProven(root: HTMLElement, texts: FormTexts, view: FaultView, proven: number): void {
  const place = root.querySelector('[data-proven]');
  if (!place) return;
  const code = needs[proven as keyof typeof needs];
  const next = code
    ? texts.text('proven.next', { level: proven + 1, needed: view.told(say(code)) })
    : texts.text('proven.top');
  const told = `${texts.text('proven', { level: proven })} ${next}`;
  if (place.textContent !== told) place.textContent = told;
}

/** Lists what an imported file holds and no field shows; it stays in the file until it is taken out here. */
export function showUnknown(root: HTMLElement, texts: FormTexts, changed: () => void): void {
  const section = root.querySelector<HTMLElement>('[data-part=unknown]');
  const form = root.querySelector('.entry');
  if (!section || !form) return;
  const owners: Element[] = [form, ...root.querySelectorAll('[data-sort=group]')].concat(
    ...[...root.querySelectorAll('[data-sort=items]')].map(itemsOf),
  );
  const rows = owners.flatMap((owner) =>
    Object.entries(unshownIn(owner)).map(([name, value]) => {
      const row = document.createElement('li');
      const title = document.createElement('b');
      title.textContent = name;
      const shown = document.createElement('code');
      shown.textContent = JSON.stringify(value).slice(0, 200);
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'plain';
      remove.textContent = texts.text('remove');
      remove.setAttribute('aria-label', `${texts.text('remove')}${texts.text('colon')} ${name}`);
      remove.addEventListener('click', () => {
        const kept = Object.entries(readGroup(owner) ?? {}).filter(([other]) => other !== name);
        fillGroup(owner, Object.fromEntries(kept));
        changed();
        root.querySelector<HTMLElement>('[data-verdict]')?.focus();
      });
      row.append(title, ' ', shown, ' ', remove);
      return row;
    }),
  );
  section.hidden = rows.length === 0;
  section.querySelector('ul')?.replaceChildren(...rows);
}

/** Says in a sentence how the draft stands, and whether its file has a name of its own. */
export function showVerdict(
  root: HTMLElement,
  texts: FormTexts,
  { faults, taken, id }: Checked & { id: string },
): void {
  const open = faults.filter(({ severity }) => severity === 'error').length;
  const ready = open === 0 && id !== '';
  const told = [
    ready ? texts.text('summary.clean') : texts.text('summary.open', { n: open + (id === '' ? 1 : 0) }),
    ...(id === '' ? [texts.text('idMissing')] : []),
    ...(taken ? [texts.text('idTaken', { id })] : []),
  ].join(' ');
  const place = root.querySelector('[data-summary]');
  if (place && place.textContent !== told) place.textContent = told;
  const unready = root.querySelector<HTMLElement>('[data-unready]');
  if (unready) unready.hidden = ready;
}
