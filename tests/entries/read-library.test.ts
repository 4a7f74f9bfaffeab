import { describe, expect, it } from 'vitest';
import { reading } from '../reading.ts';
import { sections } from '../../src/bodies/sections.ts';
import { libraryAt } from '../../src/entries/content-files.ts';
import type { EntryFile } from '../../src/entries/read-entry.ts';
import { readLibrary } from '../../src/entries/read-library.ts';
import { practiceFile, wholeBody } from '../practice-file.ts';

const original = practiceFile();
const inGerman = Object.entries(sections.practices).reduce(
  (body, [, { en, de }]) => body.replace(`## ${en}\n`, `## ${de}\n`),
  wholeBody,
);
const translation = (translates: string, body = inGerman): EntryFile => ({
  ...original,
  file: 'src/content/practices/de/lagos-bus-lanes.mdx',
  translationInto: 'de',
  text: `---\ntitle: Eigene Spuren für Busse\nsummary: Kürzere Fahrten.\nlabels:\n  trips: { text: gespart }\n  evidence: { text: Gemessen. }\ntranslates: ${translates}\n---\n\n${body}`,
});

describe('the library', () => {
  it('refuses an entry that names one which does not exist, and says which is meant', () => {
    const second = practiceFile({
      id: 'quito-bus-lanes',
      fields: { related: { practices: ['lagos-bus-lane'] } },
    });
    const { faults } = readLibrary([original, second], reading);
    expect(faults.map(({ file, field, message }) => [file, field, message])).toEqual([
      [
        second.file,
        'related.practices.0',
        'There is no entry "lagos-bus-lane" in practices. Did you mean "lagos-bus-lanes"?',
      ],
    ]);
  });

  it('refuses an entry that names itself', () => {
    const own = practiceFile({ fields: { related: { practices: ['lagos-bus-lanes'] } } });
    expect(readLibrary([own], reading).faults[0]?.message).toContain('names itself');
  });

  it('takes a translation whose original is unchanged', () => {
    const { translations, faults } = readLibrary([original, translation(original.digest)], reading);
    expect(faults).toEqual([]);
    expect(translations).toMatchObject([{ lang: 'de', outdated: false }]);
  });

  it('knows when the original has changed since', () => {
    expect(readLibrary([original, translation('sha-000000000000')], reading).translations).toMatchObject([
      { outdated: true },
    ]);
  });

  it('checks the headings of a translation in its language', () => {
    const { faults } = readLibrary([original, translation(original.digest, wholeBody)], reading);
    expect(faults.map(({ message }) => message).join('\n')).toContain('There is no section "The challenge"');
  });

  it('refuses a translation without its original', () => {
    expect(readLibrary([translation('sha-000000000000')], reading).faults[0]?.message).toContain(
      'There is no original',
    );
  });

  it('of this site has no errors', () => {
    expect(libraryAt('src/content').faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
