import fc from 'fast-check';
import type { BodyNode } from '../../../src/bodies/body-node.ts';
import { textOf } from '../../../src/bodies/body-node.ts';
import { describe, expect, it } from 'vitest';
import { asMarkdown, hiddenSigns, oneLine } from '../../../scripts/import/plain-text.ts';
import { reading, readingInBrowser } from '../../reading.ts';

/** What a body parser makes of a point: its text, and the elements other than the list around it. */
function read(point: string, parse: typeof reading.parse): { text: string; elements: string[] } {
  const parsed = parse(`## X\n\n- ${point}\n`);
  if ('error' in parsed) return { text: parsed.error.message, elements: ['error'] };
  const list = (parsed.tree.children ?? []).find(({ tagName }) => tagName === 'ul');
  const elements: string[] = [];
  const walk = (node: BodyNode) => {
    if (node.type !== 'text') elements.push(node.tagName ?? node.type);
    node.children?.forEach(walk);
  };
  if (list) walk(list);
  const own = elements.filter((name) => !['ul', 'li', 'p'].includes(name));
  return { text: list ? textOf(list).trim() : '', elements: list ? own : ['no list'] };
}

const pieces = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '~',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '{',
    '}',
    '#',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '!',
    '|',
    '&amp;',
    '&',
    '\\',
    '---',
    '===',
    '[x](y)',
    '[^s1]',
    '<b>',
    '</b>',
    '{1+1}',
    'import x',
    'export',
    ':',
    '"',
    '’',
    'a',
    'word',
    '12',
    ' ',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('a text as Markdown', () => {
  it.each([
    ['Satteri', reading],
    ['remark', readingInBrowser],
  ])('reads as the very text with %s, whatever it holds', (_, { parse }) => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = oneLine(raw);
        // Bare addresses become links, which is what they are.
        fc.pre(text !== '' && !/https?:|www\.|@/i.test(text));
        expect(read(asMarkdown(text), parse)).toEqual({ text, elements: [] });
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('stays plain where nothing needs an escape', () => {
    expect(asMarkdown('Toilets (52 %), a_b; ~500 & more: “so”')).toBe(
      'Toilets (52 %), a_b; ~500 & more: “so”',
    );
  });
});

describe('signs that do not show', () => {
  it('are taken out and can be told', () => {
    const text = 'bus\u200b \u202elanes\u0000';
    expect(oneLine(text)).toBe('bus lanes');
    expect(hiddenSigns(text)).toEqual(['U+200B', 'U+202E', 'U+0000']);
  });

  it('make no word of two', () => expect(oneLine(' bus\r\n\tlanes ')).toBe('bus lanes'));
});
