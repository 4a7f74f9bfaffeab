import { isLang, languages } from '../../src/vocabulary/languages.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { oneOf } from '../../src/schemas/kinds.ts';
import type { DraftKind } from '../draft.ts';
import { draftKinds, kindNamed } from './kinds.ts';

/** What was asked for at the terminal. */
export interface Wanted {
  files: string[];
  kind?: DraftKind;
  /** Folder below which the drafts are written, by kind. */
  out: string;
  lang: Lang;
  /** Print a spreadsheet to fill in, for this kind. */
  template?: DraftKind;
}

const kindWords = draftKinds.map((kind) => oneOf[kind]).join(', ');
export const usage = `npm run import -- sheet.yaml              drafts of a fact sheet, in src/content
npm run import -- sheet.csv               drafts of a spreadsheet, one row an entry
    --kind practice                       the kind, if the sheet does not tell it: ${kindWords}
    --out drafts                          another folder than src/content
    --lang de                             the language of the texts, if the sheet does not tell it
npm run -s import -- --template practice  prints an empty spreadsheet with help
The form of both is described in docs/importing.md.`;

/** Reads the words behind  npm run import --. A fault says what to type. */
export function wantedBy(words: readonly string[]): Wanted | { fault: string } {
  const wanted: Wanted = { files: [], out: 'src/content', lang: 'en' };
  const list = [...words];
  for (let word = list.shift(); word !== undefined; word = list.shift()) {
    if (!word.startsWith('--')) {
      wanted.files.push(word);
      continue;
    }
    const [option = '', joined] = word.split(/=(.*)/s);
    const value = joined ?? list.shift() ?? '';
    if (option === '--kind' || option === '--template') {
      const kind = kindNamed(value);
      if (!kind) return { fault: `There is no kind "${value}". Choose: ${kindWords}.` };
      wanted[option === '--kind' ? 'kind' : 'template'] = kind;
    } else if (option === '--lang') {
      if (!isLang(value))
        return { fault: `The site has no language "${value}". Choose: ${languages.join(', ')}.` };
      wanted.lang = value;
    } else if (option === '--out') {
      if (value === '' || value.startsWith('--')) return { fault: 'Name a folder behind --out.' };
      wanted.out = value.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
    } else return { fault: `There is no option ${option}.\n\n${usage}` };
  }
  if (wanted.files.length === 0 && !wanted.template) return { fault: usage };
  return wanted;
}
