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

/** What no published text may hold: where it stands in the text, and the words to say so; undefined when there is nothing. */
export function refusedText(text: string): { index: number; message: string } | undefined {
  if (text.trim() === placeholder) return { index: 0, message: 'This text is still to be written.' };
  const address = mailIn(text);
  if (address !== undefined)
    return {
      index: text.indexOf(address),
      message: `E-mail addresses are not published (${address}). Name the office instead, and take the address out.`,
    };
  const number = telephone.exec(text);
  if (number)
    return {
      index: number.index,
      message: `Telephone numbers are not published (${number[0].trim()}). Name the office instead, and take the number out.`,
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
      const refused = /<[a-z!/?]/i.test(value)
        ? 'HTML is not allowed in the fields. Write plain text.'
        : refusedText(value)?.message;
      if (refused !== undefined) faults.push({ path, message: refused });
    } else if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (isGroup(value)) for (const [name, item] of Object.entries(value)) walk(item, [...path, name]);
  }
};
