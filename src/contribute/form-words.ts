import { textsIn } from '../i18n/texts.ts';
import { fieldText } from '../schemas/field-texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { allFields, fieldsOf } from './form-model.ts';
import type { FormKind } from './form-kinds.ts';

/** Texts that the form's script says. */
const said = [
  'said.added',
  'said.removed',
  'said.moved',
  'said.marked',
  'state.todo.one',
  'state.todo.other',
  'state.faults.one',
  'state.faults.other',
  'state.done',
  'progressText',
  'kept.none',
  'kept.at',
  'kept.not',
  'kept.elsewhere',
  'untitled',
  'draft.open',
  'draft.isOpen',
  'draft.rename',
  'draft.newName',
  'draft.delete',
  'draft.deleteSure',
  'draft.changed',
  'summary.clean',
  'summary.open',
  'checkFailed',
  'noSources',
  'removeUsed',
  'removeSure',
  'proven',
  'proven.next',
  'proven.top',
  'import.failed',
  'import.read',
  'import.asItCame',
  'import.clean',
  'import.otherKind',
  'import.translation',
  'import.large',
  'line',
  'remove',
  'idTaken',
  'idMissing',
  'newSource',
] as const;

/** What the page hands to its script: texts, and the labels of its fields, by which faults in a list are named. */
export function formWords(lang: Lang, kind: FormKind) {
  const t = textsIn(lang);
  const labels = allFields(fieldsOf(kind)).map(
    ({ path }) => [path, fieldText(kind, path, lang).label] as const,
  );
  return {
    ...Object.fromEntries(said.map((key) => [key, t(`contribute.${key}`)])),
    colon: t('sign.colon'),
    labels: Object.fromEntries(labels),
  };
}
