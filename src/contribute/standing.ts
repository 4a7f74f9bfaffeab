import type { Fault } from '../entries/fault.ts';
import type { Data } from './draft.ts';
import type { FormKind } from './form-kinds.ts';
import { stepsOf } from './steps.ts';
import type { StepName } from './steps.ts';
import { partOf } from './told-faults.ts';

/** A fault with the field or section of the form to which it belongs. */
export type PlacedFault = Fault & ({ section: string } | { path: string });

/** How a draft stands: how much of what its kind needs is there, and what is open in each step. */
export interface Standing {
  done: number;
  needed: number;
  steps: StepStanding[];
}
export interface StepStanding {
  step: StepName;
  state: 'faults' | 'todo' | 'done' | '';
  /** How many faults, or things still to be written. */
  count: number;
}

const firstPart = (path: string) => path.split('.')[0] ?? '';

/** The step in which a fault is mended. */
export function stepOf(fault: PlacedFault, kind: FormKind): StepName {
  if ('section' in fault) return 'text';
  return stepsOf[kind].find(({ fields }) => fields.includes(firstPart(fault.path)))?.name ?? 'check';
}

/** `needed` names what an entry of the kind must have: fields, and sections as `text:<section>`. */
export function standingOf(
  { kind, data }: { kind: FormKind; data: Data },
  faults: readonly PlacedFault[],
  needed: readonly string[],
): Standing {
  const missing = faults.filter((fault) => partOf(fault) === 'missing');
  const lacking = new Set(
    missing.map((fault) => ('section' in fault ? `text:${fault.section}` : firstPart(fault.path))),
  );
  const noText = faults.some(({ code }) => code === 'body.missing');
  const lacks = (name: string) => lacking.has(name) || (noText && name.startsWith('text:'));
  const steps = stepsOf[kind].map(({ name, fields }): StepStanding => {
    const own = faults.filter((fault) => stepOf(fault, kind) === name);
    const count = (part: string) => own.filter((fault) => partOf(fault) === part).length;
    const [wrong, todo] = [count('faults'), count('missing')];
    if (wrong > 0) return { step: name, state: 'faults', count: wrong };
    if (todo > 0) return { step: name, state: 'todo', count: todo };
    const begun = name === 'text' || fields.some((field) => field in data);
    return { step: name, state: begun ? 'done' : '', count: 0 };
  });
  return { done: needed.filter((name) => !lacks(name)).length, needed: needed.length, steps };
}
