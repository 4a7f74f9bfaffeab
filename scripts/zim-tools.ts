import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isInstalled = () => spawnSync('zimwriterfs', ['--version'], { stdio: 'ignore' }).error === undefined;

/**
 * Makes sure that `zimwriterfs`, `zimcheck` and `zimdump` are there: installed, else from Debian's package as root. Throws,
 * with what to install, when they cannot be had.
 */
export function ensureZimTools(): void {
  if (isInstalled()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No zimwriterfs found: installing Debian’s zim-tools …');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
    try {
      execFileSync('apt-get', ['update', '-qq'], quiet);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'zim-tools'], {
        ...quiet,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      // What to do is said below.
    }
  }
  if (!isInstalled())
    throw new Error(
      'zimwriterfs was not found. Install zim-tools (on Debian and Ubuntu:  apt install zim-tools).',
    );
}
