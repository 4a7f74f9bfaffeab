import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { sizeOfPng } from '../../scripts/site/installed.ts';
import { allIcons } from '../../src/install/icons.ts';
import type { Icon } from '../../src/install/icons.ts';
import { pngOf } from '../../src/install/png.ts';

/** Colours of a PNG as `r,g,b,a`, by place. */
async function coloursOf(icon: Icon): Promise<(x: number, y: number) => string> {
  const data = await sharp(await pngOf(icon))
    .ensureAlpha()
    .raw()
    .toBuffer();
  return (x, y) => data.subarray((y * icon.size + x) * 4, (y * icon.size + x) * 4 + 4).join();
}
const places = (size: number) =>
  Array.from({ length: size * size }, (_, index): [number, number] => [
    index % size,
    Math.floor(index / size),
  ]);
const named = (icons: readonly Icon[]) => icons.map((icon) => [icon.name, icon] as const);
const square = allIcons.filter(({ purpose }) => purpose !== 'any');

describe.each(named(allIcons))('the icon %s', (_, icon) => {
  const { simd, concurrency } = { simd: sharp.simd(), concurrency: sharp.concurrency() };
  afterAll(() => {
    sharp.simd(simd);
    sharp.concurrency(concurrency);
  });

  it('is a PNG of the size that it tells', async () => {
    expect(sizeOfPng(await pngOf(icon))).toBe(`${icon.size}x${icon.size}`);
  });

  it('has the same bytes on a machine with one thread and no vector instructions', async () => {
    const png = await pngOf(icon);
    sharp.simd(false);
    sharp.concurrency(1);
    expect((await pngOf(icon)).equals(png)).toBe(true);
  });
});

it('names are unique', () => {
  expect(new Set(allIcons.map(({ name }) => name)).size).toBe(allIcons.length);
});

describe.each(named(square))('the icon %s, which a launcher cuts to its own shape', (_, icon) => {
  it('is filled to its corners', async () => {
    const at = await coloursOf(icon);
    const ground = at(0, 0);
    expect(ground).toMatch(/,255$/);
    const last = icon.size - 1;
    expect([at(last, 0), at(0, last), at(last, last)]).toEqual([ground, ground, ground]);
  });
});

describe.each(named(allIcons.filter(({ purpose }) => purpose === 'maskable')))('the icon %s', (_, icon) => {
  it('draws within the safe zone: a circle with a radius of two fifths of its width', async () => {
    const at = await coloursOf(icon);
    const middle = (icon.size - 1) / 2;
    const drawn = places(icon.size)
      .filter(([x, y]) => at(x, y) !== at(0, 0))
      .map(([x, y]) => Math.hypot(x - middle, y - middle) / icon.size);
    expect(drawn.length).toBeGreaterThan(icon.size);
    expect(drawn.filter((distance) => distance > 0.4)).toEqual([]);
  });
});

describe.each(named(allIcons.filter(({ purpose }) => purpose === 'any')))('the plain icon %s', (_, icon) => {
  it('has a shape of its own on nothing', async () => {
    const at = await coloursOf(icon);
    expect(at(0, 0)).toMatch(/,0$/);
    expect(at(icon.size / 2, 1)).toMatch(/,255$/);
  });
});
