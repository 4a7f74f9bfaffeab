import { say } from '../i18n/fault-texts.ts';
import type { BodySection } from '../bodies/read-body.ts';
import { readBody } from '../bodies/read-body.ts';
import type { Kind } from '../schemas/kinds.ts';
import { translation } from '../schemas/translation.ts';
import type { Translation } from '../schemas/translation.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Fault } from './fault.ts';
import { splitFile } from './front-matter.ts';
import { nearest } from '../vocabulary/nearest.ts';
import { checkRawText } from './raw-text.ts';
import { fileFinding, inFile, ruleFindings, schemaFindings } from './read-entry.ts';
import type { Entry, EntryFile, Reading } from './read-entry.ts';
import { itemLists } from './rules/lists.ts';
import { groupsIn, isGroup, textIn } from './rules/rule.ts';
import type { Fields, RuleFault } from './rules/rule.ts';
import { textsArePlain } from './rules/texts.ts';

/** The texts of an entry in another language, checked. */
export interface TranslatedEntry {
  kind: Kind;
  id: string;
  lang: Lang;
  file: string;
  digest: string;
  data: Translation;
  /** Whether the original has changed since it was translated. */
  outdated: boolean;
  sections: BodySection[];
}

/** Reads a translation against the original that it renders; undefined when that has faults or does not exist. */
export function readTranslation(
  file: EntryFile,
  lang: Lang,
  original: Entry | undefined,
  reading: Reading,
): { entry?: TranslatedEntry; faults: Fault[] } {
  const raw = checkRawText(file.text);
  if (!raw.parsable) return { faults: inFile(file, raw.faults) };
  const split = splitFile(raw.text);
  const faults = [...raw.faults, ...split.faults];
  const { kind, id, digest } = file;
  if (!original) {
    faults.push(fileFinding(say('translation.original', { kind, id })));
    return { faults: inFile(file, faults) };
  }
  if (original.data.lang === lang) faults.push(fileFinding(say('translation.same-language', { lang })));
  if (!isGroup(split.data)) return { faults: inFile(file, faults) };
  const outcome = translation.safeParse(split.data);
  if (!outcome.success) faults.push(...schemaFindings(outcome.error, split, translation, reading.cities));
  const found = [...textsArePlain(split.data, { ...reading, kind }), ...labelFaults(split.data, original)];
  faults.push(...ruleFindings(found, split, faults));
  const body = readBody(split.body, reading.parse, {
    kind,
    lang,
    sources: original.data.sources,
    offset: split.bodyOffset,
    write: reading.write,
  });
  faults.push(...body.faults);
  const missing = [...original.marks].filter((mark) => !body.marks.has(mark));
  if (missing.length > 0)
    faults.push({
      ...fileFinding(say('translation.marks', { marks: missing.map((mark) => `[^${mark}]`).join(' ') })),
      line: split.bodyOffset + 1,
      field: 'body',
    });
  const outdated = outcome.data?.translates !== original.digest;
  if (outcome.success && outdated)
    faults.push({
      ...split.locate(['translates']),
      field: 'translates',
      severity: 'hint',
      ...say('translation.outdated', { digest: original.digest }),
    });
  if (!outcome.success || faults.some(({ severity }) => severity === 'error'))
    return { faults: inFile(file, faults) };
  return {
    entry: {
      kind,
      id,
      lang,
      file: file.file,
      digest,
      data: outcome.data,
      sections: body.sections,
      outdated,
    },
    faults: inFile(file, faults),
  };
}

/** The labels are those of the original's items, no more and no less. */
function labelFaults(fields: Fields, { data }: Entry): RuleFault[] {
  const items = itemLists.flatMap((list) => groupsIn(data, list).map(({ group }) => group));
  const ids = items.map((item) => textIn(item, 'id') ?? '');
  const wanted = 'evidence' in data ? [...ids, 'evidence'] : ids;
  /** Roles and steps have a name beside their text. */
  const named = items.flatMap((item) => ('name' in item ? [textIn(item, 'id') ?? ''] : []));
  const labels = isGroup(fields['labels']) ? fields['labels'] : {};
  const unknown = Object.keys(labels).filter((id) => !wanted.includes(id));
  const missing = wanted.filter((id) => !(id in labels));
  const nameless = named.filter((id) => isGroup(labels[id]) && !('name' in labels[id]));
  return [
    ...unknown.map((id): RuleFault => {
      const meant = nearest(id, missing);
      return {
        path: ['labels', id],
        ...(meant ? say('label.meant', { id, meant }) : say('label.unknown', { id })),
      };
    }),
    ...missing.map((id): RuleFault => ({
      path: ['labels'],
      ...say(named.includes(id) ? 'label.missing.named' : 'label.missing', { id }),
    })),
    ...nameless.map((id): RuleFault => ({
      path: ['labels', id, 'name'],
      ...say('label.name', { id }),
    })),
  ];
}
