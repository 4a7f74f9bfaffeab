import { spawnSync } from 'node:child_process';

/** What Git tells of a folder, or in a few words why it tells nothing. */
export type Told = { log: string } | { without: string };

/** Bytes that the log of a folder may have: some hundred thousand changed files. */
const most = 256_000_000;

/**
 * Asks Git once for all changes below a folder: for each commit its hash, its date in seconds, its subject and the files
 * with what happened to them, all separated by NUL. Paths count from where the command runs. A clone whose history is
 * cut off tells nothing: the commit at the cut would pass for the first of every file.
 */
export function gitLog(folder: string, cwd = '.'): Told {
  const shallow = git(['rev-parse', '--is-shallow-repository'], cwd);
  if ('without' in shallow) return shallow;
  if (shallow.log.trim() !== 'false')
    return { without: 'the clone is shallow; git fetch --unshallow, or fetch-depth: 0, brings its history' };
  return git(
    [
      ...['-c', 'log.follow=false', '-c', 'log.showSignature=false', 'log'],
      ...['-z', '--no-color', '--encoding=UTF-8', '--topo-order', '--no-diff-merges', '--relative'],
      ...['--find-renames', '--name-status', '--format=%H%x00%ct%x00%s', 'HEAD', '--', folder],
    ],
    cwd,
  );
}

/** Files below a folder whose content is not that of the last commit. */
export function uncommitted(folder: string, cwd = '.'): ReadonlySet<string> {
  const told = git(['diff', '-z', '--name-only', '--relative', '--no-ext-diff', 'HEAD', '--', folder], cwd);
  return new Set('log' in told ? told.log.split('\0').filter(Boolean) : []);
}

function git(words: readonly string[], cwd: string): Told {
  const { status, stdout, stderr, error } = spawnSync('git', words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: most,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) return { without: error.message };
  if (status !== 0) return { without: stderr.trim().split('\n')[0] || 'Git failed' };
  return { log: stdout };
}
