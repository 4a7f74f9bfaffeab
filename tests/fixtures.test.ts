import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentFiles, digestOf } from '../src/entries/content-files.ts';
import { readEntry } from '../src/entries/read-entry.ts';
import type { EntryFile, Reading } from '../src/entries/read-entry.ts';
import type { Kind } from '../src/schemas/kinds.ts';
import { reading, readingInBrowser } from './reading.ts';

const folder = 'tests/fixtures/bad';
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -'.mdx'.length));
/** What the name of a fixture begins with, for every kind but practices, which most are. */
const prefixes: Readonly<Record<string, Kind>> = {
  event: 'events',
  explainer: 'clusters',
  idea: 'ideas',
  advice: 'advice',
  expertise: 'expertise',
  method: 'methods',
};
const kindOf = (name: string): Kind => prefixes[name.split('-')[0] ?? ''] ?? 'practices';

function readFixture(name: string, how: Reading) {
  const text = readFileSync(`${folder}/${name}.mdx`, 'utf8');
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
const expected = (name: string) => readFileSync(`${folder}/${name}.txt`, 'utf8').trim().split('\n');

describe('bad files', () => {
  it('are many', () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  it.each(names)('%s is told so', (name) => {
    expect(faultsOf(name, reading)).toEqual(expected(name));
    // By its code a fault is told in other languages.
    expect(readFixture(name, reading).filter(({ code }) => code === 'other')).toEqual([]);
  });

  it.each(names)('%s is told the same in a browser', (name) => {
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
