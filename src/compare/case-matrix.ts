import type { CaseFacts } from '../lib/case-data.ts';
import { csvOf } from '../lib/csv.ts';
import { download } from '../lib/download.ts';
import { sharedAddress } from '../lib/site-root.ts';
import { pageOf } from './case-files.ts';
import { cellsOf } from './csv.ts';
import { matrixOf, namesOf } from './matrix.ts';
import { sourceLists, tableOf } from './table.ts';
import { fill } from '../i18n/fill.ts';
import { counted } from './texts.ts';
import type { CompareTexts } from './texts.ts';

/** The table with what can be done with it: fold away what is the same, print, download; and the lists of sources. */
export class CaseMatrix extends HTMLElement {
  private readonly language = document.documentElement.lang;
  private cases: readonly CaseFacts[] = [];
  private texts!: CompareTexts;

  private one<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
  private get only() {
    return this.one<HTMLInputElement>('[name=only]');
  }
  /** Whether rows in which all say the same are to be folded away. */
  get onlyDifferences(): boolean {
    return this.only.checked;
  }

  connectedCallback(): void {
    this.one('.csv').addEventListener('click', () => this.save());
    this.one('.print').addEventListener('click', () => print());
  }

  override focus(): void {
    this.one('.matrix').focus();
  }

  show(cases: readonly CaseFacts[], onlyDifferences: boolean, texts: CompareTexts): void {
    this.cases = cases;
    this.texts = texts;
    this.hidden = cases.length === 0;
    this.only.checked = onlyDifferences;
    const several = cases.length > 1;
    this.one('.only').hidden = !several;
    const { language: lang } = this;
    const list = (words: string[]) => new Intl.ListFormat(lang).format(words);
    const rows = matrixOf(cases, texts);
    const fold = several && onlyDifferences;
    const shown = {
      cases,
      rows,
      onlyDifferences: fold,
      lang,
      texts,
      pageOf: (id: string) => pageOf(lang, id),
    };
    this.one('.matrix').setAttribute('aria-label', fill(texts.caption, { names: list(namesOf(cases)) }));
    this.one('.matrix').replaceChildren(...(this.hidden ? [] : [tableOf(shown)]));
    this.one('.lists').replaceChildren(...sourceLists(shown));
    const same = rows.filter((row) => row.same).map(({ name }) => texts.rows[name]);
    const folded =
      same.length === 0 ? texts.foldedNone : counted(texts.folded, same.length, lang, { rows: list(same) });
    this.one('.folded').textContent = fold ? folded : '';
    this.one('.on-paper').textContent = fill(texts.onPaper, { url: sharedAddress(location.href) });
  }

  private save(): void {
    const { cases, texts } = this;
    const pages = cases.map(({ id }) => sharedAddress(pageOf(this.language, id)));
    const csv = csvOf(cellsOf(cases, pages, matrixOf(cases, texts), texts));
    download(`${cases.map(({ id }) => id).join('+')}.csv`, csv, 'text/csv');
  }
}

customElements.define('case-matrix', CaseMatrix);
