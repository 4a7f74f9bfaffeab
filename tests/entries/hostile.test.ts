import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryAt } from '../../src/entries/content-files.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import { practiceFile, wholeBody } from '../practice-file.ts';
import { reading } from '../reading.ts';

/** A content folder with these files; `undefined` makes a symbolic link to /etc/hostname. */
function contentWith(files: Record<string, string | Uint8Array | undefined>): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, data] of Object.entries({
    'practices/lagos-bus-lanes.mdx': practiceFile().text,
    ...files,
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (data === undefined) symlinkSync('/etc/hostname', join(root, path));
    else writeFileSync(join(root, path), data);
  }
  return root;
}
const faultsIn = (files: Parameters<typeof contentWith>[0]) =>
  libraryAt(contentWith(files), '2026-11-23').faults.map(({ message }) => message);
const head = practiceFile().text.split('\n---\n')[0] ?? '';
const withBody = (body: string) => `${head}\n---\n\n${body}`;

describe('a content folder', () => {
  it.each([
    ['practices/Lagos-Buses.mdx', 'x', 'Rename it: lagos-buses.mdx'],
    ['practices/con.mdx', 'x', 'The name "con.mdx" is reserved'],
    ['practices/index.mdx', 'x', 'The name "index.mdx" is reserved'],
    ['practices/notes.txt', 'x', 'does not belong here'],
    ['practices/xx/lagos-bus-lanes.mdx', 'x', 'does not belong here'],
    ['plans/lagos-bus-lanes.mdx', 'x', 'does not belong here'],
    ['practices/de/deep/lagos.mdx', 'x', 'does not belong here'],
    ['practices/lаgos-bus-lanes.mdx', 'x', 'does not belong here'],
    ['practices/link.mdx', undefined, 'This is a link to another file'],
    ['practices/images/link.png', undefined, 'This is a link to another file'],
    ['practices/latin.mdx', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a), 'not written in UTF-8'],
    ['practices/images/map.svg', '<svg/>', 'SVG files can carry programs'],
    ['practices/images/map.png', 'no picture', 'The file is not what its name says'],
    [
      'practices/images/map.jpg',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      'it is a .png file',
    ],
    [
      'practices/images/map.png',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      'No text of practices shows the picture',
    ],
    ['practices/images/map.png', new Uint8Array(500_000), 'The picture has 500 kB; at most 400'],
    ['practices/huge.mdx', new Uint8Array(5_000_000), 'The file has 5000 kB'],
  ])('refuses %s', (path, data, message) => {
    const messages = faultsIn({ [path]: data });
    expect(messages.join('\n')).toContain(message);
    expect(messages).toHaveLength(1);
  });

  it('refuses two files that differ in capitals only', () => {
    expect(faultsIn({ 'practices/LAGOS-bus-lanes.mdx': 'x' }).join('\n')).toContain(
      'differs from "practices/LAGOS-bus-lanes.mdx" in capital letters only',
    );
  });

  it('refuses a text whose picture does not exist', () => {
    const figure =
      '<Figure src="lanes.jpg" alt="A lane" credit="City of Lagos" licence="CC-BY-4.0">The lane in 2010.</Figure>';
    const body = wholeBody.replace(
      'Buses stood in traffic.[^s2]',
      `Buses stood in traffic.[^s2]\n\n${figure}`,
    );
    expect(faultsIn({ 'practices/other.mdx': withBody(body) }).join('\n')).toContain(
      'There is no picture images/lanes.jpg',
    );
  });

  it('does not let one bad file hide the faults of the others', () => {
    const messages = faultsIn({
      'practices/a.mdx': '\u0000',
      'practices/b.mdx': '---\n[[[\n---\n',
      'practices/c.mdx': withBody('text'),
    });
    expect(messages.length).toBeGreaterThan(8);
  });
});

describe('a hostile file ends in a clear fault, in bounded time', () => {
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(
    /./g,
    (name, index: number) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${'abcdefgh'[index] ?? ''}`)
        .join(',')}]\n`,
  )}---\n`;
  const cases: [string, string][] = [
    ['aliases that multiply', bomb],
    ['a merge key', '---\n<<: {a: 1}\n---\n'],
    ['a prototype', '---\n__proto__: {title: x}\nconstructor: y\n---\n'],
    ['a tag', '---\ntitle: !!js/function "alert"\n---\n'],
    [
      'very many fields',
      `---\n${Array.from({ length: 1400 }, (_, index) => `field${index}: x`).join('\n')}\n---\n`,
    ],
    ['deep brackets in the fields', `---\na: ${'['.repeat(3000)}\n---\n`],
    [
      'deep fields',
      `---\n${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
    ],
    ['deep quotes', withBody(`## Results\n\n${'>'.repeat(4000)} x`)],
    ['deep lists', withBody(`## Results\n\n${'- '.repeat(2000)}x`)],
    ['deep lists with spaces', withBody(`## Results\n\n${`-${' '.repeat(90)}`.repeat(9)}x`)],
    [
      'lists that go down line by line',
      withBody(
        `## Results\n\n${Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')}`,
      ),
    ],
    ['emphasis without end', withBody(`## Results\n\n${'*a **b '.repeat(450)}`)],
    ['a table without end', withBody(`## Results\n\n|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n`)],
    ['links without end', withBody(`## Results\n\n${'['.repeat(2000)}`)],
    [
      'a long word',
      withBody(
        `## Results\n\n${'a'.repeat(4900)}\n${'1'.repeat(4900)}\n${'+1'.repeat(2400)}\n${'@'.repeat(4900)}`,
      ),
    ],
    ['a line of 60,000 characters', withBody(`## Results\n\n${'word '.repeat(11_000)}`)],
    ['unclosed components', withBody(`## Results\n\n${'<Callout title="a">\n'.repeat(300)}`)],
    ['braces', withBody(`## Results\n\n${'{'.repeat(2000)}`)],
    ['marks without end', withBody(`## Results\n\n${'1[^s1]'.repeat(600)}${' 1'.repeat(900)}`)],
  ];
  it.each(cases)('%s', (_, text) => {
    const started = performance.now();
    const { entry, faults } = readEntry(practiceFile({ text }), reading);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(entry).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ message }) => message).join('\n')).not.toMatch(
      /RangeError|Maximum call stack|undefined|\bat \w+ \(/,
    );
  });
});
