import type { Kind } from '../../schemas/kinds.ts';
import type { Saying } from '../../i18n/fault-texts.ts';
import type { CityTable } from '../../vocabulary/city-table.ts';

/** What a rule finds wrong with the fields of an entry. */
export interface RuleFault extends Saying {
  path: PropertyKey[];
  severity?: 'error' | 'hint';
  /** Fields that must be free of faults for this one to mean something. */
  needs?: readonly string[];
}

/** Fields as they stand in the file: rules run also when the schema has found faults, so nothing is taken for granted. */
export type Fields = Readonly<Record<string, unknown>>;

export interface RuleContext {
  kind: Kind;
  /** ISO date of the check. */
  today: string;
  cities: CityTable;
}

export type Rule = (fields: Fields, context: RuleContext) => RuleFault[];

export const isGroup = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The groups of a list field, each with its place in the list. */
export const groupsIn = (fields: Fields, name: string): { group: Fields; index: number }[] => {
  const list = fields[name];
  return Array.isArray(list)
    ? list.flatMap((group: unknown, index) => (isGroup(group) ? [{ group, index }] : []))
    : [];
};

export const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
};

export const numberIn = (fields: Fields, name: string): number | undefined => {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
};

/** The texts of a list field. */
export const textsIn = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  return Array.isArray(value)
    ? value.filter((item: unknown): item is string => typeof item === 'string')
    : [];
};
