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
        message: `There is no picture images/${name}. Put it into src/content/${kind}/images, or take the <Figure> out.`,
      })),
  );
  const wrong = pictures.flatMap(({ kind, name, path }): Fault[] => {
    const message =
      pictureFault(path, name) ??
      (shown.has(`${kind}/${name}`)
        ? undefined
        : `No text of ${kind} shows the picture "${name}". Show it with <Figure src="${name}" …>, or remove the file.`);
    return message === undefined
      ? []
      : [{ file: path, line: 1, column: 1, field: 'file', severity: 'error', message }];
  });
  return [...missing, ...wrong];
}

function pictureFault(path: string, name: string): string | undefined {
  if (/\.svgz?$/i.test(name))
    return 'SVG files can carry programs and are not accepted. Save the picture as .png or .webp.';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/.test(name))
    return `"${name}" is not the name of a picture. Use small letters, digits and hyphens, and the ending .jpg, .png, .webp or .avif.`;
  const { size } = lstatSync(path);
  if (size > largest)
    return `The picture has ${Math.round(size / 1000)} kB; at most ${largest / 1000} are allowed. Save it smaller, about 1,600 pixels wide.`;
  const kind = kindOf(path);
  const expected = name.replace(/^.*\./, '').replace('jpeg', 'jpg');
  return kind === expected
    ? undefined
    : `The file is not what its name says (.${expected})${kind ? `: it is a .${kind} file. Rename it` : '. Save the picture anew'}.`;
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
