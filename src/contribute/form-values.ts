import { isGroup } from './draft.ts';
import type { Data } from './draft.ts';
import { controlsOf, itemsOf, nameOf, ownFields } from './form-fields.ts';
import type { Control } from './form-fields.ts';

/** Of a group, what no field shows: an imported file can hold more than the schema knows. Nothing of it is lost. */
const unshown = new WeakMap<Element, Data>();
/** Of a field, the value that its control cannot hold, until somebody writes into it. */
const raw = new WeakMap<Element, unknown>();

export const unshownIn = (owner: Element): Data => unshown.get(owner) ?? {};

/** Forgets what could not be shown of the fields around a control that was changed. */
export function settle(control: Element): void {
  for (
    let field = control.closest('[data-field]');
    field;
    field = field.parentElement?.closest('[data-field]') ?? null
  )
    raw.delete(field);
}

/** What the fields of a form, group or item say; undefined where they say nothing. */
export function readGroup(owner: Element): Data | undefined {
  const fields = ownFields(owner);
  const said = fields.flatMap((field) => {
    const value = readField(field);
    return value === undefined ? [] : [[nameOf(field), value] as const];
  });
  const data: Data = { ...unshownIn(owner), ...Object.fromEntries(said) };
  if (Object.keys(data).length === 0) return undefined;
  // A statement without sources is told better than one without the field.
  for (const field of fields)
    if (field.dataset['sort'] === 'sources' && !(nameOf(field) in data)) data[nameOf(field)] = [];
  return data;
}

function readField(field: HTMLElement): unknown {
  if (raw.has(field)) return raw.get(field);
  switch (field.dataset['sort']) {
    case 'group':
      return readGroup(field);
    case 'items':
      return listed(itemsOf(field).map((item) => numbered(item, readGroup(item) ?? {})));
    case 'values':
      return listed(
        itemsOf(field).flatMap((item) => {
          const [control] = controlsOf(item);
          const value = control && textIn(control);
          item.removeAttribute('data-index');
          return value === undefined ? [] : [numbered(item, value)];
        }),
      );
    case 'choices':
      return listed(checked(field).map((value) => asChoice(field, value)));
    case 'sources':
      return listed(pickedIn(field));
    case 'tick':
      return checked(field).length > 0 || undefined;
    case 'agreement':
      return checked(field)[0];
    case 'yes-no':
      return { true: true, false: false }[checked(field)[0] ?? ''];
    case 'point':
      return pointIn(field);
    default:
      return readControl(field);
  }
}

function readControl(field: HTMLElement): unknown {
  const [control] = controlsOf(field);
  if (control instanceof HTMLInputElement && control.type === 'radio') {
    const [value] = checked(field);
    return value === undefined ? undefined : asChoice(field, value);
  }
  const text = control && textIn(control);
  return text !== undefined && field.dataset['sort'] === 'number' ? asNumber(text) : text;
}

const listed = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
/** Numbers the items that the data hold, so that faults find their way back. Those before it are numbered already. */
function numbered<T>(item: HTMLElement, value: T): T {
  let before = item.previousElementSibling;
  while (before && !before.hasAttribute('data-index')) before = before.previousElementSibling;
  item.dataset['index'] = before ? String(Number(before.getAttribute('data-index')) + 1) : '0';
  return value;
}
const textIn = ({ value }: Control): string | undefined =>
  value.replace(/\s*\n\s*/g, ' ').trim() || undefined;
const checked = (field: Element) =>
  [...field.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
const asChoice = (field: HTMLElement, value: string) => ('numbers' in field.dataset ? Number(value) : value);
/** A number, if it is written as the files write it; otherwise the text, of which the checker says what is wrong. */
const asNumber = (text: string): number | string => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

function pointIn(field: Element): unknown[] | undefined {
  const texts = controlsOf(field).map(textIn);
  if (texts.every((text) => text === undefined)) return undefined;
  return texts.map((text) => (text === undefined ? null : asNumber(text)));
}

/** The sources chosen in a field are kept beside its boxes, which are made anew when the list of sources changes. */
export const pickedIn = (field: Element): string[] =>
  JSON.parse(field.querySelector<HTMLElement>('[data-picks]')?.dataset['chosen'] ?? '[]') as string[];
export function pick(field: Element, ids: readonly string[]): void {
  const picks = field.querySelector<HTMLElement>('[data-picks]');
  if (picks) picks.dataset['chosen'] = JSON.stringify(ids);
}

/** Puts data into the fields of a form, group or item. */
export function fillGroup(owner: Element, data: Data): void {
  const fields = ownFields(owner);
  const names = new Set(fields.map(nameOf));
  unshown.set(owner, Object.fromEntries(Object.entries(data).filter(([name]) => !names.has(name))));
  for (const field of fields) fillField(field, data[nameOf(field)]);
}

export function fillField(field: HTMLElement, value: unknown): void {
  raw.delete(field);
  if (!show(field, value)) raw.set(field, value);
}

/** Shows a value; false when the control cannot hold it as it is. */
function show(field: HTMLElement, value: unknown): boolean {
  const list: unknown[] = Array.isArray(value) ? value : [];
  switch (field.dataset['sort']) {
    case 'group':
      fillGroup(field, isGroup(value) ? value : {});
      return value === undefined || isGroup(value);
    case 'items':
      field.querySelector(':scope > [data-items]')?.replaceChildren();
      for (const item of list) fillGroup(addItem(field), isGroup(item) ? item : {});
      return value === undefined || (Array.isArray(value) && list.every(isGroup));
    case 'values':
      field.querySelector(':scope > [data-items]')?.replaceChildren();
      for (const item of list) setControl(controlsOf(addItem(field))[0], item);
      return value === undefined || (Array.isArray(value) && list.every((item) => typeof item === 'string'));
    case 'sources':
      pick(field, list.map(String));
      return value === undefined || (Array.isArray(value) && list.every((item) => typeof item === 'string'));
    case 'choices':
      return tick(field, list) && (value === undefined || Array.isArray(value));
    case 'tick':
    case 'agreement':
    case 'yes-no':
      return tick(field, value === undefined ? [] : [value]);
    case 'point':
      controlsOf(field).forEach((control, at) => setControl(control, list[at]));
      return value === undefined || (list.length === 2 && list.every((one) => typeof one === 'number'));
    default:
      return showControl(field, value);
  }
}

function showControl(field: HTMLElement, value: unknown): boolean {
  const [control] = controlsOf(field);
  const isNumber = field.dataset['sort'] === 'number' || 'numbers' in field.dataset;
  const holds = value === undefined || typeof value === (isNumber ? 'number' : 'string');
  if (control instanceof HTMLInputElement && control.type === 'radio')
    return tick(field, value === undefined ? [] : [value]) && holds;
  setControl(control, value);
  return holds || (field.dataset['sort'] === 'number' && typeof value === 'string');
}

/** Ticks the boxes of these values; false when one has no box. */
function tick(field: Element, values: readonly unknown[]): boolean {
  const boxes = [...field.querySelectorAll<HTMLInputElement>('input')];
  const wanted = values.map(String);
  for (const box of boxes) box.checked = wanted.includes(box.value);
  return wanted.every((value) => boxes.some((box) => box.value === value));
}

function setControl(control: Control | undefined, value: unknown): void {
  if (!control) return;
  const text = value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === text))
    control.add(new Option(text, text));
  // A date that is none shows nothing in a field for dates.
  if (control instanceof HTMLInputElement && 'date' in control.dataset) control.type = 'date';
  control.value = text;
  if (control instanceof HTMLInputElement && control.type === 'date' && control.value !== text) {
    control.type = 'text';
    control.value = text;
  }
}

let made = 0;

/** Adds an empty item to a list and gives its parts ids of their own. */
export function addItem(field: HTMLElement): HTMLElement {
  const template = field.querySelector<HTMLTemplateElement>(':scope > template');
  const list = field.querySelector(':scope > [data-items]');
  const item = template?.content.querySelector<HTMLElement>('[data-item]')?.cloneNode(true) as
    HTMLElement | undefined;
  if (!item || !list) throw new Error(`The list ${field.dataset['field']} has no template.`);
  made += 1;
  for (const name of ['id', 'for', 'aria-describedby', 'name'])
    for (const part of item.querySelectorAll(`[${name}]`))
      part.setAttribute(name, `${part.getAttribute(name)}-${made}`);
  list.append(item);
  return item;
}
