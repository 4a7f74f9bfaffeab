// Makes drafts of fact sheets and spreadsheets. Says what is missing, and never writes over a file.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, parse } from 'node:path';
import { contentFiles } from '../src/entries/content-files.ts';
import type { EntryFile } from '../src/entries/read-entry.ts';
import { shown } from '../src/entries/report.ts';
import { writeEditorFiles } from './editor-files.ts';
import type { DraftKind } from './draft.ts';
import { wantedBy } from './import/arguments.ts';
import type { Wanted } from './import/arguments.ts';
import { templateOf } from './import/csv-template.ts';
import { draftFrom } from './import/drafts.ts';
import { entryFileOf, named, stillToDo } from './import/draft-files.ts';
import type { NamedDraft, TakenNames } from './import/draft-files.ts';
import { draftReport, notesText, totalText } from './import/import-report.ts';
import { kindOf } from './import/kinds.ts';
import { readSheets } from './import/read-sheets.ts';
import { limits } from './import/sheet.ts';

const content = 'src/content';
const wanted = wantedBy(process.argv.slice(2));
if ('fault' in wanted) {
  console.error(wanted.fault);
  process.exit(2);
}
if (wanted.template) process.stdout.write(templateOf(wanted.template));
else importAll(wanted);

function importAll({ files, kind, out, lang }: Wanted): void {
  const today = new Date().toISOString().slice(0, 10);
  const taken = new Map<DraftKind, TakenNames>();
  const takenOf = (own: DraftKind) => {
    const known = taken.get(own) ?? { files: namesIn(`${out}/${own}`), drafts: [] };
    taken.set(own, known);
    return known;
  };
  const drafts: { draft: NamedDraft; source: string }[] = [];
  let unread = 0;
  for (const source of files) {
    const { sheets, faults } = sheetsAt(source, kind);
    if (faults.length > 0) console.error(`${shown(source)}\n${notesText(faults)}\n`);
    if (sheets.length === 0) unread += 1;
    for (const sheet of sheets) {
      const own = kind ?? kindOf(sheet);
      if (own) drafts.push({ draft: named(draftFrom(sheet, own, { lang, today }), takenOf(own)), source });
      else {
        unread += 1;
        console.error(
          `${shown(source)}, ${sheet.from}: nothing tells which kind of entry this is. Add  --kind practice  (or event, idea, advice, expertise, method). Explainers of themes and lists of topics are not imported.\n`,
        );
      }
    }
  }
  const entries = new Map<NamedDraft, EntryFile>();
  for (const { draft } of drafts) if (draft.id !== undefined) entries.set(draft, entryFileOf(draft, out));
  for (const { file, text } of entries.values()) {
    mkdirSync(parse(file).dir, { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
  const faults = stillToDo([...entries.values()], contentFiles(content).files, today);
  for (const { draft, source } of drafts) {
    const file = entries.get(draft)?.file;
    console.log(`${shown(basename(source))}, ${draftReport(draft, file, faults.get(file ?? '') ?? [])}\n`);
  }
  if (out === content) writeEditorFiles();
  console.log(
    totalText(
      drafts.map(({ draft }) => draft),
      entries.size,
      unread,
    ),
  );
  if (unread > 0 || entries.size < drafts.length) process.exitCode = 1;
}

/** The sheets of a file, or why it cannot be read. */
function sheetsAt(path: string, kind: DraftKind | undefined) {
  const fail = (message: string) => ({ sheets: [], faults: [{ place: 'the file', message }] });
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile()) return fail('There is no such file.');
  if (status.size > limits.bytes)
    return fail(
      `It has ${Math.round(status.size / 1000)} kB; at most ${limits.bytes / 1000} are read. Split it.`,
    );
  return readSheets(path, readFileSync(path), kind);
}

/** Names of the files in a folder without their endings; none where there is no folder yet. */
function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).map((name) => parse(name).name)
    : [];
}
