import { sections } from '../bodies/sections.ts';
import { splitFile } from '../entries/front-matter.ts';
import { proposedId } from '../entries/proposed-id.ts';
import { isGroup, textIn } from '../entries/rules/rule.ts';
import type { Fields } from '../entries/rules/rule.ts';
import { kindNames, kinds } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/kinds.ts';
import { isLang, languages } from '../vocabulary/languages.ts';
import type { Label, Lang } from '../vocabulary/languages.ts';

// A file says neither its kind nor its name: its place in the repository does. What it most likely is can be told.

const headingsIn = (text: string) =>
  new Set([...text.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title.trim()));
const fieldsIn = (text: string): Fields => {
  const { data } = splitFile(text);
  return isGroup(data) ? data : {};
};

/** The kind with the most of the headings and fields that a file has. `known` are entries, as `<kind>/<id>`. */
export function likelyKind(text: string, id: string, known: readonly string[]): Kind {
  const own = kindNames.filter((kind) => known.includes(`${kind}/${id}`));
  if (own[0] && own.length === 1) return own[0];
  const headings = headingsIn(text);
  const fields = Object.keys(fieldsIn(text));
  const score = (kind: Kind) => {
    const titles = Object.values<Label>(sections[kind]).flatMap((label) => Object.values(label));
    return (
      3 * titles.filter((title) => headings.has(title)).length +
      fields.filter((name) => name in kinds[kind].shape).length
    );
  };
  return kindNames.reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

/** The language of a file: what it says itself, else that of its headings. */
export function likelyLang(text: string, kind: Kind): Lang | undefined {
  const told = textIn(fieldsIn(text), 'lang');
  if (isLang(told)) return told;
  const headings = headingsIn(text);
  const hits = (lang: Lang) =>
    Object.values<Label>(sections[kind]).filter((label) => headings.has(label[lang])).length;
  const best = languages.reduce((one, other) => (hits(other) > hits(one) ? other : one));
  return hits(best) > 0 ? best : undefined;
}

/** A name for a file that has none yet, by the house rules for ids; empty where it has no title. */
export function likelyName(text: string, kind: Kind): string {
  const fields = fieldsIn(text);
  const { city, start } = fields;
  const title = textIn(fields, 'title');
  const name = isGroup(city) ? textIn(city, 'name') : undefined;
  return title === undefined
    ? ''
    : proposedId({
        kind,
        title,
        city: name === undefined ? textIn(fields, 'city') : { name },
        start: typeof start === 'string' ? start : undefined,
      });
}
