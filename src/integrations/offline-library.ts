import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { createTar } from 'nanotar';
import { build } from 'vite';
import { site } from '../../site.config.ts';
import { manifestPath } from '../offline/editions.ts';
import type { Manifest, ManifestFile, ManifestPack } from '../offline/editions.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** Bytes of files in one pack, before packing: large enough for few requests, small enough to resume by. */
const packSize = 3_000_000;

/** Writes the service worker, and for every language the manifest of its library and the packs that carry it. */
export function offlineLibrary(): AstroIntegration {
  return {
    name: 'offline-library',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await buildServiceWorker(root);
        await rm(join(root, 'library'), { recursive: true, force: true });
        await mkdir(join(root, 'library'));
        const names = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((item) => item.isFile())
          .map((item) => join(item.parentPath, item.name).slice(root.length).replaceAll('\\', '/'))
          .sort();
        const read = new Map<string, Buffer>();
        for (const name of names)
          if (site.languages.some((lang) => belongsTo(name, lang)))
            read.set(name, await readFile(join(root, name)));
        for (const lang of site.languages) {
          const manifest = await writeLibrary(root, lang, read);
          const packed = manifest.packs.reduce((sum, [, , bytes]) => sum + bytes, 0);
          logger.info(
            `${lang}: edition ${manifest.edition}, ${manifest.files.length} files, ${manifest.bytes} bytes, ${manifest.packs.length} packs of ${packed} bytes`,
          );
        }
      },
    },
  };
}

/** Whether a reader of a language can come to need this file. */
function belongsTo(path: string, lang: Lang): boolean {
  const [folder = '', ...rest] = path.split('/');
  if (folder === lang) return true;
  if (folder === '_astro' || folder === 'map' || folder === 'places') return true;
  if (folder === 'pagefind') {
    const name = rest.at(-1) ?? '';
    return (
      /^pagefind(-entry|-worker)?\.js(on)?$/.test(name) ||
      name.startsWith(`${lang}_`) ||
      name.startsWith(`pagefind.${lang}_`) ||
      name === `wasm.${lang}.pagefind` ||
      name === `places.${lang}.json`
    );
  }
  return ['index.html', 'icon.svg', 'theme.js', 'choose-language.js'].includes(path);
}

async function writeLibrary(root: string, lang: Lang, read: ReadonlyMap<string, Buffer>): Promise<Manifest> {
  // Pages first, then what they share: like lies beside like, so packs compress well.
  const own = [...read]
    .filter(([path]) => belongsTo(path, lang))
    .sort(([a], [b]) => Number(b.startsWith(lang)) - Number(a.startsWith(lang)) || (a < b ? -1 : 1));
  const files = own.map(([path, data]): ManifestFile => [path, sha256(data), data.byteLength]);
  const edition = sha256(
    files
      .map(([path, hash]) => `${path} ${hash}\n`)
      .sort()
      .join(''),
  ).slice(0, 16);
  const packs: ManifestPack[] = [];
  for (let from = 0; from < own.length;) {
    let to = from;
    for (
      let bytes = 0;
      to < own.length && (to === from || bytes + (own[to]?.[1].byteLength ?? 0) <= packSize);
      to++
    )
      bytes += own[to]?.[1].byteLength ?? 0;
    const data = pack(own.slice(from, to));
    const hash = sha256(data);
    // Not named .tar.gz: hosts announce such files as compressed in transit, and browsers then unpack them themselves.
    const path = `library/${lang}-${hash.slice(0, 16)}.pack`;
    await writeFile(join(root, path), data);
    packs.push([path, hash, data.byteLength, from, to]);
    from = to;
  }
  const manifest: Manifest = {
    lang,
    edition,
    pages: files.filter(([path]) => path.startsWith(`${lang}/`) && path.endsWith('.html')).length,
    bytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0),
    files,
    packs,
  };
  await writeFile(join(root, manifestPath(lang)), JSON.stringify(manifest));
  return manifest;
}

/** A tar.gz whose bytes depend on its files only: no times, no owners, no mark of the operating system. */
function pack(files: readonly (readonly [string, Buffer])[]): Buffer {
  const tar = createTar(
    files.map(([name, data]) => ({ name, data: new Uint8Array(data) })),
    { attrs: { mtime: 0, mode: '644', uid: 0, gid: 0, user: '', group: '' } },
  );
  const packed = gzipSync(tar, { level: 9 });
  packed[9] = 255; // RFC 1952: operating system unknown
  return packed;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

async function buildServiceWorker(root: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
}
