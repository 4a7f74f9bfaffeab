// Adds the lockfile entries of optional packages for other platforms that the registry at hand does not offer.
// Without them `npm ci` refuses the lockfile that npm itself has written (npm/cli #9342, #8320).
import { readFileSync, writeFileSync } from 'node:fs';
import { incompleteEntries } from './lockfile.ts';
import type { Lockfile } from './lockfile.ts';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
const missing = incompleteEntries(lock);
for (const { path: place, name, version } of missing)
  lock.packages[place] = { version, optional: true, ...platformOf(name) };
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`${missing.length} entries added to ${path}.`);

/** Operating system and processor, read from the package's name, as npm would have written them. */
function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const os = /(android|darwin|freebsd|linux|openharmony|win32|windows)/
    .exec(name)?.[1]
    ?.replace('windows', 'win32');
  const cpu = /(arm64|arm|x64|ia32|x86_64|riscv64|s390x|ppc64|wasm32)/
    .exec(name)?.[1]
    ?.replace('x86_64', 'x64');
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) };
}
