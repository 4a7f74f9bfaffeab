import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';

/** A classic script of a copy: its path below the root, and its code. */
export interface PageScript {
  path: string;
  code: string;
}

/**
 * Joins modules to one classic script, which runs from a folder too: browsers load no modules from there. Modules that
 * stand on one page are joined together, so that what they share exists once.
 */
export async function classicScript(modules: readonly string[]): Promise<string> {
  const entry = 'virtual:copy';
  const plugin: Plugin = {
    name: 'copy',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
    load: (id) =>
      id === entry
        ? modules.map((path) => `import ${JSON.stringify(resolve(path).replaceAll('\\', '/'))};`).join('\n')
        : undefined,
    transform: (code) => code.replaceAll('import.meta.url', 'takenAlong.here'),
  };
  const results = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [plugin],
    build: {
      write: false,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'copy', fileName: () => 'copy.js' },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = results[0]?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`No script was made of ${modules.join(', ')}`);
  return chunk.code;
}

/** The script of pages that have these modules; it begins with the reader, which the others depend on. */
export async function pageScript(dist: string, modules: readonly string[]): Promise<PageScript> {
  const code = await classicScript(['src/take-along/reader.ts', ...modules.map((path) => `${dist}/${path}`)]);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { path: `_astro/copy.${hash}.js`, code };
}
