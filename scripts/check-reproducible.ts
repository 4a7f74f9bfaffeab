// Builds the site a second time and compares every byte: the same content must give the same edition on any machine.
// Copies to take along are made after the build; their own tests hold them to the same.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function digests(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    files.map((item) => {
      const path = join(item.parentPath, item.name);
      return [path.slice(root.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

const again = mkdtempSync(join(tmpdir(), 'second-build-'));
try {
  execFileSync('astro', ['build', '--outDir', again], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [first, second] = [digests('dist'), digests(again)];
  const differing = [...new Set([...first.keys(), ...second.keys()])]
    .filter((path) => !/^(?:take-along\/|library\/take-along\.json$)/.test(path))
    .filter((path) => first.get(path) !== second.get(path))
    .sort();
  for (const path of differing.slice(0, 20)) console.log(`${path} differs between two builds`);
  console.log(
    `${first.size} files built twice, ${differing.length === 0 ? 'no byte differs' : `${differing.length} differ`}.`,
  );
  if (differing.length > 0) process.exitCode = 1;
} finally {
  rmSync(again, { recursive: true, force: true });
}
