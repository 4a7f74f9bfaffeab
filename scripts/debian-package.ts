import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs a package of Debian, where that can be done: as root, with apt. Says first that `wanted` is missing. Whether it
 * is there afterwards is for the caller to see.
 */
export function installFromDebian(name: string, wanted: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`No ${wanted} found: installing Debian’s ${name} …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      ...quiet,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The caller says what to do.
  }
}
