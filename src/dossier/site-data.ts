import type { CitedEntry, EntryRow } from '../lib/entry-data.ts';
import { siteRoot } from '../lib/site-root.ts';

async function load(path: string): Promise<Response> {
  const response = await fetch(new URL(path, siteRoot));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** All entries of the library by their addresses, with titles in a language. */
export async function entryRows(lang: string): Promise<ReadonlyMap<string, EntryRow>> {
  const rows = (await (await load(`${lang}/entries.json`)).json()) as EntryRow[];
  return new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
}

export const citedEntry = async (lang: string, entry: string): Promise<CitedEntry> =>
  (await load(`${lang}/${entry}/cite.json`)).json() as Promise<CitedEntry>;

/** The page of an entry as a document without life: nothing in it runs or loads. */
export const entryPage = async (lang: string, entry: string): Promise<Document> =>
  new DOMParser().parseFromString(await (await load(`${lang}/${entry}/`)).text(), 'text/html');

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
