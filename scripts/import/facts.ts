import { isGroup } from '../../src/entries/rules/rule.ts';
import { asMarkdown, marksOf } from './plain-text.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { Path } from './sheet.ts';

/** The places of the facts below a name: a list of facts, or a single one. */
export function factsIn(read: SheetReader, name: string): Path[] {
  const value = read.at(name);
  if (Array.isArray(value)) return read.groups(name);
  return read.has(name) ? [[name]] : [];
}

/** All facts below these names as points to write out. */
export const pointsIn = (read: SheetReader, ...names: string[]): string[] =>
  names.flatMap((name) => factsIn(read, name).map((path) => pointOf(read, path)));

/** One fact as a point: its words, what its fields add to them, and the marks of its sources. Counts all of it as read. */
export function pointOf(read: SheetReader, path: Path, before = ''): string {
  if (!isGroup(read.at(...path))) return asMarkdown(before + (read.line(...path) ?? ''));
  const words = ['fact', 'text', 'label', 'what'].flatMap((name) => read.line(...path, name) ?? []);
  const said = words.join(' · ');
  const figures = ([['value', 'unit'], ['amount', 'currency'], ['year']] as const)
    .map((names) => names.flatMap((name) => read.line(...path, name) ?? []))
    .filter((figure) => figure.some((part) => !says(said, part)))
    .map((figure) => figure.join(' '));
  const sources = read.sources(...path, 'sources');
  const more = read.rest(...path).map((leaf) => {
    read.take(...leaf.path);
    return `${leaf.path
      .slice(path.length)
      .filter((key) => typeof key === 'string')
      .join(' ')}: ${leaf.text}`;
  });
  const added = [...figures, ...more].join('; ');
  const point = [before + said, added && (said ? `(${added})` : added)].filter(Boolean).join(' ');
  return asMarkdown(/[.!?]$/.test(point) ? point : `${point}.`) + marksOf(sources);
}

/** Whether a text says a figure or word already, however the figure is grouped. */
export function says(text: string, part: string): boolean {
  const plain = (words: string) =>
    words.toLowerCase().replace(/(?<=\d)[,. '’\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const [inside, wanted] = [plain(text), plain(part)];
  return /^\d{1,20}$/.test(wanted)
    ? new RegExp(`(?<![\\d.,])${wanted}(?![\\d]|[.,]\\d)`).test(inside)
    : inside.includes(wanted);
}
