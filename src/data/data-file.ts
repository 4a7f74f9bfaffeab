import { createHash } from 'node:crypto';
import { typeOf } from '../lib/media-types.ts';

/** A data file with what others tell of it. */
export interface DataFile {
  /** Path in the folder of the data. */
  path: string;
  mediaType: string;
  /** Rows of a table without its head, features of a map, entries or records; undefined where nothing is counted. */
  rows?: number | undefined;
  bytes: number;
  sha256: string;
  /** The text, in pieces: those of the whole library are the texts of its entries. */
  pieces: readonly string[];
}

/** A file of these pieces of text, in UTF-8. Throws where the table of types does not know its ending. */
export function dataFile(path: string, pieces: readonly string[], rows?: number): DataFile {
  const mediaType = typeOf(path);
  if (!mediaType) throw new Error(`src/lib/media-types.ts has no type for ${path}`);
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
  }
  return { path, mediaType, rows, bytes, sha256: hash.digest('hex'), pieces };
}

export const jsonFile = (path: string, content: unknown, rows?: number): DataFile =>
  dataFile(path, [`${JSON.stringify(content)}\n`], rows);
