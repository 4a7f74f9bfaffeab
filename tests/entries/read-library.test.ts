import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reading } from '../reading.ts';
import { sections } from '../../src/bodies/sections.ts';
import { libraryAt } from '../../src/entries/content-files.ts';
import { digestOf } from '../../src/entries/digest.ts';
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

  it('wants the name of each role and step of a method beside its text', () => {
    const labels = (host: string) =>
      `labels:\n  host: { ${host} }\n  tell: { name: Erzählen, text: Den Fall erzählen. }\n  ask: { name: Fragen, text: Fragen stellen. }\n  challenge: { text: Was ist meine Aufgabe? }`;
    const text = readFileSync('tests/fixtures/bad/method-own-heading.mdx', 'utf8')
      .replace('## How it goes', '## How it runs')
      .replace(/do:\n.*\n/, '');
    const kit: EntryFile = {
      file: 'm',
      kind: 'methods',
      id: 'm',
      translationInto: undefined,
      text,
      digest: digestOf(text),
    };
    const inGerman = (host: string): EntryFile => ({
      ...kit,
      file: 'de/m',
      translationInto: 'de',
      text: `---\ntitle: Eine Runde Fragen\nsummary: Erst fragen.\n${labels(host)}\ntranslates: ${kit.digest}\n---\n\n${methodBody}`,
    });
    expect(
      readLibrary([kit, inGerman('name: Moderation, text: Durch die Schritte führen.')], reading).faults,
    ).toEqual([]);
    expect(readLibrary([kit, inGerman('text: Durch die Schritte führen.')], reading).faults).toMatchObject([
      { field: 'labels.host.name', message: 'The name of "host" is missing. Add  name: \'…\'' },
    ]);
  });
});

const methodBody = [
  'Wozu es dient',
  'Wer mitmacht',
  'Die Vorbereitung',
  'Der Ablauf',
  'Wie es weitergeht',
  'Was über die Wirkung bekannt ist',
]
  .map((heading, index) => `## ${heading}\n\nEin Satz.[^s${(index % 2) + 1}]\n`)
  .join('\n');
