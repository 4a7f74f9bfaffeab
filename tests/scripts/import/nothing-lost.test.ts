import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../scripts/import/drafts.ts';
import { named } from '../../../scripts/import/draft-files.ts';
import { draftKinds } from '../../../scripts/import/kinds.ts';
import { oneLine } from '../../../scripts/import/plain-text.ts';
import { leaves } from '../../../scripts/import/sheet.ts';
import type { Sheet } from '../../../scripts/import/sheet.ts';
import { oneOf } from '../../../src/schemas/kinds.ts';
import { checked, fieldsOf, fixture, sheetsOf } from './sheets.ts';

const sheet = (data: Record<string, unknown>): Sheet => ({
  from: 'line 1',
  data,
  place: (path) => `at ${path.join('.')}`,
  notes: [],
});

const names = [
  'id',
  'title',
  'summary',
  'lang',
  'kind',
  'city',
  'country',
  'region',
  'cluster',
  'clusters',
  'also_clusters',
  'topics',
  'sdgs',
  'scale',
  'period',
  'population',
  'actors',
  'challenge',
  'approach',
  'results',
  'finance',
  'barriers',
  'lessons',
  'sources',
  'disagreements',
  'participants',
  'organisers',
  'practices_shown',
  'start',
  'end',
  'online',
  'born_at',
  'cities',
  'status',
  'asked_at',
  'advice',
  'offers',
  'evidence',
  'limits',
  'roles',
  'steps',
  'questions',
  'do',
  'dont',
  'related_practices',
  'search_words',
  'notes',
  'constructor',
  '__proto__',
  'toString',
];
const inner = [
  'fact',
  'value',
  'unit',
  'year',
  'sources',
  'name',
  'text',
  'label',
  'amount',
  'currency',
  'count',
  'start',
  'end',
  'status',
  'id',
  'url',
  'odd',
];
/** Words that can be found again, between signs that mean something to YAML, Markdown, MDX, paths and terminals. */
const words = fc
  .tuple(
    fc.constantFrom(
      '',
      '- ',
      '# ',
      '<b>',
      '{x}',
      '../../',
      '[^s1]',
      '"',
      "'",
      ': ',
      '&a ',
      '*',
      '`',
      '---',
      '\u202e',
      '\n',
      '\u0000',
      'C:\\',
      '| ',
      '1. ',
      '%',
      '@',
    ),
    fc.stringMatching(/^[a-z]{5,9}\d{3}$/),
    fc.constantFrom('', '>', '}', '…', '_', '~', '\r\n', '/..', '\\', ' #x', '.'),
  )
  .map((parts) => parts.join(''));
const scalar = fc.oneof(words, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.array(
    fc.dictionary(fc.constantFrom(...inner), fc.oneof(scalar, fc.array(words, { maxLength: 2 })), {
      maxKeys: 5,
    }),
    { maxLength: 3 },
  ),
  fc.dictionary(fc.constantFrom(...inner), scalar, { maxKeys: 4 }),
);
const anySheet = fc.dictionary(fc.oneof(fc.constantFrom(...names), words), value, { maxKeys: 12 });

/** All that somebody gets to see: the draft and the report. Escapes and line ends do not count. */
const seen = (text: string) => text.replace(/\\(?=[^\w\s])/g, '').replace(/\s+/g, ' ');

describe('whatever a sheet holds', () => {
  it.each(draftKinds)('as one of %s, its words are in the draft or in the report', (kind) => {
    fc.assert(
      fc.property(anySheet, (data) => {
        const draft = draftFrom(sheet(data), kind, { lang: 'en', today: '2026-11-23' });
        const file = named(draft, { files: [], drafts: [] });
        const all = seen(
          `${draft.text} ${file.id ?? ''} ${file.notes.map(({ message }) => message).join(' ')}`,
        );
        for (const { path, value: told } of leaves(data)) {
          if (path[0] === 'kind' || typeof told !== 'string') continue;
          const word = /[a-z]{5,9}\d{3}/.exec(told)?.[0] ?? '';
          expect(all.toLowerCase(), JSON.stringify({ path, told })).toContain(word);
        }
      }),
      { numRuns: 250, seed: 20261123 },
    );
  });

  it.each(draftKinds)(
    'as one of %s, its draft can be read and checked, and its name stays in its folder',
    (kind) => {
      fc.assert(
        fc.property(anySheet, (data) => {
          const draft = draftFrom(sheet(data), kind, { lang: 'en', today: '2026-11-23' });
          const { id } = named(draft, { files: ['taken'], drafts: [] });
          if (id !== undefined) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(fieldsOf(draft)).toHaveProperty('licence');
          const { faults } = checked(draft);
          expect(
            faults.map(({ message }) => message).filter((message) => /cannot be read/.test(message)),
          ).toEqual([]);
          // A draft is never mistaken for a finished text.
          expect(faults.some(({ message }) => message === 'This text is still to be written.')).toBe(true);
        }),
        { numRuns: 120, seed: 20261123 },
      );
    },
  );

  it.each(draftKinds)('of the fixture of %s, every value is in the draft', (kind) => {
    const [own] = sheetsOf('x.yaml', fixture(`${oneOf[kind]}.yaml`));
    if (!own) throw new Error('no sheet');
    const draft = draftFrom(own, kind, { lang: 'en', today: '2026-11-23' });
    const all = seen(draft.text).replaceAll("''", "'").toLowerCase();
    const lost = leaves(own.data).filter(({ path, value: told }) => {
      const known =
        ['id', 'region'].includes(String(path[0])) || ['step', 'minutes'].includes(String(path.at(-1)));
      const text = oneLine(String(told)).toLowerCase();
      return (
        !known && !all.includes(text) && !all.includes(text.replaceAll('-', ' ')) && told !== 'more than 30'
      );
    });
    expect(lost).toEqual([]);
  });
});
