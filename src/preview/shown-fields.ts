import type { z } from 'zod';
import { unknownCountry, unknownLanguage, unwritten } from './unwritten.ts';

type Issue = z.core.$ZodIssue;
type Group = Record<PropertyKey, unknown>;

/** How often fields are mended before all is given up; each round settles at least one. */
const mostRounds = 40;

/**
 * Fields that a page can show, made of fields as they stand in a draft: what is missing is unwritten, what a page cannot
 * show is left out, all else stays, also where it breaks a rule (a title that is too long, a figure without a source).
 * Never throws. `blank` holds what the page needs.
 */
export function shownFields(fields: unknown, schema: z.ZodType, blank: Group): Group {
  const data: Group = isGroup(fields) ? structuredClone(fields) : {};
  for (let round = 0; round < mostRounds; round++) {
    const outcome = schema.safeParse(data);
    const issues = outcome.success
      ? []
      : outcome.error.issues.filter((issue) => !harmless(issue, data, blank));
    if (issues.length === 0) return data;
    // From the end, so that what is taken out of a list moves nothing that is still to be mended.
    for (const issue of issues.toReversed()) mend(issue, data, blank);
  }
  return structuredClone(blank);
}

const isGroup = (value: unknown): value is Group => value !== null && typeof value === 'object';

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), data);

/** Whether a page shows the value all the same: it is of the right type, or stands for what is not written. */
function harmless(issue: Issue, data: Group, blank: Group): boolean {
  const value = at(data, issue.path);
  if (value !== undefined && JSON.stringify(value) === JSON.stringify(at(blank, issue.path))) return true;
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array';
  if (issue.code === 'custom') return value !== undefined;
  return value === unwritten || value === unknownCountry || value === unknownLanguage;
}

function mend(issue: Issue, data: Group, blank: Group): void {
  const { path } = issue;
  const around = at(blank, path.slice(0, -1));
  // A pair of coordinates is one thing.
  if (Array.isArray(around) && around.length > 0) put(data, path.slice(0, -1), structuredClone(around));
  else if (issue.code === 'unrecognized_keys') {
    const group = at(data, path);
    if (isGroup(group)) for (const key of issue.keys) Reflect.deleteProperty(group, key);
  } else if (at(data, path) !== undefined) takeOut(data, path);
  else {
    const filling = at(blank, path) ?? fillingOf(issue);
    if (filling === undefined) takeOut(data, path.slice(0, -1));
    else put(data, path, structuredClone(filling));
  }
}

/** What stands in the place of a value that must be there and is not; undefined where nothing can. */
function fillingOf(issue: Issue): unknown {
  const name = issue.path.at(-1);
  if (name === 'country') return unknownCountry;
  if (name === 'lang') return unknownLanguage;
  if (issue.code === 'invalid_value') return unwritten;
  if (issue.code !== 'invalid_type') return undefined;
  const fillings: Readonly<Record<string, unknown>> = {
    string: unwritten,
    array: [],
    object: {},
    boolean: false,
  };
  return fillings[issue.expected];
}

function takeOut(data: Group, path: readonly PropertyKey[]): void {
  const [name] = path.slice(-1);
  const around = at(data, path.slice(0, -1));
  if (name === undefined || !isGroup(around)) return;
  if (Array.isArray(around)) around.splice(Number(name), 1);
  else Reflect.deleteProperty(around, name);
}

function put(data: Group, path: readonly PropertyKey[], value: unknown): void {
  const [name] = path.slice(-1);
  const around = at(data, path.slice(0, -1));
  if (name !== undefined && isGroup(around)) around[name] = value;
}
