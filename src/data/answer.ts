import { contentTypeOf } from '../lib/media-types.ts';
import type { DataFile } from './data-file.ts';
import { publication } from './library-data.ts';

/** A data file as an answer. */
export const answer = ({ path, pieces }: DataFile): Response =>
  new Response(new Blob([...pieces]), { headers: { 'Content-Type': contentTypeOf(path) } });

/** The data file with this path. Throws where there is none: a page asks for a file that nobody makes. */
export async function answerWith(path: string): Promise<Response> {
  const file = (await publication()).files.get(path);
  if (!file) throw new Error(`There is no data file ${path}`);
  return answer(file);
}
