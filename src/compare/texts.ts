import { fill } from '../i18n/fill.ts';

/** Groups of rows of the matrix, in their order, each with its rows. */
export const rowsOf = {
  city: ['country', 'region', 'size', 'income', 'climate'],
  practice: ['theme', 'topics', 'period', 'status', 'scale', 'actors'],
  costs: ['costs', 'perInhabitant'],
  outcome: ['results', 'setbacks'],
  evidence: ['level', 'why', 'sources'],
} as const;
export type GroupName = keyof typeof rowsOf;
export type RowName = (typeof rowsOf)[GroupName][number];

/** The words of the page that the script needs, in the reader's language; `{n}` and the like are filled in. */
export interface CompareTexts {
  groups: Record<GroupName, string>;
  rows: Record<RowName, string>;
  rowNotes: Partial<Record<RowName, string>>;
  /** Stands where nothing is known. */
  unknown: string;
  noCost: string;
  noPeople: string;
  wider: string;
  divided: string;
  level: string;
  practice: string;
  address: string;
  city: string;
  caption: string;
  allSame: string;
  same: string;
  source: string;
  sources: string;
  sourceCount: Counted;
  practiceCount: Counted;
  folded: Counted;
  foldedNone: string;
  left: string;
  right: string;
  remove: string;
  added: string;
  removed: string;
  movedTo: string;
  alone: string;
  add: string;
  firstOf: string;
  noMatch: string;
  loading: string;
  leftOutUnknown: string;
  leftOutDouble: string;
  leftOutSurplus: string;
  failedList: string;
  failedCases: string;
  onPaper: string;
}

/** The forms of a counted text by plural category. */
export type Counted = Readonly<Record<string, string>>;

/** The form of a counted text for a number, which stands in it as `{n}`. */
export function counted(
  forms: Counted,
  n: number,
  lang: string,
  values: Record<string, string> = {},
): string {
  const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms['other'] ?? '';
  return fill(form, { n: new Intl.NumberFormat(lang).format(n), ...values });
}
