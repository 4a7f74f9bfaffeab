import { describe, expect, it } from 'vitest';
import {
  fromAddress,
  joined,
  moved,
  restored,
  toAddress,
  without,
  withNote,
} from '../../src/dossier/selection.ts';
import type { Dossier } from '../../src/dossier/kept-dossier.ts';

const dossier = (...entries: string[]): Dossier => ({
  title: 'Streets',
  chosen: entries.map((entry) => ({ entry, note: `on ${entry}` })),
});
const entriesOf = ({ chosen }: Dossier) => chosen.map(({ entry }) => entry);

describe('the order of a dossier', () => {
  const three = dossier('ideas/a', 'ideas/b', 'ideas/c');

  it.each([
    ['ideas/b', -1, ['ideas/b', 'ideas/a', 'ideas/c']],
    ['ideas/b', 1, ['ideas/a', 'ideas/c', 'ideas/b']],
    ['ideas/a', -1, ['ideas/a', 'ideas/b', 'ideas/c']],
    ['ideas/c', 1, ['ideas/a', 'ideas/b', 'ideas/c']],
    ['ideas/z', 1, ['ideas/a', 'ideas/b', 'ideas/c']],
  ])('moves %s by %i as far as the list goes', (entry, by, order) => {
    expect(entriesOf(moved(three, entry, by))).toEqual(order);
  });

  it('brings back what was taken out, with its note, in its old place', () => {
    const without2 = without(three, 'ideas/b');
    expect(entriesOf(without2)).toEqual(['ideas/a', 'ideas/c']);
    expect(restored(without2, three, 'ideas/b')).toEqual(three);
  });

  it('does not bring back what has been added again meanwhile', () => {
    expect(restored(three, three, 'ideas/b')).toEqual(three);
  });

  it('joins two dossiers without doubles and keeps own notes', () => {
    const sent = withNote(dossier('ideas/c', 'ideas/d'), 'ideas/c', 'another note');
    expect(joined(three, sent)).toEqual(dossier('ideas/a', 'ideas/b', 'ideas/c', 'ideas/d'));
  });
});

describe('the address of a dossier', () => {
  const own = dossier('practices/medellin-metrocable', 'events/2019-12-hamburg-plastic-waste');

  it('names entries and title in a form that people can read', () => {
    expect(toAddress(own, false)).toBe(
      '?e=practices/medellin-metrocable&e=events/2019-12-hamburg-plastic-waste&t=Streets',
    );
  });

  it('carries notes only when the reader wants it', () => {
    expect(toAddress(own, false)).not.toContain('on+');
    expect(fromAddress(toAddress(own, true))).toEqual(own);
  });

  it('brings every letter back', () => {
    const hard = withNote(
      { ...own, title: 'Água & 50 % #1 + „Straßen“ /?' },
      own.chosen[0]?.entry ?? '',
      'Zeile 1\n&e=x',
    );
    expect(fromAddress(toAddress(hard, true))).toEqual(hard);
  });

  it('is no dossier when it names no entry', () => {
    expect(fromAddress('')).toBeUndefined();
    expect(fromAddress('?t=Title')).toBeUndefined();
  });

  it('leaves out what is no address of an entry, and the notes to it', () => {
    expect(
      fromAddress(
        '?e=../../etc&n=one&e=topics/water&e=javascript:alert(1)&e=ideas/a&n=two&e=ideas/a/&e=IDEAS/b',
      ),
    ).toEqual({ title: '', chosen: [{ entry: 'ideas/a', note: 'two' }] });
  });

  it('is bounded', () => {
    const long = fromAddress(
      `?t=${'t'.repeat(500)}&${Array.from({ length: 300 }, (_, n) => `e=ideas/i${n}&n=${'n'.repeat(3000)}`).join('&')}`,
    );
    expect(long?.title).toHaveLength(120);
    expect(long?.chosen).toHaveLength(200);
    expect(long?.chosen[0]?.note).toHaveLength(2000);
  });
});
