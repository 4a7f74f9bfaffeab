import type { z } from 'zod';
import type { BodySection, ReadBody } from '../bodies/read-body.ts';
import { readBody } from '../bodies/read-body.ts';
import type { Parsed } from '../bodies/parse-satteri.ts';
import { eachSourced } from '../schemas/cross-checks.ts';
import { fieldsAt } from '../schemas/fields.ts';
import type { Kind } from '../schemas/kinds.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Source } from '../schemas/pieces.ts';
import { translation } from '../schemas/translation.ts';
import type { Translation } from '../schemas/translation.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Fault, Finding } from './fault.ts';
import type { SplitFile } from './front-matter.ts';
import { splitFile } from './front-matter.ts';
import { inPlainWords } from './plain-words.ts';

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

/** An original that passed every check. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  id: string;
  digest: string;
  file: string;
  data: FieldsOf<K>;
  sections: BodySection[];
  locate: SplitFile['locate'];
}

/** The texts of an entry in another language, checked. */
export interface TranslatedEntry {
  kind: Kind;
  id: string;
  lang: Lang;
  digest: string;
  data: Translation;
  /** Whether the original has changed since it was translated. */
  outdated: boolean;
  sections: BodySection[];
}

export type BodyParser = (body: string) => Parsed;

/** Reads an original: fields against the schema of its kind, body against its sections and sources. */
export function readEntry(file: EntryFile, parse: BodyParser): { entry?: Entry; faults: Fault[] } {
  const split = splitFile(file.text);
  const faults = [...split.faults];
  const outcome = split.data === undefined ? undefined : kinds[file.kind].safeParse(split.data);
  if (outcome && !outcome.success) faults.push(...schemaFindings(outcome.error, split, kinds[file.kind]));
  const given = split.data as { sources?: Source[]; lang?: Lang } | undefined;
  const sources = Array.isArray(given?.sources)
    ? given.sources.filter((source) => typeof source?.id === 'string')
    : [];
  if (split.data !== undefined) {
    const lang = outcome?.success ? outcome.data.lang : (given?.lang ?? 'en');
    const body = readBody(parse(split.body), { kind: file.kind, lang, sources, offset: split.bodyOffset });
    faults.push(...body.faults, ...unusedSources(split, sources, body));
    if (outcome?.success && !faults.some(({ severity }) => severity === 'error'))
      return {
        entry: {
          kind: file.kind,
          id: file.id,
          digest: file.digest,
          file: file.file,
          data: outcome.data,
          sections: body.sections,
          locate: split.locate,
        },
        faults: inFile(file, faults),
      };
  }
  return { faults: inFile(file, faults) };
}

/** Reads a translation against the original that it renders. */
export function readTranslation(
  file: EntryFile,
  lang: Lang,
  original: Entry | undefined,
  parse: BodyParser,
): { entry?: TranslatedEntry; faults: Fault[] } {
  const split = splitFile(file.text);
  const faults = [...split.faults];
  const outcome = split.data === undefined ? undefined : translation.safeParse(split.data);
  if (outcome && !outcome.success) faults.push(...schemaFindings(outcome.error, split, translation));
  if (!original)
    faults.push(
      fileFinding(
        `There is no original ${file.kind}/${file.id}.mdx without faults. Correct the file name or the original first.`,
      ),
    );
  else if (original.data.lang === lang)
    faults.push(
      fileFinding(
        `The original is written in this language already. Take the file out of the folder ${lang}.`,
      ),
    );
  else {
    const body = readBody(parse(split.body), {
      kind: file.kind,
      lang,
      sources: original.data.sources,
      offset: split.bodyOffset,
    });
    faults.push(...body.faults);
    if (outcome?.success && !faults.some(({ severity }) => severity === 'error'))
      return {
        entry: {
          kind: file.kind,
          id: file.id,
          lang,
          digest: file.digest,
          data: outcome.data,
          sections: body.sections,
          outdated: outcome.data.translates !== original.digest,
        },
        faults: inFile(file, faults),
      };
  }
  return { faults: inFile(file, faults) };
}

function schemaFindings(error: z.ZodError, split: SplitFile, schema: z.ZodType): Finding[] {
  return error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path): Finding => ({
      ...split.locate(path),
      field: path.map(String).join('.') || 'file',
      message: inPlainWords(
        issue.code === 'unrecognized_keys' ? { ...issue, keys: [String(path.at(-1))] } : issue,
        valueAt(split.data, path),
        fieldsAt(schema, issue.path),
      ),
      severity: 'error',
    }));
  });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** Every listed source carries something: a figure of the fields or a mark in the text. */
function unusedSources(split: SplitFile, sources: readonly Source[], body: ReadBody): Finding[] {
  const used = new Set(body.marks);
  eachSourced(split.data, (ids) => ids.forEach((id) => used.add(id)));
  return sources.flatMap((source, index) =>
    used.has(source.id)
      ? []
      : [
          {
            ...split.locate(['sources', index]),
            field: 'sources',
            severity: 'error',
            message: `The source "${source.id}" is never used. Put  [^${source.id}]  behind what it carries, or take it out of the list.`,
          } satisfies Finding,
        ],
  );
}

const fileFinding = (message: string): Finding => ({
  line: 1,
  column: 1,
  field: 'file',
  message,
  severity: 'error',
});
const inFile = ({ file }: EntryFile, findings: Finding[]): Fault[] =>
  findings.map((finding) => ({ file, ...finding }));
