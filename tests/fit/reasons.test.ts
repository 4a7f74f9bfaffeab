import { describe, expect, it } from 'vitest';
import { criteria, traitsOf, usualWeights } from '../../src/fit/likeness.ts';
import type { Comparable, Trait, Weights } from '../../src/fit/likeness.ts';
import { reasonsOf } from '../../src/fit/reasons.ts';
import { fill } from '../../src/i18n/fill.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { fitWords } from '../../src/lib/fit-texts.ts';
import { citySizes } from '../../src/vocabulary/city-sizes.ts';
import { climates } from '../../src/vocabulary/climates.ts';
import { countries } from '../../src/vocabulary/countries.ts';
import { incomeGroups } from '../../src/vocabulary/income-groups.ts';
import { languages } from '../../src/vocabulary/languages.ts';

const wording = fitWords('en');
const reasons = (traits: Trait[], weights: Weights = usualWeights) =>
  reasonsOf(
    traits,
    weights,
    (key, values) => fill(wording[key] ?? '', values),
    (criterion) => `its ${criterion}`,
  );

describe('reasons', () => {
  it('say in words what is alike, what differs and what is not known', () => {
    expect(
      reasons([
        { criterion: 'size', step: 'same', closeness: 1 },
        { criterion: 'region', step: 'other', closeness: 0 },
        { criterion: 'income', step: 'richer1', closeness: 0.5 },
        { criterion: 'climate', step: 'unknown', closeness: undefined },
      ]),
    ).toEqual({
      alike: ['same size band'],
      differs: ['other region (its region)', 'richer country'],
      unknown: ['climate'],
    });
  });

  it('begin with what weighs most and are silent on what weighs nothing', () => {
    const traits: Trait[] = [
      { criterion: 'size', step: 'same', closeness: 1 },
      { criterion: 'climate', step: 'same', closeness: 1 },
      { criterion: 'topics', step: 'all', closeness: 1 },
    ];
    expect(reasons(traits).alike).toEqual([
      'on the topics chosen (its topics)',
      'same size band',
      'same climate',
    ]);
    expect(reasons(traits, { ...usualWeights, topics: 0, climate: 3 }).alike).toEqual([
      'same climate',
      'same size band',
    ]);
  });

  it.each(languages)('have a text in %s for every step that a comparison can come to', (lang) => {
    const texts = fitWords(lang);
    const missing = new Set<string>();
    const profiles = [
      ...Object.keys(citySizes).map((size) => ({ size })),
      ...Object.keys(incomeGroups).map((income) => ({ income })),
      ...Object.keys(climates).map((climate) => ({ climate })),
      ...Object.entries(countries).map(([country, { region, subregion }]) => ({
        country,
        region,
        subregion,
      })),
      {},
    ];
    const rest = { id: '', city: '', evidence: 1 };
    for (const own of profiles)
      for (const other of profiles)
        for (const topics of [[], ['a'], ['a', 'b']]) {
          const compared: Comparable = { ...rest, ...other, topics };
          for (const { criterion, step } of traitsOf(own, ['a', 'b'], compared))
            if (!texts[`${criterion}.${step}`]) missing.add(`${criterion}.${step}`);
        }
    expect([...missing]).toEqual([]);
    expect(criteria.every((name) => Object.keys(texts).some((key) => key.startsWith(`${name}.`)))).toBe(true);
  });

  it('leave no text of a reason unused', () => {
    const unused = Object.keys(en).filter(
      (key) => key.startsWith('fit.why.') && !(key.slice('fit.why.'.length) in wording),
    );
    expect(unused).toEqual([]);
  });
});
