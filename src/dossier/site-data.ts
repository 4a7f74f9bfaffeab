import type { CitedEntry, EntryRow } from '../lib/entry-data.ts';
import { siteData, siteFile } from '../lib/site-root.ts';

/** All entries of the library by their addresses, with titles in a language. */
export async function entryRows(lang: string): Promise<ReadonlyMap<string, EntryRow>> {
  const rows = await siteData<EntryRow[]>(`${lang}/entries.json`);
  return new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
}

export const citedEntry = (lang: string, entry: string): Promise<CitedEntry> =>
  siteData(`${lang}/${entry}/cite.json`);

/** The page of an entry as a document without life: nothing in it runs or loads. */
export const entryPage = async (lang: string, entry: string): Promise<Document> =>
  new DOMParser().parseFromString(await (await siteFile(`${lang}/${entry}/`)).text(), 'text/html');

/** Asks for each of a list, four at a time; what fails is left out. Tells how many have been asked for. */
export async function each<T>(
  entries: readonly string[],
  ask: (entry: string) => Promise<T>,
  onProgress?: (done: number) => void,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  const waiting = [...entries];
  let done = 0;
  const work = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const answer = await ask(entry).catch(() => undefined);
      if (answer !== undefined) answers.set(entry, answer);
      onProgress?.(++done);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return answers;
}
