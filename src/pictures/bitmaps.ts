import sharp from 'sharp';
import type { Cluster } from '../vocabulary/clusters.ts';
import { colour } from './palette.ts';
import * as drawn from './drawings.ts';

/** Numbers of colours, a byte a pixel. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** One channel of a drawing: 0 red, 3 opacity. */
async function channel(svg: string, which: 0 | 3): Promise<Bitmap> {
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: false })
    .ensureAlpha()
    .extractChannel(which)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

/** A bitmap in which every shade from black to white became one of the numbers given, in even steps. */
const inSteps = ({ pixels, ...size }: Bitmap, numbers: readonly number[]): Bitmap => {
  const table = Uint8Array.from(
    { length: 256 },
    (_, shade) => numbers[Math.round((shade / 255) * (numbers.length - 1))] ?? 0,
  );
  return { ...size, pixels: pixels.map((shade) => table[shade] ?? 0) };
};

/** Two pixels a byte, as PNG has them: `width` is that in pixels, and even. */
export const packed = ({ width, height, pixels }: Bitmap): Bitmap => {
  const bytes = new Uint8Array(pixels.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = ((pixels[2 * at] ?? 0) << 4) | (pixels[2 * at + 1] ?? 0);
  return { width, height, pixels: bytes };
};

/** The part of a bitmap that a country lies in: first and last columns and rows. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What all pictures around a place are cut from. */
export interface Maps {
  /** The land, two pixels a byte. */
  land: Bitmap;
  /** The number of the country at each pixel. */
  countries: Bitmap;
  /** Where each country lies, by its number. */
  extents: ReadonlyMap<number, Extent>;
  /** Two pixels a byte. */
  world: Bitmap;
  dot: Bitmap;
}

function extentsIn({ width, height, pixels }: Bitmap): Map<number, Extent> {
  const extents = new Map<number, Extent>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const number = pixels[y * width + x] as number;
      if (number === 0) continue;
      const extent = extents.get(number) ?? { left: x, right: x, top: y, bottom: y };
      if (x < extent.left) extent.left = x;
      else if (x > extent.right) extent.right = x;
      extent.bottom = y;
      extents.set(number, extent);
    }
  return extents;
}

export async function drawnMaps(): Promise<Maps> {
  const [land, countries, world, white, opacity] = await Promise.all([
    channel(drawn.landMap, 0),
    channel(drawn.countryMap, 0),
    channel(drawn.worldMap, 0),
    channel(drawn.dot, 0),
    channel(drawn.dot, 3),
  ]);
  const dot = inSteps(white, colour.paperToTheme);
  return {
    land: packed(inSteps(land, colour.seaToLand)),
    countries,
    extents: extentsIn(countries),
    world: packed(inSteps(world, colour.seaToLand)),
    dot: {
      ...dot,
      pixels: dot.pixels.map((number, at) => ((opacity.pixels[at] ?? 0) > 127 ? number : colour.none)),
    },
  };
}

/** The band of a theme with a level of evidence, two pixels a byte. */
export async function drawnBand(cluster: Cluster | undefined, level: number | undefined): Promise<Bitmap> {
  const { x, y, size } = drawn.signAt(cluster);
  const [signs, sign] = await Promise.all([
    channel(drawn.band(cluster, level), 0),
    channel(drawn.siteSign(size), 3),
  ]);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const shade = sign.pixels[row * sign.width + column] ?? 0;
      if (shade > 0) signs.pixels[(y + row) * signs.width + x + column] = shade;
    }
  return packed(inSteps(signs, colour.themeToPaper));
}
