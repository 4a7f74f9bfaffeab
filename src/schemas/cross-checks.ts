import type { z } from 'zod';
import type { Source } from './pieces.ts';

/** Any part of an entry that names its sources. */
interface Sourced {
  sources?: readonly string[] | undefined;
}

type Check<T> = z.core.CheckFn<T>;

/** Walks every object in the data that has a `sources` list of ids and reports it with its path. */
export function eachSourced(
  data: unknown,
  visit: (ids: readonly string[], path: PropertyKey[]) => void,
): void {
  walk(data, []);
  function walk(value: unknown, path: PropertyKey[]): void {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (value !== null && typeof value === 'object') {
      const { sources } = value as Sourced;
      if (path.length > 0 && Array.isArray(sources)) visit(sources, [...path, 'sources']);
      for (const [key, item] of Object.entries(value))
        if (key !== 'sources' || path.length > 0) walk(item, [...path, key]);
    }
  }
}

/** Every source that a figure names stands in the list, and no source is listed twice. */
export const sourcesAreListed: Check<{ sources: readonly Source[] }> = ({ value, issues }) => {
  const known = new Set<string>();
  value.sources.forEach(({ id }, index) => {
    if (known.has(id))
      issues.push({
        code: 'custom',
        path: ['sources', index, 'id'],
        input: id,
        message: `The source "${id}" is listed twice. Give each source its own id.`,
      });
    known.add(id);
  });
  eachSourced(value, (ids, path) => {
    ids.forEach((id, index) => {
      if (!known.has(id))
        issues.push({
          code: 'custom',
          path: [...path, index],
          input: id,
          message: `There is no source "${id}" in the list. Known: ${[...known].join(', ')}.`,
        });
    });
  });
};

/** The period does not end before it starts. Works for years and for ISO dates, which sort as text. */
export const endsAfterStart: Check<{
  start?: number | string | undefined;
  end?: number | string | undefined;
}> = ({ value, issues }) => {
  if (value.start !== undefined && value.end !== undefined && value.end < value.start)
    issues.push({
      code: 'custom',
      path: ['end'],
      input: value.end,
      message: `The end (${value.end}) lies before the start (${value.start}). Correct one of the two.`,
    });
};

/** Ids of structured items are unique, because translations name the items by them. */
export function itemIdsAreUnique<K extends string>(
  ...fields: K[]
): Check<Partial<Record<K, readonly { id: string }[] | undefined>>> {
  return ({ value, issues }) => {
    const seen = new Set<string>();
    for (const field of fields)
      value[field]?.forEach(({ id }, index) => {
        if (seen.has(id))
          issues.push({
            code: 'custom',
            path: [field, index, 'id'],
            input: id,
            message: `The id "${id}" is used twice in this file. Choose another one.`,
          });
        seen.add(id);
      });
  };
}

/** No value stands twice in a list, and the main cluster is not repeated among the others. */
export const clustersDiffer: Check<{
  cluster: string;
  alsoIn?: readonly string[] | undefined;
  topics: readonly string[];
}> = ({ value, issues }) => {
  const repeated = (list: readonly string[]) => list.findIndex((item, index) => list.indexOf(item) !== index);
  const also = [value.cluster, ...(value.alsoIn ?? [])];
  if (repeated(also) > 0)
    issues.push({
      code: 'custom',
      path: ['alsoIn'],
      input: value.alsoIn,
      message: `"${also[repeated(also)]}" is named already. Take it out of alsoIn.`,
    });
  if (repeated(value.topics) > 0)
    issues.push({
      code: 'custom',
      path: ['topics'],
      input: value.topics,
      message: `"${value.topics[repeated(value.topics)]}" stands twice. Take one out.`,
    });
};
