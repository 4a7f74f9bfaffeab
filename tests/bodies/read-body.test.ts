import { describe, expect, it } from 'vitest';
import { parseWithSatteri } from '../../src/bodies/parse-satteri.ts';
import { readBody } from '../../src/bodies/read-body.ts';
import { writeHtml } from '../../src/bodies/write-html.ts';
import { wholeBody } from '../practice-file.ts';

const sources = [
  { id: 's1', title: 'Report', publisher: 'City', year: 2010, lang: 'en' },
  { id: 's2', title: 'Étude', publisher: 'University', lang: 'fr' },
];
const read = (body: string) =>
  readBody(body, parseWithSatteri, { kind: 'practices', lang: 'en', sources, offset: 10, write: writeHtml });
const withLine = (line: string) =>
  wholeBody.replace('Buses stood in traffic.[^s2]', `Buses stood in traffic.[^s2]\n\n${line}`);
const errors = (body: string) => read(body).faults.filter(({ severity }) => severity === 'error');

describe('a body', () => {
  it('without faults becomes sections of plain HTML', () => {
    const { sections, faults } = read(wholeBody);
    expect(faults).toEqual([]);
    expect(sections[2]?.html).toContain('<li>Trips became 10 minutes shorter.<a class="cite"');
  });

  it('turns a source mark into a link and a note that names the source in its language', () => {
    const { html = '' } = read(wholeBody).sections[0] ?? {};
    expect(html).toContain('<a class="cite" id="m1" href="#n1" role="doc-noteref">2</a>');
    expect(html).toContain('University<i lang="fr">: Étude</i></span>');
  });

  it('names a source briefly in later sections and once in each', () => {
    const all = read(wholeBody)
      .sections.map(({ html }) => html)
      .join('');
    expect(all.match(/class="note"/g)).toHaveLength(2);
    expect(all).toContain('class="note brief"');
  });

  it.each([
    ['import x from "y"', 'import and export are not allowed'],
    ['export const a = 1', 'import and export are not allowed'],
    ['Two and {1 + 1} here.', 'Curly braces are not allowed'],
    ['{globalThis.x = 1}', 'Curly braces are not allowed'],
    ['<script>alert(1)</script>', '<script> is not allowed. A text may use: Callout, Quote, Figure, Steps.'],
    ['<Calout title="a">b</Calout>', 'Did you mean <Callout>?'],
    ['<Callout title={x}>b</Callout>', 'is not plain text'],
    ['<Callout onClick="x">b</Callout>', 'has no attribute "onClick"'],
    ['<Callout {...x}>b</Callout>', 'Curly braces are not allowed'],
    ['<Callout constructor="x">b</Callout>', 'has no attribute "constructor"'],
    ['<constructor />', '<constructor> is not allowed'],
    ['[a[^s1]](https://example.org)', 'A source mark stands inside a link'],
    ['[a](javascript:alert%281%29)', 'must begin with https://'],
    ['[a](JaVaScRiPt:alert)', 'must begin with https://'],
    ['[a](data:text/html,x)', 'must begin with https://'],
    ['[a](//example.org)', 'must begin with https://'],
    ['![a](x.png)', 'Write pictures as  <Figure'],
    ['# A title', 'heading of the first level'],
    ['- [ ] to do', 'check boxes are not allowed'],
    ['Text.[^s1]\n\n[^s1]: a note', 'are not allowed. List the source in the field "sources"'],
    ['A sign < that opens nothing <b', 'Write "less than"'],
    ['A mark.[^s9]', 'There is no source "s9"'],
  ])('refuses %j', (line, message) => {
    const list = errors(withLine(line));
    expect(list.map((fault) => fault.message).join('\n')).toContain(message);
    expect(
      read(withLine(line))
        .sections.map(({ html }) => html)
        .join(''),
    ).not.toMatch(/<script|javascript:|onclick|data:text|alert/i);
  });

  it('says in which line of the file an unknown mark stands', () => {
    expect(errors(withLine('One line.\nA mark.[^s9]'))[0]).toMatchObject({ line: 16, column: 8 });
  });

  it('leaves marks in code alone', () => {
    expect(errors(withLine('Write `[^s9]` so.'))).toEqual([]);
  });

  it('demands a mark for a figure in the results', () => {
    const list = errors(wholeBody.replace('shorter.[^s1]', 'shorter.'));
    expect(list[0]?.message).toContain('This paragraph has a figure but no source.');
  });

  it('only hints at a figure without a mark elsewhere', () => {
    const { faults } = read(withLine('There were 12 lanes.'));
    expect(faults).toMatchObject([{ severity: 'hint' }]);
  });

  it('names a missing section', () => {
    expect(
      errors(wholeBody.replace('## Lessons\n\nBegin with the longest jam.[^s2]\n', ''))[0]?.message,
    ).toContain('The section "Lessons" is missing here.');
  });

  it('names a section in the wrong place', () => {
    const swapped = wholeBody
      .replace('## Lessons', '## X')
      .replace('## What helped', '## Lessons')
      .replace('## X', '## What helped');
    expect(errors(swapped)[0]?.message).toContain('The section "What did not work" stands too late.');
  });

  it('names an empty section', () => {
    expect(errors(wholeBody.replace('No figure was found.', ''))[0]?.message).toContain(
      'The section "What it cost" is empty.',
    );
  });

  it('suggests the heading that a mistyped one means', () => {
    const list = errors(wholeBody.replace('## Lessons', '## Leson'));
    expect(list.map(({ message }) => message).join('\n')).toContain('Did you mean "Lessons"?');
  });

  it('maps the alignment of table cells to classes, because the policy allows no styles', () => {
    const { sections } = read(withLine('| a | b |\n|---|--:|\n| x | y |'));
    expect(sections[0]?.html).toContain('class="align-right"');
    expect(sections[0]?.html).not.toContain('style=');
  });
});
