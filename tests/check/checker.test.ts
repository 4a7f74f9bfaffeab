import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestInBrowser, faultsOf } from '../../src/check/checker.ts';
import type { CheckedFile } from '../../src/check/checker.ts';
import { likelyKind, likelyLang, likelyName } from '../../src/check/guesses.ts';
import { contentFiles } from '../../src/entries/content-files.ts';
import { digestOf } from '../../src/entries/digest.ts';
import { practiceFile } from '../practice-file.ts';

const { files } = contentFiles('src/content');
const known = files.filter(({ translationInto }) => !translationInto).map(({ kind, id }) => `${kind}/${id}`);
const today = '2026-11-23';
const check = (file: Partial<CheckedFile> & { text: string }) =>
  faultsOf({ kind: 'practices', id: 'lagos-bus-lanes', lang: 'en', known, ...file }, today);
const errors = (file: Parameters<typeof check>[0]) =>
  check(file).filter(({ severity }) => severity === 'error');

describe('a file that is checked by itself', () => {
  it('has no fault when it has none in the library', { timeout: 60_000 }, () => {
    for (const { kind, id, text, translationInto } of files)
      if (!translationInto) expect([id, errors({ kind, id, text })]).toEqual([id, []]);
  });

  it('may name entries of the library, and no others', () => {
    const naming = (id: string) => practiceFile({ fields: { related: { practices: [id] } } }).text;
    expect(errors({ text: naming('medellin-metrocable') })).toEqual([]);
    expect(errors({ text: naming('medellin-metrocabel') })).toMatchObject([
      {
        field: 'related.practices.0',
        message: expect.stringContaining('Did you mean "medellin-metrocable"?') as string,
      },
    ]);
  });

  it('is told of a name that no file can have', () => {
    expect(errors({ id: 'Lagos Bus', text: practiceFile().text })).toMatchObject([
      { field: 'file', line: 1 },
    ]);
    expect(errors({ id: '', text: practiceFile().text })).toHaveLength(1);
  });
});

describe('a translation that is checked by itself', () => {
  const path = 'src/content/practices/de/medellin-metrocable.mdx';
  const original = readFileSync('src/content/practices/medellin-metrocable.mdx', 'utf8');
  const file = { id: 'medellin-metrocable', lang: 'de' as const, text: readFileSync(path, 'utf8') };

  it('has no fault with its original', async () => {
    const digest = await digestInBrowser(original);
    expect(digest).toBe(digestOf(original));
    expect(check({ ...file, original: { text: original, digest } })).toEqual([]);
  });

  it('is told of labels that are missing, and that the original has changed', () => {
    const text = file.text.replace(/^ {2}caracas: .*\n/m, '');
    expect(check({ ...file, text, original: { text: original, digest: 'sha-000000000000' } })).toMatchObject([
      { field: 'labels', severity: 'error', message: expect.stringContaining('"caracas"') as string },
      { field: 'translates', severity: 'hint' },
    ]);
  });

  it('is not told that the original has changed where nobody can know', () => {
    expect(check({ ...file, original: { text: original, digest: undefined } })).toEqual([]);
  });

  it('without its original is told so', () => {
    expect(errors(file)).toMatchObject([
      { message: expect.stringContaining('There is no original') as string },
    ]);
  });
});

describe('what a file most likely is', () => {
  it.each(files.map((file) => [file.file, file] as const))('%s', (_, { kind, id, text, translationInto }) => {
    expect(likelyKind(text, '', [])).toBe(kind);
    expect(likelyKind(text, id, known)).toBe(kind);
    expect(likelyLang(text, kind)).toBe(translationInto ?? 'en');
  });

  it('is a practice where nothing tells', () => {
    expect([likelyKind('', '', []), likelyLang('', 'practices'), likelyName('', 'practices')]).toEqual([
      'practices',
      undefined,
      '',
    ]);
  });

  it('has a name by the house rules: city, then the thing, before them the month of an event', () => {
    const text = (title: string) =>
      `---\ntitle: ${title}\ncity: { name: Medellín }\nstart: 2019-12-03\n---\n`;
    expect(likelyName(text('Cable cars for the hills'), 'practices')).toBe('medellin-cable-cars-hills');
    expect(likelyName(text('Waste'), 'events')).toBe('2019-12-medellin-waste');
  });
});
