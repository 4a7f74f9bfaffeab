import type { Findings } from './findings.ts';
import { elementMessage, refusals, strayAngle } from './refusals.ts';

/**
 * Looks through the lines of a body, outside code, for what no parser needs to see: curly braces, signs < that begin
 * nothing, and notes at the end. Sätteri and remark tell these at different places, or not at all, and an unclosed brace
 * in a tag takes Sätteri exponential time. Returns false when the body must not be parsed.
 */
export function checkSource(body: string, findings: Findings): boolean {
  let parsable = true;
  let fence = '';
  const refuse = (line: number, index: number, message: string) => {
    findings.at({ line: line + 1, column: index + 1 }, message);
    parsable = false;
  };
  for (const [number, raw] of body.split('\n').entries()) {
    const [, opened = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(raw) ?? [];
    if (fence !== '' ? opened.startsWith(fence) : opened !== '') {
      fence = fence === '' ? opened : '';
      continue;
    }
    if (fence !== '') continue;
    const line = raw.replace(/(`+)[^`]*\1/g, (code) => ' '.repeat(code.length));
    const brace = /(?<!\\)[{}]/.exec(line);
    if (brace) refuse(number, brace.index, braceMessage(line, brace.index));
    const angle = /(?<!\\)<(?![A-Za-z/][\w./-]*(?:[\s/>]|$))/.exec(line);
    if (angle) refuse(number, angle.index, angleMessage(line.slice(angle.index)));
    const note = /^\s*\[\^[^\]]+\]:/.exec(line);
    if (note) refuse(number, note[0].indexOf('['), elementMessage('sup'));
  }
  return parsable;
}

function angleMessage(rest: string): string {
  if (rest.startsWith('<!--')) return refusals['comment'] ?? strayAngle;
  if (/^<[!?]/.test(rest)) return 'HTML is not allowed. Take this sign and what belongs to it out.';
  if (/^<[\w.+-]+@/.test(rest))
    return 'E-mail addresses are not published. Name the office instead, and take the address out.';
  return strayAngle;
}

function braceMessage(line: string, index: number): string {
  if (/<(?:style|script)\b/i.test(line.slice(0, index)))
    return `<${/<(style|script)\b/i.exec(line)?.[1] ?? ''}> is not allowed. Take it out, with everything up to its end.`;
  return /=\s*$/.test(line.slice(0, index))
    ? 'An attribute is not plain text. Write it between straight quotation marks: title="text".'
    : 'Curly braces are not allowed. Write \\{ for the sign itself.';
}
