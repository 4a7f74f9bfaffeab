import { describe, expect, it } from 'vitest';
import { parseWithSatteri } from '../../src/bodies/parse-satteri.ts';
import { contentFiles } from '../../src/entries/content-files.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import type { Entry } from '../../src/entries/read-entry.ts';
import { readTranslation } from '../../src/entries/read-translation.ts';
import { filledPage } from '../../src/lib/forge.ts';
import type { AnyEntry } from '../../src/lib/library.ts';
import { translationSkeleton } from '../../src/lib/translation-skeleton.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { reading } from '../reading.ts';

const originals = contentFiles('src/content')
  .files.filter(({ kind, translationInto }) => kind !== 'clusters' && !translationInto)
  .map((file) => readEntry(file, reading).entry as Entry);
const asPageSees = ({ kind, id, data, sections, digest }: Entry) =>
  ({ kind, id, data, text: { sections, digest } }) as unknown as AnyEntry;
const faultsOf = (entry: Entry, lang: (typeof languages)[number]) => {
  const text = translationSkeleton(asPageSees(entry), lang);
  const { kind, id } = entry;
  const file = { file: `${id}.mdx`, kind, id, translationInto: lang, text, digest: '' };
  return readTranslation(file, lang, entry, { ...reading, parse: parseWithSatteri }).faults;
};

describe('the skeleton of a translation', () => {
  it.each(languages.filter((lang) => lang !== 'en'))(
    'into %s lacks nothing but the texts, for every entry',
    { timeout: 60_000 },
    (lang) => {
      for (const entry of originals) {
        const faults = faultsOf(entry, lang);
        expect([entry.id, [...new Set(faults.map(({ message }) => message))]]).toEqual([
          entry.id,
          ['This text is still to be written.'],
        ]);
      }
    },
  );

  it('has the sections in the order of the file, in its language, with the marks of the original', () => {
    const medellin = originals.find(({ id }) => id === 'medellin-metrocable') as Entry;
    const text = translationSkeleton(asPageSees(medellin), 'de');
    expect(text.match(/^## .*/gm)?.slice(2, 6)).toEqual([
      '## Ergebnisse',
      '## Was es gekostet hat',
      '## Was geholfen hat',
      '## Was nicht gelang',
    ]);
    expect(text).toContain('## Die Ausgangslage\n\n…[^s1][^s8]\n');
    expect(text).toContain('  homicides: { text: …, unit: … }\n');
    expect(text).toContain(`translates: ${medellin.digest}\n`);
  });

  it('fits into an address for most entries', () => {
    const repository = {
      repository: 'https://github.com/your-name/your-fork',
      forge: 'github',
      branch: 'main',
    } as const;
    const fits = originals.filter((entry) =>
      filledPage(
        repository,
        `src/content/${entry.kind}/de/${entry.id}.mdx`,
        translationSkeleton(asPageSees(entry), 'de'),
      ),
    );
    expect(fits.length).toBeGreaterThan(0.95 * originals.length);
  });
});
