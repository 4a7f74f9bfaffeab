import { describe, expect, it } from 'vitest';
import { changesIn, longestSubject, readable } from '../../src/history/changes.ts';

const hashOf = (n: number) => n.toString(16).padStart(40, '0');
/** A log as Git writes it with -z: newest first, `n` being hash and date at once. */
const log = (...commits: [n: number, subject: string, ...files: string[][]][]) =>
  commits
    .map(([n, subject, ...files]) => [hashOf(n), n, subject, `\n${files.flat().join('\0')}`].join('\0'))
    .join('\0');
const told = (text: string) =>
  Object.fromEntries([...changesIn(text)].map(([name, list]) => [name, list.map(({ seconds }) => seconds)]));

describe('the changes of files', () => {
  it('stand with each file, newest first', () => {
    const text = log(
      [3, 'three', ['M', 'a'], ['M', 'b']],
      [2, 'two', ['M', 'a']],
      [1, 'one', ['A', 'a'], ['A', 'b']],
    );
    expect(told(text)).toEqual({ a: [3, 2, 1], b: [3, 1] });
    expect(changesIn(text).get('a')?.[1]).toEqual({ hash: hashOf(2), seconds: 2, subject: 'two' });
  });

  it('follow a file through all its names', () => {
    const text = log(
      [5, '', ['M', 'c']],
      [4, '', ['R090', 'b', 'c']],
      [3, '', ['M', 'b']],
      [2, '', ['R100', 'a', 'b']],
      [1, '', ['A', 'a']],
    );
    expect(told(text)).toEqual({ c: [5, 4, 3, 2, 1] });
  });

  it('keep two files apart that had the same name one after the other', () => {
    const text = log(
      [4, '', ['A', 'a']],
      [3, '', ['R100', 'a', 'b']],
      [2, '', ['M', 'a']],
      [1, '', ['A', 'a']],
    );
    expect(told(text)).toEqual({ a: [4], b: [3, 2, 1] });
  });

  it('do not come back with a file that was removed and made anew', () => {
    const text = log([3, '', ['A', 'a']], [2, '', ['D', 'a']], [1, '', ['A', 'a']]);
    expect(told(text)).toEqual({ a: [3] });
    expect(told(log([2, '', ['D', 'a']], [1, '', ['A', 'a']]))).toEqual({});
  });

  it('keep what a branch changed that did not know the new name yet', () => {
    const text = log([3, 'on a branch', ['M', 'a']], [2, 'renamed', ['R100', 'a', 'b']], [1, '', ['A', 'a']]);
    expect(told(text)).toEqual({ b: [3, 2, 1] });
  });

  it('begin a copy with its copying', () => {
    expect(told(log([2, '', ['C100', 'a', 'b']], [1, '', ['A', 'a']]))).toEqual({ a: [1], b: [2] });
  });

  it('take no file name and no subject for anything else', () => {
    const name = `\n${hashOf(9)}`;
    const text = log([2, 'M', ['M', name], ['M', 'D']], [1, hashOf(8), ['A', name], ['A', 'D']]);
    expect(told(text)).toEqual({ [name]: [2, 1], D: [2, 1] });
    expect(
      changesIn(text)
        .get('D')
        ?.map(({ subject }) => subject),
    ).toEqual(['M', hashOf(8)]);
  });

  it('are none where Git tells nothing', () => {
    expect(told('')).toEqual({});
  });
});

describe('a subject', () => {
  it('loses what does not show, turns text round or breaks lines', () => {
    expect(readable('a\u202Eb\u0001 \u200Bc\u2028d\t\uFFFD e\uD800')).toBe('a b c d e');
  });

  it('is bounded, by whole signs', () => {
    const long = readable('🚲'.repeat(500));
    expect([...long]).toHaveLength(longestSubject);
    expect(long.endsWith('🚲…')).toBe(true);
    expect(readable('x'.repeat(longestSubject))).toBe('x'.repeat(longestSubject));
  });

  it('stays as it is otherwise, markup and all: the page escapes it', () => {
    expect(readable('<script>alert(1)</script> & "ü"')).toBe('<script>alert(1)</script> & "ü"');
  });
});
