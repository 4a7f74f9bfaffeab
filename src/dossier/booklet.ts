import type { EntryRow } from '../lib/entry-data.ts';
import { siteRoot } from '../lib/site-root.ts';
import type { Desk } from './desk.ts';
import { showNote, whereOf } from './entry-item.ts';
import type { Chosen } from './kept-dossier.ts';
import { copyOf } from './page-copy.ts';
import { part } from './part.ts';

/** An entry of the printed dossier; without a page where that could not be loaded. */
export interface Printed extends Chosen {
  row: EntryRow;
  page: Document | undefined;
}

/** What stands on the cover, by the name of its place there. */
export type Cover = Readonly<Record<'title' | 'date' | 'entries' | 'address', string>>;

type Surroundings = Pick<Desk, 'language' | 'published' | 'words'>;

/** Fills the booklet: cover, contents, and each entry with the reader's note, text and sources. */
export function fillBooklet(
  booklet: HTMLElement,
  { address, ...cover }: Cover,
  list: readonly Printed[],
  around: Surroundings,
): void {
  for (const [name, text] of Object.entries(cover)) part(booklet, `[data-${name}]`).textContent = text;
  part<HTMLAnchorElement>(booklet, '[data-address]').href = address;
  part(booklet, '.toc ol').replaceChildren(...list.map((printed) => contentsLine(printed, around)));
  const form = part<HTMLTemplateElement>(booklet, 'template').content.firstElementChild;
  part(booklet, '.entries').replaceChildren(
    ...list.map((printed) => filledEntry(form?.cloneNode(true) as HTMLElement, printed, around)),
  );
}

const idOf = ({ entry }: Printed) => `entry-${entry.replace('/', '-')}`;

function contentsLine(printed: Printed, { words, language }: Surroundings): HTMLElement {
  const { row } = printed;
  const link = document.createElement('a');
  link.href = `#${idOf(printed)}`;
  link.textContent = row.title;
  link.lang = row.titleLang;
  const where = document.createElement('span');
  where.textContent = whereOf(row, words, language);
  const item = document.createElement('li');
  item.append(link, where);
  return item;
}

function filledEntry(
  form: HTMLElement,
  printed: Printed,
  { words, language, published }: Surroundings,
): HTMLElement {
  const { row, page, entry, note } = printed;
  const path = `${language}/${entry}/`;
  const address = new URL(path, published);
  form.id = idOf(printed);
  form.dataset['cluster'] = row.cluster ?? '';
  part(form, '.where').textContent = whereOf(row, words, language);
  part(form, 'h2').textContent = row.title;
  part(form, '.lead').textContent = row.summary;
  for (const selector of ['h2', '.lead']) part(form, selector).lang = row.titleLang;
  const link = part<HTMLAnchorElement>(form, '.address a');
  link.href = address.href;
  link.textContent = address.href;
  showNote(form, note);
  const missing = part(form, '.missing');
  missing.hidden = Boolean(page);
  missing.textContent = words('dossier.noText');
  const place = { here: new URL(path, siteRoot), published: address, prefix: `${idOf(printed)}-` };
  if (page) form.append(copyOf(page, place));
  return form;
}
