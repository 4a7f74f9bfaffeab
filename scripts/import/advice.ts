import type { Lang } from '../../src/vocabulary/languages.ts';
import { pointsIn } from './facts.ts';
import { exchangeIn, idMaker, opening, relatedOf, sourcesOf, statementsIn, themesOf } from './pieces.ts';
import type { Placed } from './pieces.ts';
import { checkRegion, placeOf } from './places.ts';
import type { SheetReader } from './sheet-reader.ts';

/** The fields and points of collegial advice. Who advised stands behind each piece of advice, or in a list. */
export function adviceFrom(read: SheetReader, lang: Lang): Placed {
  const city = placeOf(read);
  checkRegion(read, city?.country);
  const { searchWords, ...themes } = themesOf(read, lang);
  const fields = {
    ...opening(read),
    city,
    ...themes,
    askedAt: exchangeIn(read, 'asked_at'),
    advisers: advisersOf(read),
    disagreements: statementsIn(read, 'disagreements', idMaker()),
    related: relatedOf(read),
    searchWords,
    sources: sourcesOf(read),
  };
  const points = {
    situation: pointsIn(read, 'situation'),
    question: pointsIn(read, 'question'),
    advised: pointsIn(read, 'advice'),
    followed: pointsIn(read, 'what_followed', 'gaps'),
  };
  return { fields, points };
}

/** Each adviser once, with the sources of all that it advised. */
function advisersOf(read: SheetReader): { name: string; sources: string[] }[] {
  const byName = new Map<string, string[]>();
  for (const [list, field] of [
    ['advisers', 'name'],
    ['advice', 'from'],
  ] as const)
    for (const path of read.groups(list)) {
      // The point in the text names the adviser too; it is read there.
      const told = read.at(...path, field);
      if (typeof told !== 'string' || told.trim() === '') continue;
      const name = list === 'advisers' ? read.line(...path, field) : told.replace(/\s+/g, ' ').trim();
      if (name === undefined) continue;
      byName.set(name, [...(byName.get(name) ?? []), ...sourcesAt(read, path, list)]);
    }
  return [...byName].map(([name, sources]) => ({ name, sources: [...new Set(sources)] }));
}

const sourcesAt = (read: SheetReader, path: readonly (string | number)[], list: string): string[] => {
  if (list === 'advisers') return read.sources(...path, 'sources');
  const sources = read.at(...path, 'sources');
  return Array.isArray(sources) ? sources.map(String) : [];
};
