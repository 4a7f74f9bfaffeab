import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withChecklists } from '../../scripts/reviewing-guide.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { checklists } from '../../src/lib/review-checklist.ts';
import { kindNames, oneOf } from '../../src/schemas/kinds.ts';

describe('the review criteria', () => {
  it('stand in docs/reviewing.md as on the site: run  npm run reviewing  if they differ', () => {
    const guide = readFileSync('docs/reviewing.md', 'utf8');
    expect(withChecklists(guide)).toBe(guide);
  });

  it('have a list for every text, for each kind and for translations', () => {
    expect(checklists.map(({ id }) => id).sort()).toEqual(
      ['every-text', 'translation', ...kindNames.map((kind) => oneOf[kind])].sort(),
    );
  });

  it('leave out no point that is written', () => {
    const written = Object.keys(en).filter((key) => key.startsWith('review.check.'));
    const listed = checklists.flatMap(({ facts, language }): string[] => [...facts, ...language]);
    expect(listed.sort()).toEqual(written.sort());
  });

  it('are not written into a guide without its two marks', () => {
    expect(() => withChecklists('# Reviewing')).toThrow('docs/reviewing.md needs the lines');
  });
});
