import type { CaseFacts, CaseRow } from '../lib/case-data.ts';
import type { LeftOut } from './address.ts';
import { node } from './nodes.ts';
import { fill } from '../i18n/fill.ts';
import type { CompareTexts } from './texts.ts';

const langOf = ({ titleLang }: CaseRow): string | undefined =>
  titleLang === document.documentElement.lang ? undefined : titleLang;

function signButton(sign: string, label: string): HTMLButtonElement {
  return node('button', { type: 'button', class: 'plain', 'aria-label': label, title: label }, sign);
}

/**
 * The chosen practices, each with buttons that move it left and right and take it out. `forwards` is the step by which
 * a practice moves right: 1, and -1 where the page runs from right to left.
 */
export function chosenItems(
  rows: readonly CaseRow[],
  names: readonly string[],
  forwards: number,
  texts: CompareTexts,
): HTMLElement[] {
  return rows.map((row, index) => {
    const name = names[index] ?? row.city;
    const mover = (by: number, sign: string, label: string) => {
      const button = signButton(sign, fill(label, { name }));
      button.dataset['by'] = String(by);
      button.disabled = index + by < 0 || index + by >= rows.length;
      return button;
    };
    const remove = signButton('×', fill(texts.remove, { name }));
    remove.classList.add('remove');
    return node(
      'li',
      { 'data-id': row.id, 'data-cluster': row.cluster },
      node('p', {}, node('b', {}, name), ' ', node('span', { lang: langOf(row) }, row.title)),
      node('div', {}, mover(-forwards, '←', texts.left), mover(forwards, '→', texts.right), remove),
    );
  });
}

/** Ids of practices related to those shown and not chosen yet, the nearest of each in turn. */
export function proposalsFor(
  cases: readonly Pick<CaseFacts, 'related'>[],
  chosen: readonly string[],
): string[] {
  const most = Math.max(0, ...cases.map(({ related }) => related.length));
  const inTurn = Array.from({ length: most }, (_, place) =>
    cases.flatMap(({ related }) => related[place] ?? []),
  );
  return [...new Set(inTurn.flat())].filter((id) => !chosen.includes(id));
}

/** A practice that is proposed: a link to the page with it added. */
export const proposalItem = (row: CaseRow, address: string, texts: CompareTexts): HTMLElement =>
  node(
    'li',
    { 'data-cluster': row.cluster },
    node(
      'a',
      { href: address, 'data-state': '' },
      node('span', { class: 'hidden-text' }, `${texts.add} `),
      node('b', {}, row.city),
      ' ',
      node('span', { lang: langOf(row) }, row.title),
    ),
  );

/** Some ids in words, the first few of many; what is no practice stands as it was written. */
export function listOf(
  ids: readonly string[],
  rowOf: (id: string) => CaseRow | undefined,
  lang: string,
): string {
  const names = ids.slice(0, 3).map((id) => {
    const row = rowOf(id);
    return row ? `${row.city} (${row.title})` : `“${id.slice(0, 60)}”`;
  });
  return ids.length > 3
    ? new Intl.ListFormat(lang, { type: 'unit' }).format([...names, '…'])
    : new Intl.ListFormat(lang).format(names);
}

/** A sentence for each reason for which something in the address is not shown. */
export function leftOutNotices(
  { unknown, double, surplus }: LeftOut,
  listed: (ids: readonly string[]) => string,
  texts: CompareTexts,
): HTMLElement[] {
  const sentences: [string, string[]][] = [
    [texts.leftOutUnknown, unknown],
    [texts.leftOutDouble, double],
    [texts.leftOutSurplus, surplus],
  ];
  return sentences
    .filter(([, ids]) => ids.length > 0)
    .map(([text, ids]) => node('p', { class: 'notice' }, fill(text, { names: listed(ids) })));
}
