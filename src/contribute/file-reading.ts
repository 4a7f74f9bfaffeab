import type { Fault } from '../entries/fault.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { checking, faultsOfFile } from './checker.ts';
import type { EntryDraft } from './draft.ts';
import type { FormKind } from './form-kinds.ts';
import type { FormTexts } from './form-texts.ts';

/** Largest file that is read, in bytes: the checker takes a quarter of it. */
const largest = 256_000;

/** What a file became, and what is to be said of it. Without a draft it could not be read. */
export interface FileRead {
  draft?: EntryDraft;
  news: { heading: string; text: string; faults: readonly Fault[] };
}

/** Reads a file of an entry for the form of a kind, and checks it as it came. */
export async function readFile(
  file: File,
  { kind, lang, texts }: { kind: FormKind; lang: Lang; texts: FormTexts },
): Promise<FileRead> {
  const failed = (key: string, faults: readonly Fault[] = []): FileRead => ({
    news: { heading: texts.text('import.failed'), text: texts.text(key), faults },
  });
  if (file.size > largest) return failed('import.large');
  const text = await file.text();
  const id = file.name.replace(/\.[^.]*$/, '');
  const { draftOfText } = await checking();
  const { read } = draftOfText(text, kind, id);
  if (read?.isTranslation) return failed('import.translation');
  const faults = await faultsOfFile({ kind, id, text }, kind, lang);
  if (!read) return failed('import.asItCame', faults);
  const told = [
    texts.text(faults.length > 0 ? 'import.asItCame' : 'import.clean'),
    ...(read.kindMeant === kind ? [] : [texts.text('import.otherKind')]),
  ];
  const heading = texts.text('import.read', { name: file.name });
  return { draft: read.draft, news: { heading, text: told.join(' '), faults } };
}
