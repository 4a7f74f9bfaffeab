import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWithRemark } from '../../src/bodies/parse-remark.ts';
import { contentFiles } from '../../src/entries/content-files.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import type { AnyEntry } from '../../src/lib/library.ts';
import { readable, readableTranslation } from '../../src/preview/readable.ts';
import { unknownCountry, unwritten } from '../../src/preview/unwritten.ts';
import { practiceFile, wholeBody } from '../practice-file.ts';
import { readingInBrowser } from '../reading.ts';
import { badFixtures, badText } from '../bad-fixtures.ts';

const reading = {
  kind: 'practices',
  id: 'x',
  lang: 'en',
  today: '2026-11-23',
  parse: parseWithRemark,
} as const;
const shown = (text: string) => readable(text, reading) as Extract<AnyEntry, { kind: 'practices' }>;
const fileWith = (fields: Record<string, unknown>, body?: string) =>
  practiceFile({ fields, ...(body !== undefined && { body }) }).text;

describe('a file without faults', () => {
  const files = contentFiles('src/content').files.filter(
    ({ kind, translationInto }) => kind !== 'clusters' && !translationInto,
  );
  it.each(files.map((file) => [`${file.kind}/${file.id}`, file] as const))(
    '%s is read as the build reads it',
    (_, file) => {
      const { entry } = readEntry(file, readingInBrowser);
      const own = readable(file.text, { ...reading, kind: file.kind as AnyEntry['kind'], id: file.id });
      expect(own.data).toEqual(entry?.data);
      expect(own.text.sections).toEqual(entry?.sections);
    },
  );
});

describe('a faulty field', () => {
  it('that is missing is unwritten', () => {
    const { data } = shown(
      fileWith({ title: undefined, cluster: undefined, status: 'going', reviewed: undefined }),
    );
    expect([data.title, data.cluster, data.status]).toEqual([unwritten, unwritten, unwritten]);
    expect(data.reviewed).toBe('2026-11-23');
  });

  it('that only breaks a bound or a rule is shown as it stands', () => {
    const title = 'A title that is much longer than the seventy characters which a title may have';
    const { data } = shown(fileWith({ title, start: 2030, reviewed: '2030-01-01' }));
    expect([data.title, data.start, data.reviewed]).toEqual([title, 2030, '2030-01-01']);
  });

  it('in a list leaves its item out, and no other', () => {
    const item = { id: 'a', label: 'saved', value: 3, unit: 'days', sources: ['s1'] };
    const { data } = shown(
      fileWith({ results: [{ ...item, value: 'many' }, item, { ...item, label: undefined }, 7] }),
    );
    expect(data.results).toEqual([item, { ...item, label: unwritten }]);
  });

  it('of a city leaves the rest of it', () => {
    const { data } = shown(fileWith({ city: { name: 'Lagos', country: 'Nigeria', at: [200, 3] } }));
    expect(data.city).toEqual({ name: 'Lagos', country: unknownCountry, at: [0, 0] });
  });

  it('that does not exist is left out', () => {
    expect('titel' in shown(fileWith({ titel: 'x' })).data).toBe(false);
  });

  it('whose YAML cannot be read hides itself and no other', () => {
    const text = fileWith({}).replace(/^summary: .*$/m, "summary: 'It's ten minutes: shorter");
    const { data } = shown(text);
    expect(data.summary).toBe(unwritten);
    expect(data.title).toBe('Buses on their own lanes');
    expect(data.sources).toHaveLength(2);
  });

  it('never brings an address that runs code into the page', () => {
    const source = {
      id: 's1',
      title: 't',
      publisher: 'p',
      url: 'javascript:alert(1)',
      accessed: '2026-01-01',
      lang: 'en',
    };
    expect(shown(fileWith({ sources: [source] })).data.sources[0]?.url).toBe(unwritten);
  });
});

describe('a faulty body', () => {
  it('that is missing leaves the fields', () => {
    const { data, text } = shown(fileWith({}, ''));
    expect([data.title, text.sections]).toEqual(['Buses on their own lanes', []]);
  });

  it('shows every section but the one that cannot be read', () => {
    const { text } = shown(
      fileWith({}, wholeBody.replace('Buses stood in traffic.[^s2]', 'Buses <b stood { in traffic.')),
    );
    expect(text.sections).toHaveLength(8);
    expect(text.sections.filter(({ html }) => html === `<p>${unwritten}</p>`).map(({ key }) => key)).toEqual([
      'challenge',
    ]);
  });

  it('shows headings that are none of the fixed ones', () => {
    const { text } = shown(fileWith({}, wholeBody.replace('## Lessons', '## What we learned')));
    expect(text.sections.map(({ heading }) => heading)).toContain('What we learned');
  });
});

describe('a translation', () => {
  it('is shown with what it has of its texts', () => {
    const original = shown(fileWith({}));
    const text =
      '---\ntitle: Busse auf eigener Spur\nlabels:\n  trips: { text: schneller }\n  Wrong: 3\ntranslates: no\n---\n\n## Lehren\n\nViel.[^s1]\n';
    const { data, text: body } = readableTranslation(text, original, { lang: 'de', parse: parseWithRemark });
    expect(data).toMatchObject({
      title: 'Busse auf eigener Spur',
      summary: unwritten,
      labels: { trips: { text: 'schneller' } },
    });
    expect(body.sections).toMatchObject([{ key: 'lessons', heading: 'Lehren' }]);
  });
});

describe('any text', () => {
  const kinds = ['practices', 'events', 'ideas', 'advice', 'expertise', 'methods'] as const;

  it('of the bad fixtures gives something to show', { timeout: 60_000 }, () => {
    for (const [index, name] of badFixtures.entries()) {
      const kind = kinds[index % kinds.length] ?? 'practices';
      const { data, text } = readable(badText(name), { ...reading, kind });
      expect([name, typeof data.title, typeof data.summary, Array.isArray(text.sections)]).toEqual([
        name,
        'string',
        'string',
        true,
      ]);
    }
  });

  it('cut or garbled anywhere gives something to show', { timeout: 60_000 }, () => {
    const whole = readFileSync('src/content/practices/medellin-metrocable.mdx', 'utf8');
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(400),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (from, length, put) => {
          const { data } = shown(whole.slice(0, from) + put + whole.slice(from + length));
          expect(typeof data.title).toBe('string');
          expect(Array.isArray(data.sources)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });
});
