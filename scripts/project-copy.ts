import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** What is made from the project, and what belongs to this copy of it alone. */
const left = new Set(['node_modules', 'dist', '.astro', '.cache', '.git']);
/** Caches of Astro and Vite, which lie among the packages: a copy keeps its own. */
const caches = new Set(['.astro', '.vite', '.vite-temp', '.cache']);

/** Copies the project into a new or empty folder; its packages are linked, its caches stay apart. */
export function copyProject(to: string): void {
  cpSync('.', to, { recursive: true, filter: (source) => source === '.' || !left.has(basename(source)) });
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const item of readdirSync('node_modules', { withFileTypes: true }))
    if (!caches.has(item.name))
      symlinkSync(
        resolve('node_modules', item.name),
        join(to, 'node_modules', item.name),
        item.isFile() ? 'file' : 'junction',
      );
}

/** Variables that would change a build: what Vitest sets for its own Vite, and settings of the site. */
const meddling =
  /^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*|SITE_ADDRESS|SITE_LANGUAGES|BASE_PATH)$/;

/** Runs a script of Node in a folder; throws, with everything that it printed, when it fails. */
export async function runIn(
  folder: string,
  script: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !meddling.test(name));
  const env = { ...Object.fromEntries(inherited), ...environment };
  const told = { cwd: folder, env, maxBuffer: 64_000_000 };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, script, told);
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${script.join(' ')} failed in ${folder}:\n${stdout}${stderr}`, { cause: error });
  }
}

/** The command that builds a site, for `runIn`. */
export const buildScript = ['node_modules/astro/bin/astro.mjs', 'build'] as const;
