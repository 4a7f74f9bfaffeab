import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What pages have left for an integration among the built files: read, and taken out of the site. */
export async function takenOut<T>(root: string, name: string): Promise<T> {
  const file = join(root, name);
  const content = JSON.parse(await readFile(file, 'utf8')) as T;
  await rm(file);
  return content;
}
