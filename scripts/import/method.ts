import { placeholder } from '../../src/entries/rules/texts.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { pointsIn } from './facts.ts';
import { filled, idMaker, opening, relatedOf, sourcesOf, statementsIn, textAt } from './pieces.ts';
import type { Placed } from './pieces.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { Path } from './sheet.ts';

/** The fields and points of a method kit. Names of roles and steps are to be found; sheets tell only what they do. */
export function methodFrom(read: SheetReader, lang: Lang): Placed {
  const makeId = idMaker();
  const words = read.list('search_words');
  const fields = {
    ...opening(read),
    roles: read.groups('roles').map((path) => {
      const role = read.line(...path, 'role');
      const name = read.line(...path, 'name');
      const text = textAt(read, path);
      return {
        id: makeId(role ?? name ?? text ?? 'role'),
        name: name ?? placeholder,
        text: text ?? placeholder,
        sources: read.sources(...path, 'sources'),
      };
    }),
    steps: read.groups('steps').map((path) => stepOf(read, path, makeId)),
    questions: statementsIn(read, 'questions', makeId),
    do: statementsIn(read, 'do', makeId),
    avoid: [...statementsIn(read, 'dont', makeId), ...statementsIn(read, 'avoid', makeId)],
    disagreements: statementsIn(read, 'disagreements', makeId),
    related: relatedOf(read),
    ...(words.length > 0 && { searchWords: { [lang]: words } }),
    sources: sourcesOf(read),
  };
  const points = {
    purpose: pointsIn(read, 'definition', 'purpose', 'aim'),
    people: pointsIn(read, 'group', 'participants', 'people', 'who_pays_and_does'),
    preparation: pointsIn(read, 'preparation', 'preparation_by_the_city', 'templates'),
    course: pointsIn(read, 'timing_models', 'course', 'variants_online'),
    after: pointsIn(read, 'follow_up', 'outcomes', 'outputs', 'after'),
    known: pointsIn(read, 'results_seen', 'limits', 'numbers', 'known'),
  };
  return { fields, points };
}

function stepOf(read: SheetReader, path: Path, makeId: (text: string) => string) {
  const name = read.line(...path, 'name');
  const text = textAt(read, path);
  // The order of the list tells the number of the step.
  read.take(...path, 'step');
  return filled({
    id: makeId(name ?? text?.replace(/^\d+\s*/, '') ?? 'step'),
    name: name ?? placeholder,
    text: text ?? placeholder,
    lasts: durationOf(read, path),
    sources: read.sources(...path, 'sources'),
  });
}

/** How long a step takes: its fields, or minutes in a form such as 10 or 5-10. Anything else stays for the text. */
function durationOf(read: SheetReader, path: Path) {
  const min = read.number(...path, 'min');
  if (min !== undefined)
    return filled({
      min,
      max: read.number(...path, 'max'),
      unit:
        read
          .line(...path, 'unit')
          ?.toLowerCase()
          .replace(/s$/, '') ?? 'minute',
    });
  const told = read.at(...path, 'minutes');
  const [, least, most] =
    /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(
      typeof told === 'number' ? `${told}` : typeof told === 'string' ? told : '',
    ) ?? [];
  if (least === undefined) return undefined;
  read.take(...path, 'minutes');
  return filled({ min: Number(least), max: most === undefined ? undefined : Number(most), unit: 'minute' });
}
