import type { Lang } from '../vocabulary/languages.ts';
import type { FormKind } from './form-kinds.ts';

export type Data = Record<string, unknown>;

/** An entry as far as it is written. */
export interface EntryDraft {
  kind: FormKind;
  lang: Lang;
  /** The name that its file will have, without ending. */
  id: string;
  /** The fields of the front matter. */
  data: Data;
  /** Markdown by the keys of the sections; under an empty key what stood before the first one. */
  sections: Readonly<Record<string, string>>;
}

export const isGroup = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What stands at a path of the data, such as `results.0.label`. */
export const valueAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value !== null && typeof value === 'object' ? (value as Data)[key] : undefined),
      data,
    );
