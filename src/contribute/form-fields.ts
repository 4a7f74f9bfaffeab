/** The element whose fields a field belongs to: a group, an item of a list, or the whole form. */
const ownerOf = (field: Element) => field.parentElement?.closest('[data-field],[data-item],.entry');

/** The fields that stand directly in a group, an item or the form. */
export const ownFields = (owner: Element): HTMLElement[] =>
  [...owner.querySelectorAll<HTMLElement>('[data-field]')].filter((field) => ownerOf(field) === owner);

export const nameOf = (field: HTMLElement): string => field.dataset['field']?.split('.').at(-1) ?? '';

export const itemsOf = (field: Element): HTMLElement[] =>
  [...(field.querySelector(':scope > [data-items]')?.children ?? [])] as HTMLElement[];

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export const controlsOf = (field: Element): Control[] => [
  ...field.querySelectorAll<Control>('input, textarea, select'),
];

/** Where a fault stands on the page: the innermost field or item that a path leads to, and that field. */
export function placeAt(form: Element, path: string): { place: HTMLElement; field: HTMLElement } | undefined {
  let owner: Element = form;
  let found: { place: HTMLElement; field: HTMLElement } | undefined;
  for (const part of path.split('.').filter(Boolean)) {
    if (/^\d+$/.test(part)) {
      const item = itemsOf(owner).find((one) => one.dataset['index'] === part);
      if (!item || !found) return found;
      owner = item;
      found = { place: item, field: found.field };
    } else {
      const field = ownFields(owner).find((one) => nameOf(one) === part);
      if (!field) return found;
      owner = field;
      found = { place: field, field };
    }
  }
  return found;
}
