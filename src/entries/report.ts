import type { Fault } from './fault.ts';

/** The faults as people read them at a terminal: grouped by file, in columns. */
export function report(faults: readonly Fault[]): string {
  const byFile = Map.groupBy(faults, ({ file }) => file);
  return [...byFile].map(([file, list]) => [shown(file), ...list.map(row)].join('\n')).join('\n\n');
}

/** File names and quoted words can hold anything; a terminal must not obey them. */
export const shown = (text: string) =>
  text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '�');

/** A fault in one line, in columns. */
export const row = ({ line, column, field, message, severity }: Fault) =>
  `  ${`${line}:${column}`.padEnd(8)} ${shown(field).padEnd(12)} ${severity === 'hint' ? '(hint) ' : ''}${shown(message)}`;

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

/**
 * A fault as a workflow command, which GitHub shows beside the line of a pull request. Escaped as its toolkit does:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function annotation({ file, line, column, field, message, severity }: Fault): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = severity === 'error' ? 'error' : 'notice';
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(field)}::${data(message)}`;
}
