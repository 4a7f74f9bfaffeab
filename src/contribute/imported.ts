import type { FaultTexts } from '../i18n/fault-texts.ts';
import { toldIn } from '../i18n/fault-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { FileRead } from './file-reading.ts';
import type { FormTexts } from './form-texts.ts';

/** What is said after a file was read: the outcome, and the faults that it came with, by their lines. */
export function showImported(
  place: HTMLElement,
  news: FileRead['news'],
  on: { texts: FormTexts; words: FaultTexts; lang: Lang },
): void {
  const heading = place.querySelector<HTMLElement>('h2');
  const text = place.querySelector('p');
  if (!heading || !text) return;
  heading.textContent = news.heading;
  text.textContent = news.text;
  place.querySelector('ul')?.replaceChildren(
    ...news.faults.map((fault) => {
      const row = document.createElement('li');
      row.dataset['code'] = fault.code;
      const line = document.createElement('b');
      line.textContent = on.texts.text('line', { n: fault.line });
      row.append(line, ' ', toldIn(fault, on.words, on.lang));
      return row;
    }),
  );
  place.hidden = false;
  heading.focus();
}
