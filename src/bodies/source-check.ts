import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
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
  const refuse = (line: number, index: number, saying: Saying) => {
    findings.at({ line: line + 1, column: index + 1 }, saying);
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

function angleMessage(rest: string): Saying {
  if (rest.startsWith('<!--')) return refusals['comment'] ?? strayAngle;
  if (/^<[!?]/.test(rest)) return say('body.html.out');
  if (/^<[\w.+-]+@/.test(rest)) return say('body.mail');
  return strayAngle;
}

function braceMessage(line: string, index: number): Saying {
  if (/<(?:style|script)\b/i.test(line.slice(0, index)))
    return say('body.script', { tag: /<(style|script)\b/i.exec(line)?.[1] ?? '' });
  return /=\s*$/.test(line.slice(0, index)) ? say('attribute.braces') : say('body.braces');
}
