import { kinds } from '../../src/schemas/kinds.ts';
import { sections } from '../../src/bodies/sections.ts';
import { placeholder } from '../../src/entries/rules/texts.ts';
import { isGroup } from '../../src/entries/rules/rule.ts';
import type { Label, Lang } from '../../src/vocabulary/languages.ts';
import { entryText, upkeep } from '../draft.ts';
import type { DraftKind } from '../draft.ts';
import { withoutColumn } from './csv-row.ts';
import { factsIn, pointOf } from './facts.ts';
import { keeping, placings } from './kinds.ts';
import { filled, languageOf } from './pieces.ts';
import { asMarkdown, marksOf } from './plain-text.ts';
import { SheetReader } from './sheet-reader.ts';
import { leaves } from './sheet.ts';
import type { Note, Sheet } from './sheet.ts';

/** A draft made of a sheet. */
export interface Draft {
  kind: DraftKind;
  from: string;
  /** The id that the sheet names, if any, and where it does. */
  namedId: string | undefined;
  idPlace: string;
  fields: Record<string, unknown>;
  text: string;
  notes: Note[];
  /** Values of the sheet; fields of the draft that they filled; points for its text; values without a place of their own. */
  counts: { values: number; fields: number; points: number; kept: number };
}

interface Options {
  /** Language of the texts where the sheet names none. */
  lang: Lang;
  /** ISO date. */
  today: string;
}

const guide = `Made from a sheet. Every ${placeholder} is a text to write: use the points below it, then take them out.`;

/** What the sheet told needs no help any more. */
const isSettled = (value: unknown) => value !== placeholder && !(Array.isArray(value) && value.length === 0);

/** The draft of a sheet: fields, and points to write out under the headings. No value of the sheet is lost. */
export function draftFrom(sheet: Sheet, kind: DraftKind, options: Options): Draft {
  const read = new SheetReader(sheet);
  const lang = languageOf(read, options.lang);
  const namedId = read.line('id');
  read.take('kind');
  const placed = placings[kind](read, lang);
  const own = leaves(filled(placed.fields)).filter(({ value }) => value !== placeholder).length;
  const fields = inOrder(kind, { ...filled(placed.fields), lang, ...upkeep(options.today) });
  const kept = leftOver(read, sheet, headingOf(kind, lang));
  const section = keeping[kind];
  const given: Record<string, string[]> = placed.points;
  const points = { ...given, [section]: [...(given[section] ?? []), ...kept.points] };
  return {
    kind,
    from: sheet.from,
    namedId,
    idPlace: sheet.place(['id']),
    fields,
    text: entryText({ kind, lang, fields, settled: [], isSettled, guide, points }),
    notes: read.notes,
    counts: {
      values: read.size,
      fields: own,
      points: Object.values(points).flat().length,
      kept: kept.values,
    },
  };
}

/** The heading under which a kind keeps what has no place of its own. */
function headingOf(kind: DraftKind, lang: Lang): string {
  const headings: Readonly<Record<string, Label>> = sections[kind];
  return headings[keeping[kind]]?.[lang] ?? '';
}

/** Fields in the order of the schema. */
function inOrder(kind: DraftKind, fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(kinds[kind].shape).flatMap((name) =>
      fields[name] === undefined ? [] : [[name, fields[name]]],
    ),
  );
}

/** The sources of the group that a value stands in. */
const sourcesBeside = (group: unknown): string[] =>
  isGroup(group) && Array.isArray(group['sources']) ? group['sources'].map(String) : [];

/** What no field and no section took: as points, told with its place. */
function leftOver(read: SheetReader, { data }: Sheet, heading: string): { points: string[]; values: number } {
  const points: string[] = [];
  let values = 0;
  for (const name of Object.keys(data)) {
    const rest = read.rest(name);
    if (rest.length === 0) continue;
    values += rest.length;
    const value = data[name];
    if (Array.isArray(value) && value.some((item) => isGroup(item) && Object.hasOwn(item, 'fact'))) {
      const facts = factsIn(read, name).filter((path) => read.rest(...path).length > 0);
      points.push(...facts.map((path) => pointOf(read, path, `${name.replaceAll('_', ' ')}: `)));
      const n = facts.length;
      read.note(
        [name],
        `Not all of "${name}" has a place of its own: ${n === 1 ? 'one point stands' : `${n} points stand`} under "${heading}".`,
      );
      continue;
    }
    for (const { path, text } of rest) {
      const field = path.filter((key) => typeof key === 'string').join('.');
      const point = asMarkdown(name === withoutColumn ? text : `${field}: ${text}`);
      points.push(point + marksOf(sourcesBeside(value)));
      read.note(
        path,
        `${name === withoutColumn ? 'The column' : `"${field}"`} has no place of its own. It stands as a point under "${heading}".`,
      );
      read.take(...path);
    }
  }
  return { points, values };
}
