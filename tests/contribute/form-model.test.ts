import { describe, expect, it } from 'vitest';
import { formKinds } from '../../src/contribute/form-kinds.ts';
import { allFields, fieldsOf } from '../../src/contribute/form-model.ts';
import { choiceLabel } from '../../src/contribute/choice-labels.ts';
import { stepsOf } from '../../src/contribute/steps.ts';
import { allTextKeys, fieldText, textKeys } from '../../src/schemas/field-texts.ts';
import { languages } from '../../src/vocabulary/languages.ts';

describe.each(formKinds)('the form for %s', (kind) => {
  const fields = allFields(fieldsOf(kind));

  it('has each field of the schema in one step, and no other', () => {
    const names = stepsOf[kind].flatMap((step) => step.fields);
    expect(names.toSorted()).toEqual(
      fieldsOf(kind)
        .map(({ path }) => path)
        .sort(),
    );
  });

  it.each(languages)('has a label and a help for each field in %s', (lang) => {
    const wordless = fields.filter(({ path }) => {
      const { label, help } = fieldText(kind, path, lang);
      return label === '' || help === '';
    });
    expect(wordless.map(({ path }) => path)).toEqual([]);
  });

  it.each(languages)('has a label for each choice in %s', (lang) => {
    for (const { path, sort, choices = [], each } of fields) {
      if (sort === 'country' || sort === 'agreement') continue;
      const all = each?.sort === 'choice' ? (each.choices ?? []) : choices;
      for (const value of all) expect(choiceLabel(kind, path, value, lang)).not.toBe('');
    }
  });
});

it('keeps no texts for fields that do not exist', () => {
  const used = new Set(
    formKinds.flatMap((kind) =>
      allFields(fieldsOf(kind)).flatMap(({ path }) =>
        textKeys(kind, path).find((key) => allTextKeys.includes(key)),
      ),
    ),
  );
  expect(allTextKeys.filter((key) => !used.has(key))).toEqual([]);
});
