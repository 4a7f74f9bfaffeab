import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

const prefix = '\0in-browser:';
const root = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

/**
 * Lets scripts of the browser import Astro components, so that the preview of an entry is drawn by the very page that
 * the build makes. Astro itself gives scripts an empty component; here they get the compiled one (by Astro's own
 * compiler), with its styles. `standIns` are modules that a browser cannot have, by their paths below the root, each
 * with the module that takes its place there; `constants` are modules of which it has the values that the build saw.
 */
export function componentsInBrowser({
  standIns,
  constants,
}: {
  standIns: Readonly<Record<string, string>>;
  constants: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}): Plugin {
  const places = new Map(
    Object.entries(standIns).map(([module, standIn]) => [`${root}${module}`, `${root}${standIn}`]),
  );
  return {
    name: 'components-in-browser',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source, importer) {
      if (source.startsWith(prefix)) return source;
      if (importer === undefined || !/^\.{1,2}\//.test(source)) return undefined;
      const from = importer.startsWith(prefix) ? importer.slice(prefix.length) : importer;
      const path = resolve(dirname(from), source).replaceAll('\\', '/');
      const file = places.get(path) ?? path;
      if (file.endsWith('.astro')) return `${prefix}${file}.ts`;
      return file === path && from === importer ? undefined : file;
    },
    load(id) {
      const values = constants[id.replace(root, '')];
      if (values)
        return Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n');
      if (!id.startsWith(prefix)) return undefined;
      const [, file = '', style] = /^(.*\.astro)(?:\.ts|\.(\d+)\.css)$/.exec(id.slice(prefix.length)) ?? [];
      const { code, css } = compiled(file);
      this.addWatchFile(file);
      return style === undefined
        ? { code: withOwnStyles(code, file), moduleType: 'ts' }
        : (css[Number(style)] ?? '');
    },
  };
}

const compiled = (file: string) =>
  transform(readFileSync(file, 'utf8'), {
    compact: true,
    filename: file,
    // Scoped styles are told apart by it: the same here and in the pages.
    normalizedFilename: file.slice(root.length - 1),
    internalURL: 'astro/compiler-runtime',
    resultScopedSlot: true,
    scopedStyleStrategy: 'attribute',
    resolvePath: (specifier) => (specifier.startsWith('.') ? resolve(dirname(file), specifier) : specifier),
  });

/** Astro's own addresses of styles lead to what it compiled for the pages; these lead to what was compiled here. */
const withOwnStyles = (code: string, file: string): string =>
  code.replace(
    /import "[^"]*\?astro&type=style&index=(\d+)[^"]*";/g,
    (_, index: string) => `import ${JSON.stringify(`${prefix}${file}.${index}.css`)};`,
  );
