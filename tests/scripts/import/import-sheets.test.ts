import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture } from './sheets.ts';

const script = resolve('scripts/import-sheets.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'src/content/practices'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (...words: string[]) =>
  spawnSync(process.execPath, [script, ...words], { cwd: folder, encoding: 'utf8' });
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const practices = () => readdirSync(join(folder, 'src/content/practices')).sort();

describe('npm run import', { timeout: 60_000 }, () => {
  it('writes drafts, says what is still to do, and counts', () => {
    cpSync(resolve('tests/fixtures/import'), join(folder, 'sheets'), { recursive: true });
    const { status, stdout, stderr } = run(
      ...readdirSync(join(folder, 'sheets'))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `sheets/${name}`),
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('practice.yaml, line 1 → src/content/practices/lagos-bus-lanes.mdx');
    expect(stdout).toContain('Still to do (10):');
    expect(stdout).toMatch(/evidence\.why This text is still to be written\.\n/);
    expect(stdout).toMatch(
      /6 sheets read, 6 drafts written\. \d+ values: \d+ fields filled, \d+ points to write out, \d+ without a place of their own\.\n$/,
    );
    expect(readdirSync(join(folder, 'src/content')).sort()).toEqual([
      'advice',
      'events',
      'expertise',
      'ideas',
      'methods',
      'practices',
    ]);
    const told = readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8');
    expect(told).toContain('lagos-bus-lanes.mdx');
  });

  it('writes below another folder if asked, in the language asked for', () => {
    put('sheet.yaml', fixture('practice.yaml'));
    expect(run('sheet.yaml', '--out', 'drafts/', '--lang=de').status).toBe(0);
    const text = readFileSync(join(folder, 'drafts/practices/lagos-bus-lanes.mdx'), 'utf8');
    expect(text).toContain('lang: de\n');
    expect(text).toContain('## Was nicht gelang\n\n…\n\n- The lanes ended');
    expect(existsSync(join(folder, '.astro'))).toBe(false);
  });

  it('never writes over a file, also not behind a link', () => {
    put('sheet.yaml', fixture('practice.yaml'));
    const path = 'src/content/practices/lagos-bus-lanes.mdx';
    put(path, 'mine');
    const { status, stdout } = run('sheet.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain(
      'line 1: There is an entry "lagos-bus-lanes" already. Choose another name. Nothing was written for this sheet.',
    );
    expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
    rmSync(join(folder, path));
    symlinkSync(join(folder, 'elsewhere.mdx'), join(folder, path));
    expect(run('sheet.yaml').status).toBe(1);
    expect(existsSync(join(folder, 'elsewhere.mdx'))).toBe(false);
  });

  it('gives a sheet whose id leads out of its folder another name', () => {
    put('sheet.yaml', fixture('practice.yaml').replace('id: lagos-bus-lanes', "id: '../../../evil'"));
    const { status, stdout } = run('sheet.yaml');
    expect(status).toBe(0);
    expect(stdout).toContain('line 1: "../../../evil" cannot be the name of a file.');
    expect(practices()).toEqual(['lagos-buses-own-lanes.mdx']);
    expect(readdirSync(folder).sort()).toEqual(['.astro', 'sheet.yaml', 'src']);
  });

  it('names rows of one title apart, and does not import a table twice', () => {
    put('rows.csv', 'title,city,challenge\nBuses,Lagos,a\nBuses,Lagos,b\n../..,Lagos,c\n');
    expect(run('rows.csv').status).toBe(0);
    expect(practices()).toEqual(['lagos-buses-2.mdx', 'lagos-buses.mdx', 'lagos.mdx']);
    const again = run('rows.csv');
    expect(again.status).toBe(1);
    expect(again.stdout).toContain('3 sheets read, 0 drafts written.');
    expect(practices()).toHaveLength(3);
  });

  it('shows no control characters of a sheet at the terminal', () => {
    put('sheet.yaml', 'title: A\nchallenge: [b]\nscale: "\\e[31mred\\a"\n"odd\\e[0m": x\n');
    expect(run('sheet.yaml').stdout).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f]/);
  });

  it('goes on with the other files when one cannot be read, and says so in the end', () => {
    put('bad.yaml', 'title: A: B\n');
    put('topics.yaml', 'topics: [{ id: a }]\n');
    put('good.yaml', fixture('practice.yaml'));
    const { status, stdout, stderr } = run('bad.yaml', 'topics.yaml', 'missing.yaml', 'good.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('bad.yaml\n    line 1: The fields cannot be read here');
    expect(stderr).toContain(
      'topics.yaml, line 1: nothing tells which kind of entry this is. Add  --kind practice',
    );
    expect(stderr).toContain('missing.yaml\n    the file: There is no such file.');
    expect(stdout).toContain('1 sheet read, 1 draft written.');
    expect(stdout).toContain('3 files not read.');
  });

  it('prints a spreadsheet that it reads itself, also with the lines of npm above it', () => {
    const { stdout } = run('--template', 'practice');
    put('sheet.csv', `\n> x@1 import\n> node x\n\n${stdout}`);
    expect(run('sheet.csv').stderr).toContain('There is no row below the names of the columns.');
    const names = stdout.split('\r\n')[0]?.split(',') ?? [];
    const cells = names.map((name) => (name === 'title' ? 'Buses' : name === 'city' ? 'Lagos' : ''));
    put('sheet.csv', `\n> x@1 import\n> node x\n\n${stdout}${cells.join(',')}\r\n`);
    expect(run('sheet.csv').stdout).toContain(
      'row 3 → src/content/practices/lagos-buses.mdx'.replace('row 3', 'row 7'),
    );
  });

  it.each([
    [[], 'npm run import -- sheet.yaml'],
    [
      ['--kind', 'cluster', 'a.yaml'],
      'There is no kind "cluster". Choose: practice, event, idea, advice, expertise, method.',
    ],
    [['--lang', 'xx', 'a.yaml'], 'The site has no language "xx".'],
    [['--out'], 'Name a folder behind --out.'],
    [['--force', 'a.yaml'], 'There is no option --force.'],
  ])('says what to type for %j', (words, answer) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(answer);
  });
});
