/**
 * What a copy of the site to take along has in the place of a host: it is opened from a folder, where scripts cannot
 * fetch anything. `src/take-along/reader.ts` sets it before the scripts of the page run; on a host there is none.
 */
export interface TakenAlong {
  /** The data of a JSON file, by its path below the root. */
  data: <T>(path: string) => Promise<T>;
  /** The text of a page or of a JSON file, by its path below the root. */
  text: (path: string) => Promise<string>;
  /** A search engine with the interface of Pagefind. */
  search: <Engine>() => Promise<Engine>;
  /** The public address of what lies at this address of the copy; the same one when it is none of the copy's. */
  published: (address: string) => string;
}

declare global {
  var takenAlong: TakenAlong | undefined;
}

/** The copy that this page belongs to; none on a host. */
export const takenAlong = (): TakenAlong | undefined => globalThis.takenAlong;
