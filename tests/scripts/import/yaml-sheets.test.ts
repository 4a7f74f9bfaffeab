import { describe, expect, it } from 'vitest';
import { yamlSheets } from '../../../scripts/import/yaml-sheets.ts';

const fault = (text: string) => yamlSheets(text).faults[0];

describe('a file of fact sheets', () => {
  it('may hold several, between hyphens or as a list', () => {
    expect(yamlSheets('title: A\n---\ntitle: B\n').sheets.map(({ from }) => from)).toEqual([
      'line 1',
      'line 3',
    ]);
    expect(yamlSheets('- title: A\n- title: B\n').sheets.map(({ data }) => data['title'])).toEqual([
      'A',
      'B',
    ]);
  });

  it('keeps countries that YAML 1.1 takes for no, and days as texts', () => {
    const [sheet] = yamlSheets('country: NO\nstart: 2019-10-05\n').sheets;
    expect(sheet?.data).toEqual({ country: 'NO', start: '2019-10-05' });
  });

  it('knows the line of every value', () => {
    const [sheet] = yamlSheets('title: A\nresults:\n  - fact: x\n    value: 1\n').sheets;
    expect(sheet?.place(['results', 0, 'value'])).toBe('line 4');
    expect(sheet?.place(['results', 0, 'missing'])).toBe('line 3');
    expect(sheet?.place(['missing'])).toBe('line 1');
  });

  it('tells of words that a comma has cut off', () => {
    const [sheet] = yamlSheets(
      'title: A\nsources:\n  - { publisher: Ministry, Department of Roads, year: 2001 }\n',
    ).sheets;
    expect(sheet?.notes).toEqual([
      {
        place: 'line 3',
        message:
          '"Department of Roads" stands alone, because a comma cuts the text before it: the draft lacks these words. Put the whole text between quotes.',
      },
    ]);
  });
});

describe('a file that is no sheet', () => {
  it.each([
    ['a colon in a text', 'title: A: B\n', 'line 1'],
    ['a reference', 'a: &x 1\nb: *x\n', 'line 1'],
    ['a type', 'title: A\nb: !!js/function x\n', 'line 2'],
    ['a field that stands twice', 'title: A\ntitle: B\n', 'line 2'],
    ['a text that a remark cuts', 'title: Line #2 and #3\n', 'line 1'],
    ['a name that is a list', '? [a, b]\n: c\n', 'line 1'],
    ['nothing', '', 'the file'],
    ['a text only', 'hello\n', 'the file'],
    ['brackets without end', '['.repeat(5000), 'the file'],
    ['hyphens without end', '- '.repeat(5000), 'the file'],
    ['questions without end', '? '.repeat(20_000), 'line 1'],
    ['thousands of values', `a:\n${'  - b\n'.repeat(6000)}`, 'line 1'],
    ['hundreds of sheets', '- a: 1\n'.repeat(501), 'the file'],
  ])('is refused for %s, at once and with its place', (_, text, place) => {
    const started = performance.now();
    expect(yamlSheets(text).sheets).toEqual([]);
    expect(fault(text)?.place).toBe(place);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
