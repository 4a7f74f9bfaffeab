import type { CaseFacts } from '../lib/case-data.ts';
import type { Item, Row } from './matrix.ts';
import type { CompareTexts } from './texts.ts';

const inWords = ({ text, label, note, sources = [], url }: Item): string =>
  [[text, label, note, url].filter(Boolean).join(' · '), sources.length > 0 && `[${sources.join(', ')}]`]
    .filter(Boolean)
    .join(' ');

/** The whole matrix as rows of cells, with the addresses of the cases; several items of a cell stand in lines. */
export function cellsOf(
  cases: readonly CaseFacts[],
  addresses: readonly string[],
  rows: readonly Row[],
  texts: Pick<CompareTexts, 'practice' | 'city' | 'address' | 'rows'>,
): string[][] {
  return [
    [texts.practice, ...cases.map(({ title }) => title)],
    [texts.city, ...cases.map(({ city }) => city)],
    [texts.address, ...addresses],
    ...rows.map(({ name, cells }) => [
      texts.rows[name],
      ...cells.map(({ items, remark }) => {
        const lines = items.map((item, index) =>
          name === 'sources' ? `[${index + 1}] ${inWords(item)}` : inWords(item),
        );
        return [...lines, remark].filter(Boolean).join('\n');
      }),
    ]),
  ];
}
