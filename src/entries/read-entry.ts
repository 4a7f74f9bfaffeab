import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import type { z } from 'zod';
import { readBody } from '../bodies/read-body.ts';
import type { BodyImage, BodySection, ReadBody } from '../bodies/read-body.ts';
import type { BodyParser } from '../bodies/parsed.ts';
import type { BodyWriter } from '../bodies/write-html.ts';
import { fieldsAt, helpAt } from '../schemas/fields.ts';
import type { Kind } from '../schemas/kinds.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Source } from '../schemas/pieces.ts';
import type { CityTable } from '../vocabulary/city-table.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Fault, Finding } from './fault.ts';
import { splitFile } from './front-matter.ts';
import type { SplitFile } from './front-matter.ts';
import { inPlainWords, meantField } from './plain-words.ts';
import { checkRawText } from './raw-text.ts';
import { checkFields } from './rules/field-rules.ts';
import { groupsIn, isGroup, textIn } from './rules/rule.ts';
import type { RuleFault } from './rules/rule.ts';
import { eachSourced } from './rules/sources.ts';

/** A file of a content folder, read but not yet understood. */
export interface EntryFile {
  /** Path as messages name it, such as src/content/practices/medellin-metrocable.mdx */
  file: string;
  kind: Kind;
  /** The file's name without its ending. */
  id: string;
  /** The folder's language for a translation; undefined for an original. */
  translationInto: Lang | undefined;
  text: string;
  digest: string;
}

type FieldsOf<K extends Kind> = z.infer<(typeof kinds)[K]>;

/** An original that passed every check, as plain data. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  id: string;
  digest: string;
  file: string;
  data: FieldsOf<K>;
  sections: BodySection[];
  /** Ids of the sources that the body names. */
  marks: ReadonlySet<string>;
  images: BodyImage[];
  references: Reference[];
}

/** An entry that can still say where its fields stand, as long as its YAML is kept. */
export interface LocatedEntry extends Entry {
  locate: SplitFile['locate'];
}

/** Another entry that an entry names, and where it does. */
export interface Reference {
  /** `<kind>/<id>` */
  target: string;
  field: string;
  line: number;
  column: number;
}

/** How entries are read: with which parser of bodies, into which HTML, on which day (ISO date), with which cities known. */
export interface Reading {
  parse: BodyParser;
  write: BodyWriter;
  today: string;
  cities: CityTable;
}

/** Reads an original: characters, fields against the schema and rules of its kind, body against its sections and sources. */
export function readEntry(file: EntryFile, reading: Reading): { entry?: LocatedEntry; faults: Fault[] } {
  const raw = checkRawText(file.text);
  if (!raw.parsable) return { faults: inFile(file, raw.faults) };
  const split = splitFile(raw.text);
  const faults: Finding[] = [...split.faults];
  const all = () => inFile(file, withoutEchoes(raw.faults, faults));
  if (!isGroup(split.data)) {
    if (split.faults.length === 0) faults.push(fileFinding(say('fields.none')));
    return { faults: all() };
  }
  const fields = split.data;
  const outcome = kinds[file.kind].safeParse(fields);
  if (!outcome.success)
    faults.push(...schemaFindings(outcome.error, split, kinds[file.kind], reading.cities));
  faults.push(...ruleFindings(checkFields(fields, { ...reading, kind: file.kind }), split, faults));
  const sources = citableSources(fields);
  const lang = isLang(fields['lang']) ? fields['lang'] : 'en';
  const context = {
    kind: file.kind,
    lang,
    sources,
    offset: split.bodyOffset,
    sourcesKnown: sources.length > 0,
    write: reading.write,
  };
  const body = readBody(split.body, reading.parse, context);
  faults.push(...body.faults, ...unusedSources(split, sources, body));
  if (!outcome.success || [...raw.faults, ...faults].some(({ severity }) => severity === 'error'))
    return { faults: all() };
  const { kind, id, digest } = file;
  const { sections, marks, images } = body;
  return {
    entry: {
      kind,
      id,
      digest,
      file: file.file,
      data: outcome.data,
      sections,
      marks,
      images,
      references: referencesIn(outcome.data, split),
      locate: split.locate,
    },
    faults: all(),
  };
}

/** Entries that the fields of an entry name. */
function referencesIn(data: Entry['data'], split: SplitFile): Reference[] {
  const list: Reference[] = [];
  const note = (target: string, path: PropertyKey[]) =>
    list.push({ target, field: path.map(String).join('.'), ...split.locate(path) });
  if ('related' in data && data.related)
    for (const [kind, ids] of Object.entries(data.related))
      (ids as string[] | undefined)?.forEach((id, index) => note(`${kind}/${id}`, ['related', kind, index]));
  if ('practicesShown' in data)
    data.practicesShown?.forEach(({ practice }, index) => {
      if (practice) note(`practices/${practice}`, ['practicesShown', index, 'practice']);
    });
  return list;
}

/** Where a line has a hidden character, what it breaks need not be told as well. */
export function withoutEchoes(raw: readonly Finding[], faults: readonly Finding[]): Finding[] {
  const lines = new Set(raw.map(({ line }) => line));
  return [...raw, ...faults.filter(({ line }) => raw.length === 0 || !lines.has(line))];
}

const mostIssues = 50;

/** Faults of a schema, each at its place and in plain words. */
export function schemaFindings(
  error: z.ZodError,
  split: SplitFile,
  schema: z.ZodType,
  cities: CityTable,
): Finding[] {
  const told = new Set<string>();
  const meant = new Set<string>();
  // A file full of wrong fields needs no list of them all: the first tell what is wrong with the others.
  const found = error.issues.slice(0, mostIssues).flatMap((issue) => {
    const known = fieldsAt(schema, issue.path);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, mostIssues) : [undefined];
    return keys.map((key) => {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const guess = key === undefined ? undefined : meantField(key, known);
      if (guess !== undefined) meant.add([...issue.path, guess].join('.'));
      const about = key === undefined ? issue : ({ ...issue, keys: [key] } as typeof issue);
      return {
        path,
        value: valueAt(split.data, path),
        saying: inPlainWords(about, valueAt(split.data, path), {
          known,
          help: helpAt(schema, path),
          country: countryBeside(split.data, path, cities),
        }),
      };
    });
  });
  return found.flatMap(({ path, value, saying }): Finding[] => {
    const field = path.map(String).join('.');
    // One fault for each field; and a field that stands there mistyped is not missing as well.
    if (told.has(field) || (value === undefined && meant.has(field))) return [];
    told.add(field);
    return [{ ...split.locate(path), field: field || 'file', severity: 'error', ...saying }];
  });
}

/** Faults of rules; where a fault of the same field, or of one that the rule needs, is told already, that is enough. */
export function ruleFindings(
  found: readonly RuleFault[],
  split: SplitFile,
  told: readonly Finding[],
): Finding[] {
  const faulty = told.map(({ field }) => field);
  const touches = (field: string) =>
    faulty.some((other) => other === field || other.startsWith(`${field}.`) || field.startsWith(`${other}.`));
  return found.flatMap(({ path, severity = 'error', needs = [], ...saying }): Finding[] => {
    const field = path.map(String).join('.');
    if (touches(field) || needs.some(touches)) return [];
    if (severity === 'error') faulty.push(field);
    return [{ ...split.locate(path), field, severity, ...saying }];
  });
}

/** The country of the city that stands beside a country code, as far as the city table knows it. */
function countryBeside(data: unknown, path: readonly PropertyKey[], cities: CityTable): string | undefined {
  if (path.at(-1) !== 'country') return undefined;
  const group = valueAt(data, path.slice(0, -1));
  const name = isGroup(group) ? (textIn(group, 'name') ?? textIn(group, 'city')) : undefined;
  return name === undefined ? undefined : cities.citiesNamed(name, 1)[0]?.country;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** The listed sources as far as a mark can name them, also when some of their fields are faulty. */
function citableSources(fields: Record<string, unknown>): Source[] {
  return groupsIn(fields, 'sources').flatMap(({ group }) =>
    textIn(group, 'id') === undefined
      ? []
      : [
          {
            ...(group as Source),
            title: textIn(group, 'title') ?? '',
            publisher: textIn(group, 'publisher') ?? '',
            lang: textIn(group, 'lang') ?? 'en',
          },
        ],
  );
}

/** Every listed source carries something: a figure of the fields or a mark in the text. */
function unusedSources(split: SplitFile, sources: readonly Source[], body: ReadBody): Finding[] {
  const used = new Set(body.marks);
  eachSourced(split.data as Record<string, unknown>, (ids) => ids.forEach((id) => used.add(id)));
  return sources.flatMap(({ id }, index): Finding[] => {
    if (used.has(id)) return [];
    const saying = say('source.unused', { id });
    return [{ ...split.locate(['sources', index]), field: 'sources', severity: 'error', ...saying }];
  });
}

export const fileFinding = (saying: Saying): Finding => ({
  line: 1,
  column: 1,
  field: 'file',
  severity: 'error',
  ...saying,
});
export const inFile = ({ file }: EntryFile, findings: readonly Finding[]): Fault[] =>
  findings.map((finding) => ({ file, ...finding }));
