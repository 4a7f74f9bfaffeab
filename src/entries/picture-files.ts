import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import { lstatSync, openSync, readSync, closeSync } from 'node:fs';
import type { Kind } from '../schemas/kinds.ts';
import type { Fault } from './fault.ts';
import type { Entry } from './read-entry.ts';

/** Largest picture that a contribution may bring, in bytes; the build makes smaller ones of it. */
const largest = 400_000;

interface Picture {
  kind: Kind;
  name: string;
  path: string;
}

/** Pictures are what their names say, not too large, and used; what a text shows exists. */
export function checkPictures(pictures: readonly Picture[], entries: readonly Entry[]): Fault[] {
  const here = new Set(pictures.map(({ kind, name }) => `${kind}/${name}`));
  const shown = new Set(entries.flatMap(({ kind, images }) => images.map(({ name }) => `${kind}/${name}`)));
  const missing = entries.flatMap(({ kind, file, images }) =>
    images
      .filter(({ name }) => !here.has(`${kind}/${name}`))
      .map(({ name, line, column }): Fault => ({
        file,
        line,
        column,
        field: 'body',
        severity: 'error',
        ...say('picture.missing', { name, kind }),
      })),
  );
  const wrong = pictures.flatMap(({ kind, name, path }): Fault[] => {
    const saying =
      pictureFault(path, name) ??
      (shown.has(`${kind}/${name}`) ? undefined : say('picture.unused', { kind, name }));
    return saying === undefined
      ? []
      : [{ file: path, line: 1, column: 1, field: 'file', severity: 'error', ...saying }];
  });
  return [...missing, ...wrong];
}

function pictureFault(path: string, name: string): Saying | undefined {
  if (/\.svgz?$/i.test(name)) return say('picture.svg');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/.test(name)) return say('picture.name', { name });
  const { size } = lstatSync(path);
  if (size > largest) return say('picture.large', { count: Math.round(size / 1000), most: largest / 1000 });
  const kind = kindOf(path);
  const expected = name.replace(/^.*\./, '').replace('jpeg', 'jpg');
  if (kind === expected) return undefined;
  return kind ? say('picture.renamed', { expected, kind }) : say('picture.broken', { expected });
}

/** The kind of picture that a file's first bytes tell. */
function kindOf(path: string): string | undefined {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  readSync(file, head, 0, 16, 0);
  closeSync(file);
  if (head.subarray(0, 3).toString('hex') === 'ffd8ff') return 'jpg';
  if (head.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'png';
  const text = head.toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  return text.slice(4, 8) === 'ftyp' && /avi[fs]/.test(text.slice(8)) ? 'avif' : undefined;
}
