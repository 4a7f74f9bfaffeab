import { readFileSync } from 'node:fs';
import { draftFrom } from '../../../scripts/import/drafts.ts';
import type { Draft } from '../../../scripts/import/drafts.ts';
import { kindOf } from '../../../scripts/import/kinds.ts';
import { readSheets } from '../../../scripts/import/read-sheets.ts';
import type { Sheet } from '../../../scripts/import/sheet.ts';
import { splitFile } from '../../../src/entries/front-matter.ts';
import { readEntry } from '../../../src/entries/read-entry.ts';
import { digestOf } from '../../../src/entries/digest.ts';
import { reading } from '../../reading.ts';

export const fixture = (name: string): string => readFileSync(`tests/fixtures/import/${name}`, 'utf8');

/** The sheets of a text, as if it were a file of this name. */
export function sheetsOf(name: string, text: string | Uint8Array): Sheet[] {
  const { sheets, faults } = readSheets(
    name,
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
  );
  if (sheets.length === 0)
    throw new Error(faults.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  return sheets;
}

/** The draft of the first sheet of a text. */
export function draftOfText(name: string, text: string): Draft {
  const [sheet] = sheetsOf(name, text);
  const kind = sheet && kindOf(sheet);
  if (!kind) throw new Error('no kind');
  return draftFrom(sheet, kind, { lang: 'en', today: reading.today });
}

/** The fields of a draft, read back from its text as the checker reads it. */
export const fieldsOf = ({ text }: Draft): Record<string, unknown> => {
  const { data, faults } = splitFile(text);
  if (faults[0]) throw new Error(faults[0].message);
  return data as Record<string, unknown>;
};

/** The points of a draft, by the heading above them. */
export function pointsOf({ text }: Draft): Record<string, string[]> {
  const body = text.slice(text.indexOf('\n## ') + 1);
  return Object.fromEntries(
    body
      .split(/^## /m)
      .filter(Boolean)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n');
        return [heading, lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))];
      }),
  );
}

/** What the checker says of a draft. */
export const checked = ({ kind, text }: Draft) =>
  readEntry(
    {
      file: `src/content/${kind}/x.mdx`,
      kind,
      id: 'x',
      translationInto: undefined,
      text,
      digest: digestOf(text),
    },
    reading,
  );
