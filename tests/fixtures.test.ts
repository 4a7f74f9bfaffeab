import { describe, expect, it } from 'vitest';
import { contentFiles } from '../src/entries/content-files.ts';
import { digestOf } from '../src/entries/digest.ts';
import { readEntry } from '../src/entries/read-entry.ts';
import type { EntryFile, Reading } from '../src/entries/read-entry.ts';
import { badFixtures, badText, kindOf, toldOf } from './bad-fixtures.ts';
import { reading, readingInBrowser } from './reading.ts';

function readFixture(name: string, how: Reading) {
  const text = badText(name);
  const file: EntryFile = {
    file: name,
    kind: kindOf(name),
    id: name,
    translationInto: undefined,
    text,
    digest: digestOf(text),
  };
  return readEntry(file, how).faults;
}

/** The faults of a fixture, as the file beside it has them: `line:column field message`. */
function faultsOf(name: string, how: Reading): string[] {
  const mark = (severity: string) => (severity === 'hint' ? '(hint) ' : '');
  return readFixture(name, how).map(
    ({ line, column, field, message, severity }) => `${line}:${column} ${field} ${mark(severity)}${message}`,
  );
}
const expected = (name: string) => toldOf(name).split('\n');

describe('bad files', () => {
  it('are many', () => {
    expect(badFixtures.length).toBeGreaterThanOrEqual(80);
  });

  it.each(badFixtures)('%s is told so', (name) => {
    expect(faultsOf(name, reading)).toEqual(expected(name));
    // By its code a fault is told in other languages.
    expect(readFixture(name, reading).filter(({ code }) => code === 'other')).toEqual([]);
  });

  it.each(badFixtures)('%s is told the same in a browser', (name) => {
    expect(faultsOf(name, readingInBrowser)).toEqual(expected(name));
  });
});

describe('the texts of this site', () => {
  const { files } = contentFiles('src/content');
  it.each(files.filter(({ translationInto }) => !translationInto).map((file) => [file.file, file] as const))(
    '%s gives the same sections by both parsers',
    (_, file) => {
      const [one, other] = [readEntry(file, reading), readEntry(file, readingInBrowser)];
      expect(other.faults).toEqual(one.faults);
      expect(other.entry?.sections).toEqual(one.entry?.sections);
    },
  );
});
