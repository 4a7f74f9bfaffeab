// First of all: zod looks at this while schemas are made.
import '../contribute/no-eval.ts';
import { parseWithRemark } from '../bodies/parse-remark.ts';
import type { Fault } from '../entries/fault.ts';
import { clusterFault, nameFault } from '../entries/file-names.ts';
import type { EntryFile } from '../entries/read-entry.ts';
import { readLibrary } from '../entries/read-library.ts';
import { contentPath, isTranslation } from '../lib/content-path.ts';
import type { Kind } from '../schemas/kinds.ts';
import { wholeTable } from '../vocabulary/cities.ts';
import type { Lang } from '../vocabulary/languages.ts';

export { likelyKind, likelyLang, likelyName } from './guesses.ts';

/** A file to check, with what the library has of it. */
export interface CheckedFile {
  kind: Kind;
  id: string;
  lang: Lang;
  text: string;
  /** Every original of the library, as `<kind>/<id>`. */
  known: readonly string[];
  /** For a translation: the file of its original, and its digest where the browser could make it. */
  original?: { text: string; digest: string | undefined } | undefined;
}

/** What is wrong with a file, by the rules that the build has; `today` is an ISO date. */
export function faultsOf(file: CheckedFile, today: string): Fault[] {
  const { kind, id, lang, text, known, original } = file;
  const translationInto = isTranslation(text) ? lang : undefined;
  const path = contentPath(kind, id, translationInto);
  const own: EntryFile = { file: path, kind, id, translationInto, text, digest: '' };
  const first: EntryFile | undefined = original && {
    file: contentPath(kind, id),
    kind,
    id,
    translationInto: undefined,
    text: original.text,
    digest: original.digest ?? '',
  };
  const reading = { parse: parseWithRemark, write: () => '', today, cities: wholeTable };
  const { faults } = readLibrary(first ? [first, own] : [own], reading, known);
  const name = nameFault(`${id}.mdx`) ?? (kind === 'clusters' ? clusterFault(`${id}.mdx`) : undefined);
  const named: Fault[] = name
    ? [{ file: path, line: 1, column: 1, field: 'file', severity: 'error', ...name }]
    : [];
  return [...named, ...faults.filter((fault) => fault.file === path && !unknowable(fault, original))];
}

/** Without a digest nobody can tell whether the original has changed. */
const unknowable = ({ field, severity }: Fault, original: CheckedFile['original']) =>
  field === 'translates' && severity === 'hint' && original !== undefined && original.digest === undefined;

/** The digest of a file as `digestOf` makes it where Node runs; undefined where the browser has no SHA-256 (plain http). */
export async function digestInBrowser(text: string): Promise<string | undefined> {
  // Undefined outside secure contexts, whatever its type says.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha-${[...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 12)}`;
}
