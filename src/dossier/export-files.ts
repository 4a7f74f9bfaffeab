import { citationFile } from '../lib/citation-files.ts';
import { formatDate } from '../lib/dates.ts';
import { download } from '../lib/download.ts';
import type { EntryRow } from '../lib/entry-data.ts';
import type { Desk } from './desk.ts';
import { fileName, formats, markdownOf } from './exports.ts';
import type { Exported, Format } from './exports.ts';
import type { Chosen } from './kept-dossier.ts';
import { citedEntry, each } from './site-data.ts';
import { today } from '../lib/today.ts';

/**
 * Hands the reader the dossier as a file and answers its name. Throws when an entry's data cannot be loaded: half a list of
 * sources would be worse than none.
 */
export async function exportDossier(
  format: Format,
  title: string,
  chosen: readonly (Chosen & { row: EntryRow })[],
  desk: Pick<Desk, 'element' | 'language' | 'words'>,
): Promise<string> {
  if (chosen.length === 0) throw new Error('Nothing to export');
  const cited = await each(
    chosen.map(({ entry }) => entry),
    (entry) => citedEntry(desk.language, entry),
  );
  const list = chosen.map(({ entry, note, row }): Exported => {
    const own = cited.get(entry);
    if (!own) throw new Error(`No citation of ${entry}`);
    return { row, note, cited: own };
  });
  const name = fileName(title, format);
  download(name, written(format, list, title, desk), formats[format].type);
  return name;
}

function written(
  format: Format,
  list: readonly Exported[],
  title: string,
  { element, language, words }: Pick<Desk, 'element' | 'language' | 'words'>,
): string {
  const day = today();
  if (format !== 'markdown')
    return citationFile(
      format,
      list.map(({ cited }) => cited),
      day,
    );
  return markdownOf(list, {
    title: title || words('dossier.title'),
    origin: words('dossier.origin', {
      date: formatDate(day, language),
      site: element.dataset['site'] ?? '',
    }),
    note: words('dossier.note'),
    sources: words('sources.title'),
    colon: words('sign.colon'),
    noYear: words('sources.noYear'),
  });
}
