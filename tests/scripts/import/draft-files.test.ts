import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../scripts/import/drafts.ts';
import type { Draft } from '../../../scripts/import/drafts.ts';
import { entryFileOf, named, stillToDo } from '../../../scripts/import/draft-files.ts';
import { draftOfText, fixture, sheetsOf } from './sheets.ts';

const withId = (id: string): Draft =>
  draftOfText('x.yaml', fixture('practice.yaml').replace('id: lagos-bus-lanes', `id: '${id}'`));
const nothing = () => ({ files: [], drafts: [] });

describe('the name of a draft', () => {
  it('is the id of the sheet', () => expect(named(withId('line-k'), nothing()).id).toBe('line-k'));

  it.each([
    '../../evil',
    '/etc/passwd',
    '..',
    'a/b',
    'A B',
    'index',
    'con',
    'x'.repeat(200),
    'bus%2e%2e',
    '-rf',
    'a\\b',
    '…',
  ])('is made of city and title when the id is %s', (id) => {
    const { id: own, notes } = named(withId(id), nothing());
    expect(own).toBe('lagos-buses-own-lanes');
    expect(notes.at(-1)).toMatchObject({ place: 'line 1' });
    expect(notes.at(-1)?.message).toContain('cannot be the name of a file');
  });

  it('is not given where a file has it, also in other capitals', () => {
    const { id, notes } = named(withId('line-k'), { files: ['Line-K'], drafts: [] });
    expect(id).toBeUndefined();
    expect(notes.at(-1)?.message).toContain('Nothing was written for this sheet.');
  });

  it('is numbered among the drafts of one run', () => {
    const taken = nothing();
    const draft = draftOfText('x.csv', 'title,city,challenge\nBuses,Lagos,a\n');
    expect([1, 2, 3].map(() => named(draft, taken).id)).toEqual([
      'lagos-buses',
      'lagos-buses-2',
      'lagos-buses-3',
    ]);
  });

  it('is one for every title, also one that the site keeps or that has no letters', () => {
    for (const title of ['index', '北京', '../', '%', '.']) {
      const [sheet] = sheetsOf('x.yaml', `title: '${title}'\n`);
      const draft = sheet && draftFrom(sheet, 'methods', { lang: 'en', today: '2026-11-23' });
      expect(draft && named(draft, nothing()).id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

describe('what is still to do', () => {
  const written = (text: string) =>
    text.replaceAll('\n…\n', '\nIt is told here.\n').replaceAll(': …', ': It is told.');
  const file = (id: string, more = '') => {
    const draft = named(
      draftOfText('x.yaml', `${fixture('practice.yaml').replace('lagos-bus-lanes', id)}${more}`),
      nothing(),
    );
    return entryFileOf({ ...draft, text: written(draft.text) }, 'src/content');
  };

  it('knows the entries of the library and the drafts beside it', () => {
    const one = file('lane-one', 'related_practices: [lane-two, lane-three, lane-four]\n');
    const faults = stillToDo([one, file('lane-two')], [file('lane-three')], '2026-11-23');
    expect([...faults.values()].flat().map(({ message }) => message)).toEqual([
      'There is no entry "lane-four" in practices. Did you mean "lane-one"?',
    ]);
  });
});
