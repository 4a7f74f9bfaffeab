// The reader's dossier on this device. Small, because the page of every entry loads it.

/** One entry of a dossier: kind and id as they stand in its address, such as `practices/medellin-metrocable`. */
export interface Chosen {
  entry: string;
  note: string;
}
export interface Dossier {
  title: string;
  chosen: Chosen[];
}

const key = 'dossier';
/** Form of what is stored: `{ version, title, chosen }`. */
const version = 1;

export const isEntry = (value: unknown): value is string =>
  /^(practices|events|ideas|advice|expertise|methods)\/[a-z\d-]+$/.test(String(value));

/** What the device did not take, because its storage is full or blocked: it lasts as long as the page. */
let unkept: Dossier | undefined;
let readable = true;

/** The reader's own dossier. */
export function ownDossier(): Dossier {
  if (unkept) return unkept;
  try {
    return stored();
  } catch {
    readable = false;
    return { title: '', chosen: [] };
  }
}

/** Whether the device has kept the dossier as it stands. */
export const isKept = (): boolean => readable && !unkept;

/** Puts a dossier in the place of the reader's own, and answers whether the device has kept it. */
export function keep(dossier: Dossier): boolean {
  try {
    // Throws where storage is blocked, or holds what a later version of this site wrote.
    stored();
    localStorage.setItem(key, JSON.stringify({ version, ...dossier }));
    unkept = undefined;
  } catch {
    unkept = dossier;
  }
  return !unkept;
}

/** Calls when the dossier has changed in another tab, or while this page was put aside by the browser. */
export function onChange(call: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) call();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) call();
  });
}

function stored(): Dossier {
  const text = localStorage.getItem(key) ?? '{}';
  let data: { version?: number; title?: unknown; chosen?: unknown } = {};
  try {
    data = Object(JSON.parse(text));
  } catch {
    // Not written by this site: nothing to read.
  }
  if (Number(data.version) > version) throw new Error('later version');
  const list: Chosen[] = Array.isArray(data.chosen) ? data.chosen : [];
  return {
    title: String(data.title ?? ''),
    chosen: list
      .filter((one) => isEntry(one?.entry))
      .map(({ entry, note }) => ({ entry, note: String(note ?? '') })),
  };
}
