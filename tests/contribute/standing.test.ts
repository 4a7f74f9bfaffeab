import { describe, expect, it } from 'vitest';
import { blankStanding } from '../../src/contribute/blank-standing.ts';
import { standingOf, stepOf } from '../../src/contribute/standing.ts';
import type { PlacedFault } from '../../src/contribute/standing.ts';
import { say } from '../../src/i18n/fault-texts.ts';

const at = (place: { path: string } | { section: string }, code: 'field.missing' | 'text.empty' | 'other') =>
  ({ ...say(code), file: '', line: 1, column: 1, field: '', severity: 'error', ...place }) as PlacedFault;

describe('a fault belongs to', () => {
  it.each([
    [{ path: 'city.country' }, 'where'],
    [{ path: 'sources.0.url' }, 'sources'],
    [{ section: 'challenge' }, 'text'],
    [{ path: 'id' }, 'check'],
    [{ path: 'unheardOf' }, 'check'],
  ])('%j: step %s', (place, step) => {
    expect(stepOf(at(place, 'field.missing'), 'practices')).toBe(step);
  });
});

describe('the standing of a draft', () => {
  const needed = ['title', 'city', 'text:challenge'];
  const of = (data: Record<string, unknown>, ...faults: PlacedFault[]) =>
    standingOf({ kind: 'practices', data }, faults, needed);

  it('counts what is there of what is needed', () => {
    const standing = of(
      { title: 'A' },
      at({ path: 'city' }, 'field.missing'),
      at({ section: 'challenge' }, 'text.empty'),
    );
    expect([standing.done, standing.needed]).toEqual([1, 3]);
  });

  it('tells mistakes before what is missing, and a step as done only when something stands in it', () => {
    const { steps } = of(
      { title: 'A', sources: [] },
      at({ path: 'title' }, 'other'),
      at({ path: 'summary' }, 'field.missing'),
      at({ path: 'city.at' }, 'field.missing'),
    );
    expect(
      Object.fromEntries(steps.map(({ step, state, count }) => [step, `${state} ${count}`])),
    ).toMatchObject({
      what: 'faults 1',
      where: 'todo 1',
      sources: 'done 0',
      costs: ' 0',
    });
  });

  it('without a word: only the language and the dates of review are there', () => {
    const { done, steps } = blankStanding('practices', 'de', ['lang', 'title', 'reviewed', 'text:challenge']);
    expect(done).toBe(2);
    expect(steps.filter(({ state }) => state === 'faults')).toEqual([]);
    expect(steps.find(({ step }) => step === 'text')).toEqual({ step: 'text', state: 'todo', count: 8 });
  });
});
