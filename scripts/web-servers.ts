import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The servers whose configurations in docs/deploy the tests start. */
export const serverNames = ['nginx', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

const kept = resolve('.cache/servers');
const folders = [
  ...(process.env['PATH'] ?? '').split(':'),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/bin',
  '/opt/homebrew/bin',
  `${kept}/usr/sbin`,
  `${kept}/usr/bin`,
];

/**
 * Finds a server's program: an installed one, else the one of the system's Debian package, which is unpacked into
 * `.cache` and not installed, because an installed server starts by itself and takes port 80. Throws, with what to
 * install, when there is none.
 */
export function findServer(name: ServerName): string {
  const program = installed(name) ?? fromPackage(name);
  if (program) return program;
  throw new Error(
    `${name} was not found, whose configuration the tests start. Install the package "${name}" of your system, then run the tests again.`,
  );
}

const installed = (name: ServerName) =>
  folders.map((folder) => join(folder, name)).find((path) => runs(path));

function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  try {
    execFileSync(program, program.endsWith('nginx') ? ['-v'] : ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fromPackage(name: ServerName): string | undefined {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) return undefined;
  console.log(`No ${name} found: unpacking Debian’s into .cache for the tests …`);
  mkdirSync(kept, { recursive: true });
  const work = mkdtempSync(join(kept, 'download-'));
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, { cwd: work, stdio: ['ignore', 'ignore', 'ignore'] });
  // As root, apt would fetch as a user who may not write here, and warn.
  const download = () => run('apt-get', '-o', 'APT::Sandbox::User=root', 'download', '-qq', name);
  try {
    try {
      download();
    } catch {
      run('apt-get', 'update', '-qq');
      download();
    }
    for (const file of readdirSync(work).filter((item) => item.endsWith('.deb')))
      run('dpkg-deb', '-x', file, kept);
  } catch {
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return installed(name);
}
