import { pointAt } from '../lib/map.ts';
import type { Bitmap, Maps } from './bitmaps.ts';
import { bandWidth, dotSize, numberOf, pixelsPerUnit } from './drawings.ts';
import { colour } from './palette.ts';
import { pictureSize } from './picture.ts';
import type { Picture } from './picture.ts';
import { rowLength } from './png.ts';

const { width, height } = pictureSize;
const mapWidth = width - bandWidth;
const inRow = rowLength(width);
/** The byte of the rows that holds a pixel. */
const byteAt = (x: number, y: number) => y * inRow + 1 + (x >> 1);

/** Where the part of the large map that a picture shows begins, in its pixels; `left` is even. */
interface Corner {
  left: number;
  top: number;
}

/** The pixels of a picture as rows of a PNG: the band, then the map around the place, or the world. */
export function rowsOf({ place }: Picture, band: Bitmap, maps: Maps): Uint8Array {
  const rows = new Uint8Array(inRow * height);
  cut(band, { left: 0, top: 0 }, rows, 0, bandWidth);
  if (!place) {
    cut(maps.world, { left: 0, top: 0 }, rows, bandWidth, mapWidth);
    return rows;
  }
  const { x, y } = pointAt([...place.at]);
  const corner = {
    left: 2 * Math.round((x * pixelsPerUnit - mapWidth / 2) / 2),
    top: Math.round(y * pixelsPerUnit - height / 2),
  };
  cut(maps.land, corner, rows, bandWidth, mapWidth);
  tint(maps, corner, numberOf(place.country), rows);
  mark(maps.dot, rows);
  return rows;
}

/** Copies a part of a packed bitmap into columns of the rows. Beyond its edges there is sea. */
function cut(bitmap: Bitmap, { left, top }: Corner, rows: Uint8Array, column: number, wide: number): void {
  const [first, last] = [Math.max(0, -left), Math.min(wide, bitmap.width - left)];
  for (let row = Math.max(0, -top); row < Math.min(height, bitmap.height - top); row++) {
    const start = ((row + top) * bitmap.width + left) / 2;
    rows.set(bitmap.pixels.subarray(start + first / 2, start + last / 2), byteAt(column + first, row));
  }
}

/** Gives the land of one country the colours of the one that matters. */
function tint({ countries, extents }: Maps, { left, top }: Corner, own: number, rows: Uint8Array): void {
  const extent = extents.get(own);
  if (!extent) return;
  const [first, last] = [Math.max(0, extent.left - left), Math.min(mapWidth - 1, extent.right - left)];
  const end = Math.min(height - 1, extent.bottom - top);
  for (let row = Math.max(0, extent.top - top); row <= end; row++) {
    const start = (row + top) * countries.width + left;
    for (let column = first; column <= last; column++) {
      if (countries.pixels[start + column] !== own) continue;
      const at = byteAt(bandWidth + column, row);
      const shift = column & 1 ? 0 : 4;
      const two = rows[at] as number;
      if ((two >> shift) & 15) rows[at] = two + (colour.country << shift);
    }
  }
}

/** Marks the place in the middle of the map. */
function mark(dot: Bitmap, rows: Uint8Array): void {
  const [left, top] = [bandWidth + (mapWidth - dotSize) / 2, (height - dotSize) / 2];
  for (let row = 0; row < dotSize; row++)
    for (let column = 0; column < dotSize; column++) {
      const number = dot.pixels[row * dotSize + column] as number;
      if (number === colour.none) continue;
      const at = byteAt(left + column, top + row);
      const shift = (left + column) & 1 ? 0 : 4;
      rows[at] = ((rows[at] as number) & (shift ? 0x0f : 0xf0)) | (number << shift);
    }
}
