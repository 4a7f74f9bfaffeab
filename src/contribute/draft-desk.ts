import type { KeptDraft } from './drafts.ts';
import { forget, keep, keptDrafts } from './drafts.ts';
import type { FormTexts } from './form-texts.ts';

interface Desk {
  desk: HTMLElement;
  texts: FormTexts;
  kind: string;
  /** The draft that is open. */
  current: () => KeptDraft;
  open: (draft: KeptDraft) => void;
  /** Called when the open draft was deleted. */
  closed: () => void;
}

export const nameOfDraft = (draft: KeptDraft, texts: FormTexts): string =>
  draft.name ||
  (typeof draft.data['title'] === 'string' ? draft.data['title'] : '') ||
  texts.text('untitled');

/** Lists the drafts of a kind, to open, rename and delete. */
export function showDrafts(on: Desk): void {
  const { desk, texts, kind, current } = on;
  const colon = texts.text('colon');
  const drafts = keptDrafts().filter((draft) => draft.kind === kind);
  const count = desk.querySelector('summary data');
  if (count) count.textContent = drafts.length > 0 ? String(drafts.length) : '';
  desk.querySelector('[data-drafts] ul')?.replaceChildren(
    ...drafts.map((draft) => {
      const row = document.createElement('li');
      const name = nameOfDraft(draft, texts);
      const title = document.createElement('b');
      title.lang = draft.lang;
      title.textContent = name;
      const changed = document.createElement('small');
      const isOpen = draft.key === current().key;
      changed.textContent = [
        texts.text('draft.changed', { time: texts.time(draft.changed) }),
        ...(isOpen ? [texts.text('draft.isOpen')] : []),
      ].join(' · ');
      row.append(title, ' ', changed);
      const tools = document.createElement('span');
      if (!isOpen) tools.append(button(texts.text('draft.open'), colon, name, () => on.open(draft)));
      tools.append(
        button(texts.text('draft.rename'), colon, name, () => rename(draft, on)),
        button(texts.text('draft.delete'), colon, name, () => remove(draft, on)),
      );
      row.append(tools);
      return row;
    }),
  );
}

function rename(draft: KeptDraft, on: Desk): void {
  const name = prompt(on.texts.text('draft.newName'), nameOfDraft(draft, on.texts));
  if (name === null) return;
  const own = draft.key === on.current().key ? on.current() : draft;
  own.name = name.trim();
  keep(own);
  again(on);
}

function remove(draft: KeptDraft, on: Desk): void {
  if (!confirm(on.texts.text('draft.deleteSure', { title: nameOfDraft(draft, on.texts) }))) return;
  forget(draft.key);
  if (draft.key === on.current().key) on.closed();
  again(on);
}

function again(on: Desk): void {
  showDrafts(on);
  on.desk.querySelector<HTMLElement>('[data-drafts] summary')?.focus();
}

function button(text: string, colon: string, about: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = text;
  made.setAttribute('aria-label', `${text}${colon} ${about}`);
  made.addEventListener('click', act);
  return made;
}
