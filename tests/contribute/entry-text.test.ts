import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../src/contribute/draft.ts';
import { draftOfText, placeOfLine, textOfDraft } from '../../src/contribute/entry-text.ts';
import { formKinds } from '../../src/contribute/form-kinds.ts';
import { contentFiles } from '../../src/entries/content-files.ts';
import { splitFile } from '../../src/entries/front-matter.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import { practiceFile, wholeBody } from '../practice-file.ts';
import { reading } from '../reading.ts';

const draft = (more: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: 'practices',
  lang: 'en',
  id: 'x',
  data: {},
  sections: {},
  ...more,
});
const read = (text: string) => {
  const { read: found } = draftOfText(text, 'practices', 'x');
  if (!found) throw new Error('The file could not be read.');
  return found;
};

describe('the file of a draft', () => {
  it('has its fields in the order of the schema and all sections with the headings of its language', () => {
    const { text } = textOfDraft(
      draft({
        lang: 'de',
        data: { status: 'ongoing', title: 'Busse: schnell', sdgs: [1, 2] },
        sections: { results: '\nGut.\n\n' },
      }),
    );
    expect(text).toContain(
      "---\ntitle: 'Busse: schnell'\nsdgs: [1, 2]\nstatus: ongoing\n---\n\n## Die Ausgangslage\n",
    );
    expect(text).toContain('\n## Ergebnisse\n\nGut.\n\n## Was es gekostet hat\n');
  });

  it('tells to which section and which field a line belongs', () => {
    const file = textOfDraft(
      draft({
        data: { title: 'A', actors: [{ name: 'B' }, { name: 'C' }] },
        sections: { challenge: 'One.\nTwo.' },
      }),
    );
    const lineOf = (part: string) => file.text.split('\n').findIndex((line) => line.includes(part)) + 1;
    expect(placeOfLine(file, lineOf('Two.'))).toEqual({ section: 'challenge' });
    expect(placeOfLine(file, lineOf('## Results'))).toEqual({ section: 'results' });
    expect(placeOfLine(file, lineOf('name: C'))).toEqual({ field: 'actors.1.name' });
  });

  it('gives back whatever texts it holds', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/[\r\n]/.test(one));
    fc.assert(
      fc.property(text, text, fc.double({ noNaN: true, noDefaultInfinity: true }), (title, name, value) => {
        const data = { title, actors: [{ name, sources: ['s1', name] }], results: [{ value: value + 0 }] };
        expect(splitFile(textOfDraft(draft({ data })).text).data).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file that is read in', () => {
  it('becomes a draft with its sections', () => {
    const { draft: found } = read(practiceFile().text);
    expect(found.sections).toMatchObject({ '': '', results: '- Trips became 10 minutes shorter.[^s1]' });
    expect(found.data).toMatchObject({ title: 'Buses on their own lanes' });
  });

  it('loses nothing: unknown headings, text before them, sections that stand twice', () => {
    const body = `Before.\n\n${wholeBody}\n## Annex\n\nMore.\n\n## Results\n\nAgain.\n`;
    const { draft: found } = read(practiceFile({ body, fields: { extra: { a: 1 } } }).text);
    expect(found.sections['']).toBe('Before.');
    expect(found.sections['transfer']).toContain('## Annex\n\nMore.\n\n## Results\n\nAgain.');
    expect(found.data['extra']).toEqual({ a: 1 });
  });

  it('takes headings in another language for what they are, and none inside code', () => {
    const { draft: found } = read('---\ntitle: A\n---\n\n## Die Ausgangslage\n\n```\n## Results\n```\n');
    expect(found.sections['challenge']).toBe('```\n## Results\n```');
  });

  it('is told when it is of another kind, a translation, or not to be read', () => {
    expect(read('---\ntitle: A\norganisers: [B]\nonline: true\n---\n').kindMeant).toBe('events');
    expect(read('---\ntitle: A\ntranslates: sha-1\n---\n').isTranslation).toBe(true);
    expect(draftOfText('title: A', 'practices', 'x').faults[0]?.code).toBe('fields.fence');
  });
});

const { files } = contentFiles('src/content');
const originals = files.filter(
  ({ kind, translationInto }) => !translationInto && formKinds.some((one) => one === kind),
);

it.each(originals.map((file) => [file.file, file] as const))('%s comes back the same', (_, file) => {
  const kind = formKinds.find((one) => one === file.kind) ?? 'practices';
  const { read: found } = draftOfText(file.text, kind, file.id);
  const again = found && { ...file, text: textOfDraft(found.draft).text };
  const [before, after] = [readEntry(file, reading), again && readEntry(again, reading)];
  expect(after?.entry?.data).toEqual(before.entry?.data);
  expect(after?.entry?.sections).toEqual(before.entry?.sections);
});
