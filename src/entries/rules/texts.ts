import { say } from '../../i18n/fault-texts.ts';
import type { Saying } from '../../i18n/fault-texts.ts';
import { isGroup } from './rule.ts';
import type { Rule, RuleFault } from './rule.ts';

/** What a draft has where a text is still to be written. */
export const placeholder = '…';

const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,}/u;
/** Looks around each @ only: a long word must not cost the square of its length. */
function mailIn(text: string): string | undefined {
  for (
    let at = text.indexOf('@'), tries = 0;
    at >= 0 && tries < 20;
    at = text.indexOf('@', at + 1), tries++
  ) {
    const found = mail.exec(text.slice(Math.max(0, at - 64), at + 200))?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
const telephone =
  /(?:\+|\b00)[1-9]\d{0,3}[ ()/.-]*\d(?:[ ()/.-]{0,2}\d){5,}|\b(?:tel|phone|fon|telefon|teléfono|téléphone|whatsapp)\b[.: ]*[+(]?\d[\d ()/.-]{5,}|\b0\d{2,4}[ /-]\d{3,}[ /-]?\d{2,}\b/iu;

/** What no published text may hold: where it stands in the text, and what to say of it; undefined when there is nothing. */
export function refusedText(text: string): { index: number; saying: Saying } | undefined {
  if (text.trim() === placeholder) return { index: 0, saying: say('text.todo') };
  const address = mailIn(text);
  if (address !== undefined)
    return {
      index: text.indexOf(address),
      saying: say('text.mail', { address }),
    };
  const number = telephone.exec(text);
  if (number)
    return {
      index: number.index,
      saying: say('text.phone', { number: number[0].trim() }),
    };
  return undefined;
}

/** Fields whose texts are addresses or codes and not words to read. */
const codes = new Set(['url', 'archived', 'publicPage', 'id', 'lang', 'licence', 'translates']);

/** Texts in the fields are plain words: no HTML, no contact data, nothing left to write. */
export const textsArePlain: Rule = (fields) => {
  const faults: RuleFault[] = [];
  walk(fields, []);
  return faults;
  function walk(value: unknown, path: PropertyKey[]): void {
    if (typeof value === 'string') {
      if (codes.has(String(path.at(-1)))) return;
      const refused = /<[a-z!/?]/i.test(value) ? say('text.html') : refusedText(value)?.saying;
      if (refused !== undefined) faults.push({ path, ...refused });
    } else if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (isGroup(value)) for (const [name, item] of Object.entries(value)) walk(item, [...path, name]);
  }
};
