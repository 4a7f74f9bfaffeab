import type { FaultTexts } from '../i18n/fault-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Checked } from './checker.ts';
import type { KeptDraft } from './drafts.ts';
import { FaultView } from './fault-view.ts';
import type { FormTexts } from './form-texts.ts';
import { standingOf } from './standing.ts';
import { showProven, showStanding, showUnknown, showVerdict } from './summary.ts';

interface Shown {
  root: HTMLElement;
  form: HTMLElement;
  texts: FormTexts;
  words: FaultTexts;
  lang: Lang;
  /** Called when somebody took out what no field shows. */
  changed: () => void;
}

/** Shows in all parts of the form what a check has found. Loaded with the checker. */
export class Outcome {
  private readonly on: Shown;
  private readonly view: FaultView;
  private readonly needed: readonly string[];

  constructor(on: Shown) {
    this.on = on;
    this.view = new FaultView(on.form, on.texts, on.words, on.lang);
    this.needed = (on.root.dataset['needed'] ?? '').split(' ');
  }

  show(checked: Checked, draft: KeptDraft): void {
    const { root, texts, changed } = this.on;
    const { faults, proven } = checked;
    this.view.showBeside(faults, draft);
    this.view.showList(faults, draft.kind);
    showStanding(root, texts, standingOf(draft, faults, this.needed));
    showProven(root, texts, this.view, proven);
    showUnknown(root, texts, changed);
    showVerdict(root, texts, { ...checked, id: draft.id });
  }
}
