import { writeHtml } from '../../src/bodies/write-html.ts';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/bodies/read-body.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import { practiceFile, sourcesOf, wholeBody } from '../practice-file.ts';
import { reading, readingInBrowser } from '../reading.ts';

/** Elements and attributes that a body may end in; everything else would be a way past the rules. */
const elements = new Set(
  'p ul ol li em strong del code pre blockquote h3 h4 table thead tbody tr th td hr br a div section figure figcaption small span i img'.split(
    ' ',
  ),
);
const attributes = new Set('href class id role lang start tabindex alt data-picture'.split(' '));

/** What in a piece of HTML a browser could execute or load, told by a real parser. */
function unsafe(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Html.Node) => {
    if ('tagName' in node) {
      if (!elements.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) found.push(`${node.tagName}[${name}]`);
        if (name === 'href' && !/^(https:\/\/|#[mn]\d+$)/.test(value)) found.push(`href=${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return found;
}

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](https://example.org "t")',
  '<a href="//x">',
  '{1}',
  '<Callout title="x">',
  '</Callout>',
  '<Figure src="a.jpg" alt="b" credit="c" licence="CC0-1.0" />',
  '<Quote by="&quot;><script>">x</Quote>',
  '[^s1]',
  '[^s2]',
  '[^<b>]',
  '**',
  '`',
  '```',
  '> ',
  '- ',
  '1. ',
  '| a | b |\n|---|--:|\n| c | d |',
  '### x',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '\\<b>',
  '![a](b.png)',
  '<!-- x -->',
  '<svg onload=alert(1)>',
  'text 12',
  '\n\n',
  '\n',
  ' ',
  'https://example.org',
  'data:text/html,x',
  '[x]: javascript:alert(1)',
  '[y][x]',
  '<https://e.org>',
  '~~a~~',
  '\u202e',
);
const anyBody = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 14 })
  .map((list) => list.join(''));
const inPlace = (text: string) =>
  wholeBody.replace('Buses stood in traffic.[^s2]', `Buses stood in traffic.[^s2]\n\n${text}`);

describe('whatever a file holds', () => {
  it('reading it never throws and never takes long', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), anyBody),
        (text) => {
          for (const whole of [
            text,
            `---\n${text}\n---\n${text}`,
            practiceFile({ body: inPlace(text) }).text,
          ]) {
            const started = performance.now();
            expect(Array.isArray(readEntry(practiceFile({ text: whole }), reading).faults)).toBe(true);
            expect(performance.now() - started).toBeLessThan(1000);
          }
        },
      ),
      { numRuns: 300, seed: 20261123 },
    );
  });

  it('what its body becomes holds nothing that a browser executes or loads', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyBody, (text) => {
        const body = inPlace(text);
        for (const { parse } of [reading, readingInBrowser]) {
          const { sections, faults } = readBody(body, parse, {
            write: writeHtml,
            kind: 'practices',
            lang: 'en',
            sources: sourcesOf(),
            offset: 0,
          });
          if (!faults.some(({ severity }) => severity === 'error')) passed += 1;
          expect(sections.flatMap(({ html }) => unsafe(html))).toEqual([]);
        }
      }),
      { numRuns: 600, seed: 20261123 },
    );
    // Enough of the bodies must get through for this to mean something.
    expect(passed).toBeGreaterThan(50);
  });

  it('the check for unsafe HTML finds what it looks for', () => {
    expect(unsafe('<script></script><p onclick="x"><a href="javascript:x">')).toEqual([
      '<script>',
      'p[onclick]',
      'href=javascript:x',
    ]);
  });
});
