import type { Fault } from './fault.ts';

/** The faults as people read them at a terminal: grouped by file, in columns. */
export function report(faults: readonly Fault[]): string {
  const byFile = Map.groupBy(faults, ({ file }) => file);
  return [...byFile].map(([file, list]) => [file, ...list.map(row)].join('\n')).join('\n\n');
}

const row = ({ line, column, field, message, severity }: Fault) =>
  `  ${`${line}:${column}`.padEnd(8)} ${field.padEnd(12)} ${severity === 'hint' ? '(hint) ' : ''}${message}`;

/** The closing line: how many files were read and how many need work. */
export function summary(files: number, faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const hints = faults.length - errors.length;
  const bad = new Set(errors.map(({ file }) => file)).size;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const verdict = errors.length === 0 ? 'no faults' : `${bad} with ${count(errors.length, 'fault')}`;
  const aside = hints > 0 ? `, ${count(hints, 'hint')}` : '';
  return `${count(files, 'file')} read, ${verdict}${aside}.${errors.length > 0 ? ' Each field is explained in CONTRIBUTING.md#fields' : ''}`;
}
