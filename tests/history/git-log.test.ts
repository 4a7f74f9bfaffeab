import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changesIn } from '../../src/history/changes.ts';
import { gitLog, uncommitted } from '../../src/history/git-log.ts';

const work = mkdtempSync(join(tmpdir(), 'git-log-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const git = (cwd: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
function write(path: string, text: string): void {
  mkdirSync(join(work, path, '..'), { recursive: true });
  writeFileSync(join(work, path), text);
}
const subjects = (told: ReturnType<typeof gitLog>, file: string) =>
  'log' in told &&
  changesIn(told.log)
    .get(file)
    ?.map(({ subject }) => subject);

/** A repository with the project in a folder of its own, a file with a hard name, a renaming and a merge. */
function repository(): void {
  write('all/site/content/ü "a" \n.mdx', 'one\ntwo\nthree\nfour\n');
  write('all/site/other.txt', 'x');
  git(work, 'init', '-q', '-b', 'main', 'all');
  const all = join(work, 'all');
  git(all, 'add', '.');
  git(all, 'commit', '-qm', 'first <b>"é"</b>\n\nThe body.');
  git(all, 'mv', 'site/content/ü "a" \n.mdx', 'site/content/b.mdx');
  git(all, 'commit', '-qm', 'renamed');
  git(all, 'checkout', '-qb', 'branch');
  write('all/site/content/b.mdx', 'one\ntwo\nthree\nfour\nfive\n');
  git(all, 'commit', '-qam', 'on a branch');
  git(all, 'checkout', '-q', 'main');
  write('all/site/other.txt', 'y');
  git(all, 'commit', '-qam', 'beside the content');
  git(all, 'merge', '-q', '--no-ff', '-m', 'the merge', 'branch');
}

describe('what Git tells of a folder', () => {
  it('is read at once, through renamings and branches, from a project in a folder of a repository', () => {
    repository();
    const told = gitLog('content', join(work, 'all/site'));
    expect(subjects(told, 'content/b.mdx')).toEqual(['on a branch', 'renamed', 'first <b>"é"</b>']);
    expect('log' in told && [...changesIn(told.log).keys()]).toEqual(['content/b.mdx']);
  });

  it('is not taken for what a file is that somebody is changing', () => {
    const cwd = join(work, 'all/site');
    expect([...uncommitted('content', cwd)]).toEqual([]);
    write('all/site/content/b.mdx', 'new');
    expect([...uncommitted('content', cwd)]).toEqual(['content/b.mdx']);
  });

  it('is nothing in a clone that is cut off, which it says', () => {
    git(work, 'clone', '-q', '--depth', '1', `file://${join(work, 'all')}`, 'cut');
    expect(gitLog('content', join(work, 'cut/site'))).toEqual({
      without: expect.stringContaining('fetch --unshallow') as string,
    });
  });

  it('is nothing where there is no repository, no commit or no Git, which it says in one line', () => {
    mkdirSync(join(work, 'none'));
    git(work, 'init', '-q', 'empty');
    const path = process.env['PATH'];
    const told = [gitLog('content', join(work, 'empty'))];
    const ceiling = process.env['GIT_CEILING_DIRECTORIES'];
    process.env['GIT_CEILING_DIRECTORIES'] = work;
    told.push(gitLog('content', join(work, 'none')));
    process.env['GIT_CEILING_DIRECTORIES'] = ceiling ?? '';
    process.env['PATH'] = join(work, 'none');
    told.push(gitLog('content', join(work, 'all/site')));
    process.env['PATH'] = path ?? '';
    for (const one of told) expect(one).toEqual({ without: expect.stringMatching(/^.+$/) as string });
  });
});
