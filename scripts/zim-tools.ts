import { spawnSync } from 'node:child_process';
import { installFromDebian } from './debian-package.ts';

const isInstalled = () => spawnSync('zimwriterfs', ['--version'], { stdio: 'ignore' }).error === undefined;

/**
 * Makes sure that `zimwriterfs`, `zimcheck` and `zimdump` are there: installed, else from Debian's package as root. Throws,
 * with what to install, when they cannot be had.
 */
export function ensureZimTools(): void {
  if (isInstalled()) return;
  installFromDebian('zim-tools', 'zimwriterfs');
  if (!isInstalled())
    throw new Error(
      'zimwriterfs was not found. Install zim-tools (on Debian and Ubuntu:  apt install zim-tools).',
    );
}
