import type { EntryRow } from '../lib/entry-data.ts';
import { siteRoot } from '../lib/site-root.ts';
import type { Desk } from './desk.ts';
import { kindKeys } from './desk-words.ts';
import type { Words } from './desk-words.ts';
import type { Chosen } from './kept-dossier.ts';
import { part } from './part.ts';

/** Kind, place and, if it is another one than the page's, language of an entry. */
export const whereOf = (row: EntryRow, words: Words, lang: string): string =>
  [
    kindOf(row.kind, words),
    row.place,
    row.titleLang !== lang && new Intl.DisplayNames([lang], { type: 'language' }).of(row.titleLang),
  ]
    .filter(Boolean)
    .join(' · ');

const kindOf = (kind: string, words: Words): string => words(kindKeys[kind] ?? 'dossier.title');

/** Brings an item of the list up to date. A note that is being written is left alone. */
export function fillItem(
  item: HTMLElement,
  { chosen: { entry, note }, place, of }: { chosen: Chosen; place: number; of: number },
  { rows, words, language }: Desk,
): void {
  const row = rows?.get(entry);
  item.dataset['entry'] = entry;
  item.dataset['cluster'] = row?.cluster ?? '';
  const [kind = ''] = entry.split('/');
  part(item, '.where').textContent = row ? whereOf(row, words, language) : kindOf(kind, words);
  const link = part<HTMLAnchorElement>(item, '.entry');
  const title = row?.title ?? entry;
  link.textContent = title;
  // Whether the library holds the entry is known when its list is here.
  const missing = rows !== undefined && !row;
  if (missing) link.removeAttribute('href');
  else link.href = new URL(`${language}/${entry}/`, siteRoot).href;
  const summary = part(item, '.summary');
  summary.textContent = missing ? words('dossier.unknown') : (row?.summary ?? '');
  for (const text of [link, summary]) text.lang = row?.titleLang ?? language;
  const field = part<HTMLTextAreaElement>(item, 'textarea');
  if (field !== document.activeElement) field.value = note;
  showNote(item, note);
  nameButtons(item, title, { first: place === 1, last: place === of }, words);
}

/** The note as text, for dossiers that were sent and for paper. */
export function showNote(within: HTMLElement, note: string): void {
  const shown = part(within, '.own-note');
  shown.hidden = !note.trim();
  part(shown, 'p').textContent = note.trim();
}

function nameButtons(
  item: HTMLElement,
  title: string,
  { first, last }: { first: boolean; last: boolean },
  words: Words,
): void {
  for (const [name, key, disabled] of [
    ['up', 'dossier.moveUp', first],
    ['down', 'dossier.moveDown', last],
    ['remove', 'dossier.remove', false],
  ] as const) {
    const button = part<HTMLButtonElement>(item, `.${name}`);
    button.disabled = disabled;
    button.title = words(key, { title });
    button.setAttribute('aria-label', button.title);
  }
}
