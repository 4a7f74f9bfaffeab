import type { CaseFacts } from '../lib/case-data.ts';
import { namesOf } from './matrix.ts';
import type { Cell, Item, Row } from './matrix.ts';
import { meter, node } from './nodes.ts';
import { fill } from '../i18n/fill.ts';
import { counted } from './texts.ts';
import type { CompareTexts } from './texts.ts';

interface Shown {
  cases: readonly CaseFacts[];
  rows: readonly Row[];
  /** Rows in which all say the same are left out. */
  onlyDifferences: boolean;
  lang: string;
  texts: CompareTexts;
  pageOf: (id: string) => string;
}

/** Where a source of a case stands in the lists below the table. */
const anchorOf = (column: number, source: number) => `source-${column + 1}-${source}`;

const other = (lang: string | undefined, page: string) => (lang === page ? undefined : lang);

/** The matrix as a table: a column for each case, a group of rows for each theme. */
export function tableOf(shown: Shown): HTMLTableElement {
  const { cases, rows, texts, onlyDifferences } = shown;
  const table = node('table', { 'data-cases': String(cases.length) });
  table.append(
    node('thead', {}, node('tr', {}, node('td'), ...cases.map((facts) => columnHead(facts, shown)))),
  );
  const visible = rows.filter(({ same }) => !(same && onlyDifferences));
  for (const [group, own] of Map.groupBy(visible, (row) => row.group)) {
    const head = node('th', { scope: 'rowgroup', colspan: String(cases.length + 1) });
    head.append(node('span', {}, texts.groups[group]));
    table.append(
      node('tbody', {}, node('tr', { class: 'group' }, head), ...own.map((row) => rowOf(row, shown))),
    );
  }
  return table;
}

function columnHead({ id, city, country, title, textLang, cluster }: CaseFacts, { lang, pageOf }: Shown) {
  const link = node('a', { href: pageOf(id), lang: other(textLang, lang) }, title);
  return node(
    'th',
    { scope: 'col', 'data-cluster': cluster },
    node('b', {}, city),
    node('small', {}, country),
    link,
  );
}

function rowOf({ name, cells, same }: Row, shown: Shown): HTMLTableRowElement {
  const { texts } = shown;
  const note = texts.rowNotes[name];
  const head = node(
    'th',
    { scope: 'row' },
    texts.rows[name],
    note !== undefined && node('small', {}, note),
    same && node('small', { class: 'same' }, texts.allSame),
  );
  return node(
    'tr',
    { 'data-row': name, class: same ? 'same' : undefined },
    head,
    ...cells.map((cell, column) =>
      node(
        'td',
        { 'data-cluster': shown.cases[column]?.cluster },
        ...contentOf(name, cell, column, same, shown),
      ),
    ),
  );
}

function contentOf(
  name: Row['name'],
  { items, remark }: Cell,
  column: number,
  same: boolean,
  shown: Shown,
): Node[] {
  const { texts, lang } = shown;
  if (name === 'sources')
    return [node('a', { href: `#${anchorOf(column, 0)}` }, counted(texts.sourceCount, items.length, lang))];
  const parts = items.map((item) => itemParts(item, column, same, shown));
  const [only] = parts;
  const content =
    parts.length > 1
      ? [node('ul', { role: 'list' }, ...parts.map((part) => node('li', {}, ...part)))]
      : only
        ? [node('div', {}, ...only)]
        : [];
  return remark === '' ? content : [...content, node('p', { class: 'remark' }, remark)];
}

function itemParts(item: Item, column: number, same: boolean, shown: Shown): (Node | string)[] {
  const { lang, texts } = shown;
  const { text, textLang, label, labelLang, note, sources = [], level, also } = item;
  const parts: (Node | string)[] = [];
  if (level !== undefined) parts.push(meter(level));
  parts.push(
    node('span', { class: label === undefined ? 'text' : 'figure', lang: other(textLang, lang) }, text),
  );
  const marks = sources.map((source) =>
    node(
      'a',
      {
        class: 'cite',
        href: `#${anchorOf(column, source)}`,
        'aria-label': fill(texts.source, { n: source }),
      },
      String(source),
    ),
  );
  // The marks stand behind the last words.
  const hasNote = note !== undefined && note !== '';
  if (label !== undefined)
    parts.push(
      node('div', {}, node('span', { lang: other(labelLang, lang) }, label), ...(hasNote ? [] : marks)),
    );
  if (hasNote) parts.push(node('small', {}, note, ...marks));
  if (!same && also.length > 0) parts.push(' ', sameMark(also, shown));
  return parts;
}

/** Says beside a value which other cases have it too. */
function sameMark(columns: readonly number[], { cases, lang, texts }: Shown): HTMLElement {
  const all = namesOf(cases);
  const names = columns.map((column) => all[column] ?? '');
  const inWords = fill(texts.same, { names: new Intl.ListFormat(lang).format(names) });
  return node(
    'small',
    { class: 'also' },
    node('span', { class: 'hidden-text' }, inWords),
    node('span', { 'aria-hidden': 'true' }, `= ${names.join(', ')}`),
  );
}

/** The sources of every case, as lists with the anchors to which the table leads. */
export function sourceLists({ cases, lang, texts }: Shown): HTMLElement[] {
  const names = namesOf(cases);
  return cases.map(({ sources, cluster }, column) =>
    node(
      'section',
      { 'data-cluster': cluster, id: anchorOf(column, 0), tabindex: '-1' },
      node('h3', {}, fill(texts.sources, { name: names[column] ?? '' })),
      node(
        'ol',
        {},
        ...sources.map((source, index) =>
          node(
            'li',
            { id: anchorOf(column, index + 1) },
            node('a', { href: source.url, rel: 'external', lang: other(source.lang, lang) }, source.title),
            node('small', {}, [source.publisher, source.year].filter(Boolean).join(', ')),
          ),
        ),
      ),
    ),
  );
}
