import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { pictograms } from '../lib/pictograms.ts';
import type { Settings } from '../site/settings.ts';
import { drawnBand, drawnMaps } from './bitmaps.ts';
import type { Bitmap, Maps } from './bitmaps.ts';
import { rowsOf } from './composition.ts';
import * as drawings from './drawings.ts';
import { paletteOf } from './palette.ts';
import { pictureSize } from './picture.ts';
import type { Picture } from './picture.ts';
import { indexedPng } from './png.ts';

/** Where pictures go, what they look like, and where those lie that are drawn already. */
export interface Drawing {
  /** The root of the built site. */
  root: string;
  cache: string;
  colours: Settings['colours']['light'];
}

export interface Drawn {
  drawn: number;
  reused: number;
}

/** Pictures that are compressed at the same time, each on a thread of its own. */
const atOnce = 8;

/**
 * Writes the pictures into the site. A picture that was drawn before from the same drawings, colours and place comes from
 * the cache; what no picture of this build needs is cleared out of it.
 */
export async function drawPictures(
  pictures: readonly Picture[],
  { root, cache, colours }: Drawing,
): Promise<Drawn> {
  await mkdir(cache, { recursive: true });
  const [style, known] = [await styleOf(), new Set(await readdir(cache))];
  // Entries of one city may have the same picture: it is drawn once.
  const jobs = new Map<string, Job>();
  for (const picture of pictures) {
    const name = `${keyOf(picture, style, colours)}.png`;
    const job = jobs.get(name) ?? { picture, paths: [] };
    job.paths.push(picture.path);
    jobs.set(name, job);
  }
  for (const folder of new Set(pictures.map(({ path }) => dirname(path))))
    await mkdir(join(root, folder), { recursive: true });
  // Only a build that has something to draw needs the maps.
  const studio = once(async (): Promise<Studio> => ({ maps: await drawnMaps(), bands: new Map() }));
  let drawn = 0;
  const queue = jobs.entries();
  const worker = async () => {
    for (const [name, { picture, paths }] of queue) {
      const kept = known.has(name) ? await readFile(join(cache, name)) : undefined;
      const png = kept ?? (await pngOf(picture, await studio(), colours));
      if (!kept) {
        drawn += 1;
        await writeWhole(join(cache, name), png);
      }
      for (const path of paths) await writeFile(join(root, path), png);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const name of known) if (!jobs.has(name)) await rm(join(cache, name), { force: true });
  return { drawn, reused: jobs.size - drawn };
}

/** A picture, and all places where it goes. */
interface Job {
  picture: Picture;
  paths: string[];
}

interface Studio {
  maps: Maps;
  bands: Map<string, Promise<Bitmap>>;
}

async function pngOf(
  picture: Picture,
  { maps, bands }: Studio,
  colours: Drawing['colours'],
): Promise<Buffer> {
  const { cluster, evidence } = picture;
  const kind = `${cluster} ${evidence}`;
  const band = bands.get(kind) ?? drawnBand(cluster, evidence);
  bands.set(kind, band);
  const rows = rowsOf(picture, await band, maps);
  return indexedPng(pictureSize.width, pictureSize.height, paletteOf(colours, cluster), rows);
}

/** All that pictures have in common: the drawings, the code that puts them together, and what renders and compresses. */
async function styleOf(): Promise<string> {
  const folder = new URL('./', import.meta.url);
  const code = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  const { landMap, countryMap, siteSign } = drawings;
  return sha256(
    [
      landMap,
      countryMap,
      siteSign,
      JSON.stringify(pictograms),
      ...code,
      sharp.versions.rsvg ?? '',
      process.versions.zlib,
    ].join('\0'),
  );
}

const keyOf = ({ cluster, place, evidence }: Picture, style: string, colours: Drawing['colours']): string =>
  sha256(
    JSON.stringify([style, [...paletteOf(colours, cluster)], cluster, place?.at, place?.country, evidence]),
  ).slice(0, 32);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A build that is broken off leaves no half file behind. */
async function writeWhole(path: string, data: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, data);
  await rename(unfinished, path);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
