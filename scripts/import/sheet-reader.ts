import type { Label } from '../../src/vocabulary/languages.ts';
import { countryCodeOf, dayOf, numberOf, partsOf, sourceIdsOf, valueOf, yesNoOf } from './cells.ts';
import { hiddenSigns, oneLine } from './plain-text.ts';
import { leaves, valueAt } from './sheet.ts';
import type { Note, Path, Sheet } from './sheet.ts';

/** Reads a sheet value by value, and remembers which were read: the rest must not be lost. */
export class SheetReader {
  readonly #sheet: Sheet;
  readonly #taken = new Set<string>();
  readonly notes: Note[];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.notes = [...sheet.notes];
  }

  /** The value as it stands, not yet counted as read. */
  at = (...path: Path): unknown => valueAt(this.#sheet.data, path);

  has = (...path: Path): boolean => leaves(this.at(...path)).length > 0;

  note(path: Path, message: string): void {
    this.notes.push({ place: this.#sheet.place(path), message });
  }

  /** Counts a value, or all values of a group or list, as read. */
  take(...path: Path): void {
    for (const leaf of leaves(this.at(...path), path)) this.#taken.add(keyOf(leaf.path));
  }

  /** A text on one line, counted as read; undefined where there is none. */
  line(...path: Path): string | undefined {
    const value = this.at(...path);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return undefined;
    const text = oneLine(String(value));
    const lost = hiddenSigns(String(value));
    if (lost.length > 0)
      this.note(path, `Signs that do not show were taken out (${lost.slice(0, 5).join(', ')}).`);
    this.take(...path);
    return text === '' ? undefined : text;
  }

  /** A number; the text itself where it is none, so that the checker tells it at its place. */
  number(...path: Path): number | string | undefined {
    const value = this.at(...path);
    if (typeof value === 'number') {
      this.take(...path);
      return value;
    }
    const text = this.line(...path);
    return text === undefined ? undefined : this.numberIn(path, text);
  }

  /** The number that a text of a cell is; the text itself where it is none, or can be read in two ways. */
  numberIn(path: Path, text: string): number | string {
    const read = numberOf(text);
    if (read !== 'twoWays') return read ?? text;
    this.note(
      path,
      `"${text}" can be read as ${text.replace(/[.,]/, '')} or as ${text.replace(',', '.')}. Write the first without a sign in it, the second with one more 0 at its end; until then the field keeps the text.`,
    );
    return text;
  }

  day(...path: Path): string | undefined {
    const text = this.line(...path);
    return text === undefined ? undefined : dayOf(text);
  }

  country(...path: Path): string | undefined {
    const text = this.line(...path);
    return text === undefined ? undefined : countryCodeOf(text);
  }

  /** The id of a closed list, given by id or label. */
  choice(list: Readonly<Record<string, Label>>, ...path: Path): string | undefined {
    const text = this.line(...path);
    return text === undefined ? undefined : valueOf(text, list);
  }

  /** Yes or no; the text itself where it is neither. */
  yesNo(...path: Path): boolean | string | undefined {
    const text = this.line(...path);
    return text === undefined ? undefined : (yesNoOf(text) ?? text);
  }

  /** `true`, or nothing: a mark that a field takes only when it holds. */
  mark(...path: Path): true | string | undefined {
    const read = this.yesNo(...path);
    return read === false ? undefined : read;
  }

  /** Several texts: a list, or a cell with commas between. */
  list(...path: Path): string[] {
    const value = this.at(...path);
    if (Array.isArray(value)) return value.flatMap((_, index) => this.line(...path, index) ?? []);
    if (typeof value === 'string') {
      this.take(...path);
      return partsOf(value).map(oneLine).filter(Boolean);
    }
    const line = this.line(...path);
    return line === undefined ? [] : [line];
  }

  /** Ids of sources, each once. */
  sources(...path: Path): string[] {
    return [...new Set(this.list(...path).flatMap(sourceIdsOf))];
  }

  /** The places of the groups of a list that hold anything. */
  groups(...path: Path): Path[] {
    const value = this.at(...path);
    return Array.isArray(value)
      ? value.flatMap((item, index) => (leaves(item).length > 0 ? [[...path, index]] : []))
      : [];
  }

  /** What was not read, in the order of the sheet. */
  rest(...path: Path): { path: Path; text: string }[] {
    return leaves(this.at(...path), path)
      .filter((leaf) => !this.#taken.has(keyOf(leaf.path)))
      .map((leaf) => ({ path: leaf.path, text: oneLine(String(leaf.value)) }));
  }

  /** How many values the sheet holds. */
  get size(): number {
    return leaves(this.#sheet.data).length;
  }
}

const keyOf = (path: Path) => JSON.stringify(path);
