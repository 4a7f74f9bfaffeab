import type { qualifiers } from '../../src/schemas/pieces.ts';
import { qualified } from './cells.ts';
import { filled, textAt } from './pieces.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { Path } from './sheet.ts';

/** What sheets write behind a unit in brackets, and what it means. */
const remarks: Readonly<Record<string, { qualifier?: (typeof qualifiers)[number]; target?: true }>> = {
  'more than': { qualifier: 'more-than' },
  over: { qualifier: 'more-than' },
  'less than': { qualifier: 'less-than' },
  below: { qualifier: 'less-than' },
  about: { qualifier: 'about' },
  roughly: { qualifier: 'about' },
  'approx.': { qualifier: 'about' },
  'up to': { qualifier: 'up-to' },
  maximum: { qualifier: 'up-to' },
  'upper limit': { qualifier: 'up-to' },
  target: { target: true },
  planned: { target: true },
};

/**
 * A result or a cost as its field takes it. Undefined for a fact without a figure, unless the sheet has it in the form
 * of a field (`label`): then the checker asks for the figure.
 */
export function figureOf(
  read: SheetReader,
  path: Path,
  name: 'value' | 'amount',
  makeId: (text: string) => string,
): Record<string, unknown> | undefined {
  if (!read.has(...path, name) && !read.has(...path, 'label')) return undefined;
  const label = textAt(read, path);
  const raw = read.at(...path, name);
  const sign = typeof raw === 'string' ? qualified(raw.trim()) : { rest: '' };
  const { unit, qualifier, target } = unitOf(read.line(...path, 'unit'));
  const told = read.line(...path, 'qualifier');
  return filled({
    id: makeId(label ?? name),
    label,
    [name]:
      sign.qualifier === undefined ? read.number(...path, name) : numberBehind(read, path, name, sign.rest),
    unit: name === 'value' ? unit : undefined,
    currency: read.line(...path, 'currency')?.toUpperCase(),
    year: read.number(...path, 'year'),
    qualifier: told?.toLowerCase().replaceAll(' ', '-') ?? sign.qualifier ?? qualifier,
    target: read.mark(...path, 'target') ?? target,
    sources: read.sources(...path, 'sources'),
  });
}

/** The figure of a cell such as "> 500", whose sign has become the qualifier. */
function numberBehind(read: SheetReader, path: Path, name: string, rest: string) {
  read.take(...path, name);
  return read.numberIn([...path, name], rest);
}

function unitOf(text: string | undefined): {
  unit?: string;
  qualifier?: (typeof qualifiers)[number];
  target?: true;
} {
  const [, unit = '', remark = ''] = /^(.*\S)\s*\(([^()]*)\)$/.exec(text ?? '') ?? [];
  const known = Object.hasOwn(remarks, remark) ? remarks[remark] : undefined;
  if (text === undefined) return {};
  return known ? { unit, ...known } : { unit: text };
}
