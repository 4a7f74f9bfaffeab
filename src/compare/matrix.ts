import type { CaseFacts } from '../lib/case-data.ts';
import { plainName } from '../vocabulary/plain-name.ts';
import { fill } from '../i18n/fill.ts';
import { rowsOf } from './texts.ts';
import type { CompareTexts, GroupName, RowName } from './texts.ts';

/** One thing that a case says in a row. */
export interface Item {
  text: string;
  /** What the text is of: what a sum paid for, what a figure counts, the role of an actor. */
  label?: string;
  note?: string;
  /** Languages of text and label where they are not the page's. */
  textLang?: string;
  labelLang?: string;
  /** Numbers of the sources in the case's list. */
  sources?: readonly number[];
  /** From 1 to 5, to be drawn. */
  level?: number;
  url?: string;
  /** The columns of other cases that say the same. */
  also: number[];
}

export interface Cell {
  items: Item[];
  /** Why there is nothing, or by what the figures came about. */
  remark: string;
}

export interface Row {
  group: GroupName;
  name: RowName;
  cells: Cell[];
  /** Whether all cases say the same, or all say nothing. */
  same: boolean;
}

type Said = Omit<Item, 'also'>;
type Words = Pick<CompareTexts, 'unknown' | 'noCost' | 'noPeople' | 'wider' | 'divided' | 'level'>;

const simple = (text: string): Said[] => (text === '' ? [] : [{ text }]);

const saidIn: Readonly<Record<RowName, (facts: CaseFacts, words: Words) => Said[]>> = {
  country: ({ country }) => simple(country),
  region: ({ traits }) => simple(traits.region),
  size: ({ traits, inhabitants }) => simple(traits.size).map((item) => ({ ...item, note: inhabitants })),
  income: ({ traits }) => simple(traits.income),
  climate: ({ traits }) => simple(traits.climate),
  theme: ({ traits }) => simple(traits.theme),
  topics: ({ topics }) => topics.flatMap(simple),
  period: ({ traits }) => simple(traits.period),
  status: ({ traits }) => simple(traits.status),
  scale: ({ traits }) => simple(traits.scale),
  actors: ({ actors, textLang }) => actors.map(({ name, role }) => ({ text: name, note: role, textLang })),
  costs: ({ costs, textLang }) =>
    costs.map(({ value, label, note, sources }) => ({
      text: value,
      label,
      note,
      sources,
      labelLang: textLang,
    })),
  perInhabitant: ({ costs, textLang }) =>
    costs.flatMap(({ perInhabitant, label, note }) =>
      perInhabitant === null ? [] : [{ text: perInhabitant, label, note, labelLang: textLang }],
    ),
  results: ({ results, textLang }) =>
    results.map(({ value, label, note, sources }) => ({
      text: value,
      label,
      note,
      sources,
      textLang,
      labelLang: textLang,
    })),
  setbacks: ({ setbacks, textLang }) => setbacks.map((text) => ({ text, textLang })),
  level: ({ evidence: { level, label } }, words) => [
    { text: fill(words.level, { level }), note: label, level },
  ],
  why: ({ evidence: { why }, textLang }) => simple(why).map((item) => ({ ...item, textLang })),
  sources: ({ sources }) =>
    sources.map(({ title, publisher, year, url, lang }) => ({
      text: title,
      note: [publisher, year].filter(Boolean).join(', '),
      textLang: lang,
      url,
    })),
};

function remarkOn(
  name: RowName,
  { costs, inhabitants, wider }: CaseFacts,
  words: Words,
  empty: boolean,
): string {
  if (name === 'costs') return empty ? words.noCost : '';
  if (name !== 'perInhabitant') return empty ? words.unknown : '';
  if (costs.length === 0) return words.noCost;
  if (wider) return words.wider;
  return inhabitants === '' ? words.noPeople : fill(words.divided, { people: inhabitants });
}

/** What makes two items the same. A note does not: two cities of one size band differ in their inhabitants. */
const keyOf = ({ text, label = '' }: Said) => plainName(`${text}|${label}`);

/** The matrix of some cases: every row with a cell for each, and what in it is the same. */
export function matrixOf(cases: readonly CaseFacts[], words: Words): Row[] {
  return (Object.keys(rowsOf) as GroupName[]).flatMap((group) =>
    rowsOf[group].map((name) => {
      const said = cases.map((facts) => saidIn[name](facts, words));
      const keys = said.map((items) => new Set(items.map(keyOf)));
      const others = (item: Said, column: number) =>
        [...keys.keys()].filter((other) => other !== column && keys[other]?.has(keyOf(item)));
      const cells = said.map((items, column) => ({
        items: items.map((item) => ({ ...item, also: others(item, column) })),
        remark: remarkOn(name, cases[column] as CaseFacts, words, items.length === 0),
      }));
      const same =
        cases.length > 1 &&
        cells.every(({ items }) => items.every(({ also }) => also.length === cases.length - 1)) &&
        new Set(keys.map(({ size }) => size)).size === 1;
      return { group, name, cells, same };
    }),
  );
}

/** Short names of cases: the city, with a number where two cases are of one city. */
export function namesOf(cases: readonly Pick<CaseFacts, 'city'>[]): string[] {
  return cases.map(({ city }, index) => {
    const alike = cases.filter((other) => other.city === city);
    const before = cases.slice(0, index).filter((other) => other.city === city);
    return alike.length === 1 ? city : `${city} (${before.length + 1})`;
  });
}
