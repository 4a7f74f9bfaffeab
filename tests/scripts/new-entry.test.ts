import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve('scripts/new-entry.ts');
const practice = [
  'en',
  'Buses on their own lanes',
  'lagos',
  '1',
  'municipal-services',
  'public-transport',
  '2008',
  ...['https://example.org/report', 'A report', 'City of Lagos', ''],
  ...['http://example.org/study', 'no', 'A study', 'A university', 'fr'],
  '',
];
const event = [
  'de',
  'Busse, die pünktlich sind',
  'yes',
  'no',
  '3',
  '10',
  '2026-10-05',
  'webinar',
  ...['https://example.org/report', 'Ein Bericht', 'Connective Cities', ''],
  '2026-10-online-busse',
];

const reportOnly = ['https://example.org/report', 'A report', 'City of Lagos', ''];
const others = {
  ideas: [
    'idea',
    ['en', 'Lanes for buses', 'lagos', '1', '3', '10', 'A workshop', '2019-12', 'planned', ...reportOnly, ''],
    'lagos-lanes-buses',
    'start: 2019-12',
  ],
  advice: [
    'advice',
    [
      'en',
      'How can buses be on time?',
      'lagos',
      '1',
      '3',
      '10',
      'A workshop',
      '2019',
      'Lima',
      ...reportOnly,
      '',
    ],
    'lagos-how-can-buses-be',
    "start: '2019'",
  ],
  expertise: [
    'expertise',
    [
      'en',
      'Transport Authority',
      'public-utility',
      'lagos',
      '1',
      '3',
      '10',
      '1, training',
      ...reportOnly,
      '',
    ],
    'transport-authority',
    'id: training',
  ],
  methods: [
    'method',
    [
      'en',
      'A round of questions',
      ...reportOnly,
      'https://example.org/study',
      'A study',
      'A university',
      '',
      '',
    ],
    'round-questions',
    'id: second-step',
  ],
} as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-entry-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (kind: string, answers: readonly string[]) =>
  spawnSync(process.execPath, [script, kind], {
    cwd: folder,
    input: `${answers.join('\n')}\n`,
    encoding: 'utf8',
  });

describe('npm run new, answered from a pipe', () => {
  it('writes a practice and says what comes next', () => {
    const { status, stdout } = run('practice', practice);
    expect(status).toBe(0);
    const path = 'src/content/practices/lagos-buses-own-lanes.mdx';
    expect(stdout).toContain(`npm run check:content -- ${path}`);
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain('at: [6.4541, 3.3947]');
    expect(text).toContain('httpOnly: true');
  });

  it('writes an event', () => {
    expect(run('event', event).status).toBe(0);
    const text = readFileSync(join(folder, 'src/content/events/2026-10-online-busse.mdx'), 'utf8');
    expect(text).toContain('## Der Anlass');
  });

  it.each(Object.entries(others))('writes one of %s', (kind, [word, answers, id, line]) => {
    const { status, stderr } = run(word, answers);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, `src/content/${kind}/${id}.mdx`), 'utf8')).toContain(line);
  });

  it('tells the editor of the new file', () => {
    run('practice', practice);
    const list = JSON.parse(readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8')) as {
      entries: Record<string, string>;
    };
    expect(Object.values(list.entries)).toEqual(['practices']);
  });

  it('asks for country and place of a city that the table lacks', () => {
    const placed = practice.with(2, 'Little Nowhere').toSpliced(3, 1, 'zz', 'na', '-22.5, 17.1');
    const { stdout } = run('practice', placed);
    expect(stdout).toContain('"ZZ" is not a country code.');
    const text = readFileSync(
      join(folder, 'src/content/practices/little-nowhere-buses-own-lanes.mdx'),
      'utf8',
    );
    expect(text).toContain('country: NA\n  at: [-22.5, 17.1]');
  });

  it('does not propose and does not overwrite a name that exists', () => {
    run('practice', practice);
    const { stdout } = run('practice', [
      ...practice.slice(0, -1),
      'lagos-buses-own-lanes',
      'lagos-buses-again',
    ]);
    expect(stdout).not.toContain('takes lagos-buses-own-lanes');
    expect(stdout).toContain('There is an entry "lagos-buses-own-lanes" already.');
    expect(readdirSync(join(folder, 'src/content/practices'))).toEqual([
      'lagos-buses-again.mdx',
      'lagos-buses-own-lanes.mdx',
    ]);
  });

  it('writes nothing when the answers end early', () => {
    const { status, stderr } = run('practice', practice.slice(0, 5));
    expect(status).toBe(1);
    expect(stderr).toContain('The answers ended before the last question. Nothing was written.');
    expect(existsSync(join(folder, 'src'))).toBe(false);
  });

  it('says which kinds there are when none is named', () => {
    expect(() => execFileSync(process.execPath, [script], { stdio: 'pipe' })).toThrow(
      'npm run new -- practice',
    );
  });
});
