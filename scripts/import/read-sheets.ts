import type { DraftKind } from '../draft.ts';
import { kindOfColumns } from './csv-header.ts';
import { csvSheets } from './csv-sheets.ts';
import { decoded } from './decoded.ts';
import { draftKinds } from './kinds.ts';
import type { ReadFile } from './sheet.ts';
import { yamlSheets } from './yaml-sheets.ts';

/** Reads a file by its ending. `kind` is what was asked for; otherwise the sheet tells it. */
export function readSheets(path: string, bytes: Uint8Array, kind?: DraftKind): ReadFile {
  const { text, notes } = decoded(bytes);
  const told = (read: ReadFile): ReadFile => ({ ...read, faults: [...notes, ...read.faults] });
  if (/\.ya?ml$/i.test(path)) return told(yamlSheets(text));
  if (/\.(csv|tsv|txt)$/i.test(path))
    return told(csvSheets(text, (names) => kind ?? kindOfColumns(names, draftKinds)));
  return {
    sheets: [],
    faults: [
      {
        place: 'the file',
        message: 'Only .yaml and .csv are read. From a spreadsheet program, save the table as "CSV UTF-8".',
      },
    ],
  };
}
