import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { drawPictures } from '../../src/pictures/draw.ts';
import { clusterPicture, pictureSize, sitePicture } from '../../src/pictures/picture.ts';
import type { Picture } from '../../src/pictures/picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const colours = site.colours.light;

const quito: Picture = {
  path: 'pictures/practices/quito.png',
  cluster: 'municipal-services',
  place: { at: [-0.2299, -78.525], country: 'EC' },
  evidence: 3,
};
const suva: Picture = {
  ...quito,
  path: 'pictures/events/suva.png',
  place: { at: [-18.14, 178.44], country: 'FJ' },
};
const all = [sitePicture, clusterPicture('municipal-services'), quito, suva];

let made = 0;
/** Draws into a site of its own, with a cache that may be shared. */
async function drawn(pictures: readonly Picture[], cache: string, palette = colours) {
  const root = join(folder, `site-${made++}`);
  const report = await drawPictures(pictures, { root, cache: join(folder, cache), colours: palette });
  return { report, bytes: ({ path }: Picture) => readFileSync(join(root, path)) };
}
const pixelAt = async (png: Buffer, x: number, y: number) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
};

describe('pictures for links', () => {
  it('are PNG of the size that is told, and light', async () => {
    const { bytes, report } = await drawn(all, 'first');
    expect(report).toEqual({ drawn: 4, reused: 0 });
    for (const picture of all) {
      const { width, height, format } = await sharp(bytes(picture)).metadata();
      expect({ width, height, format }).toEqual({ ...pictureSize, format: 'png' });
      expect(bytes(picture).byteLength).toBeLessThan(30_000);
    }
  });

  it('show the colour of the theme in the band and at the place', async () => {
    const { bytes } = await drawn(all, 'first');
    expect(await pixelAt(bytes(quito), 5, 5)).toBe(colours.services);
    expect(await pixelAt(bytes(quito), 750, 315)).toBe(colours.services);
    expect(await pixelAt(bytes(sitePicture), 5, 5)).toBe(colours.ink);
    // Off the coast of Ecuador there is sea.
    expect(await pixelAt(bytes(quito), 400, 315)).toBe(colours.paper);
  });

  it('take the colours of a fork', async () => {
    const fork = { ...colours, services: '#123456', paper: '#ffffee' };
    const { bytes, report } = await drawn([quito], 'fork', fork);
    expect(report.drawn).toBe(1);
    expect(await pixelAt(bytes(quito), 5, 5)).toBe('#123456');
    expect(await pixelAt(bytes(quito), 400, 315)).toBe('#ffffee');
  });

  it('have the same bytes from two cold caches', async () => {
    const [one, other] = [await drawn(all, 'cold-1'), await drawn(all, 'cold-2')];
    for (const picture of all) expect(one.bytes(picture).equals(other.bytes(picture))).toBe(true);
  });

  it('are kept while nothing changes, with the same bytes', async () => {
    const before = await drawn(all, 'kept');
    const after = await drawn(all, 'kept');
    expect(after.report).toEqual({ drawn: 0, reused: 4 });
    expect(after.bytes(quito).equals(before.bytes(quito))).toBe(true);
  });

  it.each<[string, Partial<Picture>]>([
    ['place', { place: { at: [-2.9, -79], country: 'EC' } }],
    ['country', { place: { at: [-0.2299, -78.525], country: 'CO' } }],
    ['level of evidence', { evidence: 4 }],
    ['theme', { cluster: 'good-urban-governance' }],
  ])('are drawn anew when the %s changes', async (_, change) => {
    const before = await drawn([quito], 'changed');
    const after = await drawn([{ ...quito, ...change }], 'changed');
    expect(after.report).toEqual({ drawn: 1, reused: 0 });
    expect(after.bytes(quito).equals(before.bytes(quito))).toBe(false);
    // What this build does not need is gone.
    expect(readdirSync(join(folder, 'changed'))).toHaveLength(1);
  });

  it('are drawn once for entries that look alike', async () => {
    const twin = { ...quito, path: 'pictures/practices/quito-2.png' };
    const { report, bytes } = await drawn([quito, twin], 'twins');
    expect(report.drawn).toBe(1);
    expect(bytes(twin).equals(bytes(quito))).toBe(true);
  });

  it('take no more time for many than is promised', async () => {
    const many = Array.from({ length: 200 }, (_, at): Picture => ({
      ...quito,
      path: `pictures/practices/p${at}.png`,
      place: { at: [(at % 100) - 50, at * 1.7 - 170], country: 'EC' },
    }));
    const before = process.cpuUsage();
    await drawn(many, 'many');
    const { user, system } = process.cpuUsage(before);
    // Measured 2.6 ms each and 0.4 s once; the bound leaves room for a busy machine.
    expect((user + system) / 1000).toBeLessThan(200 * 10 + 2000);
    expect(statSync(join(folder, 'many')).isDirectory()).toBe(true);
  });
});
