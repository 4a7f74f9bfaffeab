import { readBody } from '../bodies/read-body.ts';
import type { BodySection } from '../bodies/read-body.ts';
import { writeHtml } from '../bodies/write-html.ts';
import type { BodyParser } from '../bodies/parsed.ts';
import { splitFile } from '../entries/front-matter.ts';
import { checkRawText } from '../entries/raw-text.ts';
import { groupsIn } from '../entries/rules/rule.ts';
import type { AnyEntry, ReadKind } from '../lib/library.ts';
import type { TranslatedText } from '../lib/localized.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Source } from '../schemas/pieces.ts';
import { translation } from '../schemas/translation.ts';
import { isLang } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { shownFields } from './shown-fields.ts';
import { unwritten, unwrittenFields } from './unwritten.ts';

/** How a file is read for its preview. `lang` is the page's language, `today` an ISO date. */
export interface Readability {
  kind: ReadKind;
  id: string;
  lang: Lang;
  today: string;
  parse: BodyParser;
}

/** The entry of a file as far as it can be shown, however faulty the file is. Never throws. */
export function readable(text: string, { kind, id, lang, today, parse }: Readability): AnyEntry {
  const { fields, body } = halves(text);
  const data = shownFields(fields, kinds[kind], unwrittenFields(kind, lang, today));
  const own = isLang(data['lang']) ? data['lang'] : lang;
  const sources = groupsIn(data, 'sources').map(({ group }) => group as unknown as Source);
  return {
    kind,
    id,
    data,
    text: { sections: sectionsOf(body, { kind, lang: own, sources, parse }), digest: '' },
  } as unknown as AnyEntry;
}

/** The text of a translation as far as it can be shown, with the sources of its original. Never throws. */
export function readableTranslation(
  text: string,
  original: AnyEntry,
  { lang, parse }: Pick<Readability, 'lang' | 'parse'>,
): TranslatedText {
  const { fields, body } = halves(text);
  const blank = { title: unwritten, summary: unwritten, translates: 'sha-000000000000' };
  const data = shownFields(fields, translation, blank) as unknown as TranslatedText['data'];
  const { sources } = original.data;
  return {
    data,
    text: { sections: sectionsOf(body, { kind: original.kind, lang, sources, parse }), digest: '' },
  };
}

const nothing = { fields: undefined, body: '' };
/** A faulty field hides itself and no other; after so many, the rest is not looked at. */
const mostFaultyFields = 12;

/** Fields and body of a file. Where the YAML of a field cannot be read, the field is left out. */
function halves(text: string): { fields: unknown; body: string } {
  const raw = checkRawText(text);
  if (!raw.parsable) return nothing;
  let lines = raw.text.split('\n');
  for (let round = 0; round < mostFaultyFields; round++) {
    const { data, body, bodyOffset, faults } = splitFile(lines.join('\n'));
    const [fault] = faults;
    if (!fault) return { fields: data, body };
    if (bodyOffset === 0) return { fields: undefined, body: raw.text };
    lines = withoutField(lines, fault.line - 1, bodyOffset - 1);
  }
  return { fields: undefined, body: splitFile(raw.text).body };
}

/** The lines without the field of the first level in which a line stands. Lines count from 0; `end` is the closing fence. */
function withoutField(lines: readonly string[], line: number, end: number): string[] {
  const begins = (at: number) => /^[^\s#-]/.test(lines[at] ?? '');
  let from = Math.min(Math.max(line, 1), end - 1);
  while (from > 1 && !begins(from)) from--;
  let to = from + 1;
  while (to < end && !begins(to)) to++;
  return [...lines.slice(0, from), ...lines.slice(to)];
}

interface BodyReading {
  kind: ReadKind;
  lang: Lang;
  sources: readonly Source[];
  parse: BodyParser;
}

/** The sections of a body; one whose Markdown cannot be read has its heading only, and hides no other. */
function sectionsOf(body: string, reading: BodyReading): BodySection[] {
  const whole = tried(body, reading);
  if (whole.length > 0) return whole;
  const parts = body.split(/^(?=## )/m).map((part) => {
    if (tried(part, reading).length > 0) return part;
    return part.startsWith('## ') ? `${part.split('\n')[0] ?? ''}\n\n${unwritten}\n\n` : '';
  });
  return tried(parts.join(''), reading);
}

function tried(body: string, { parse, ...context }: BodyReading): BodySection[] {
  try {
    return readBody(body, parse, { ...context, write: writeHtml, offset: 0 }).sections;
  } catch {
    return [];
  }
}
