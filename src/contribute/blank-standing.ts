import type { Lang } from '../vocabulary/languages.ts';
import { blankDraft } from './drafts.ts';
import { placedIn, textOfDraft } from './entry-text.ts';
import { faultsIn } from './faults-in.ts';
import type { FormKind } from './form-kinds.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

/** How an entry stands of which no word is written. It is the same on every day, so that the page can say it. */
export function blankStanding(kind: FormKind, lang: Lang, needed: readonly string[]): Standing {
  const day = new Date(0);
  const draft = blankDraft(kind, lang, day);
  const text = textOfDraft(draft);
  const faults = faultsIn({
    kind,
    id: 'draft',
    text: text.text,
    today: day.toISOString().slice(0, 10),
    cities: [],
    names: undefined,
  });
  return standingOf(
    draft,
    faults.map((fault) => placedIn(text, fault)),
    needed,
  );
}
