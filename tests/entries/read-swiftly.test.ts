import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryAt } from '../../src/entries/content-files.ts';
import { readSwiftly } from '../../src/entries/read-swiftly.ts';
import { asPlainData } from '../../src/entries/read-units.ts';

const folder = mkdtempSync(join(tmpdir(), 'swiftly-'));
const content = join(folder, 'content');
const kept = join(folder, 'kept.bin');
const today = '2026-11-23';
const original = join(content, 'practices/medellin-metrocable.mdx');

beforeAll(() => cpSync('src/content', content, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the whole check reads, without what cannot be kept. */
function slowly() {
  const { entries, translations, faults, files } = libraryAt(content, today);
  const plain = entries.map((entry) => asPlainData({ entry, translations: [], faults: [] }).entry);
  return { entries: plain, translations, faults, files };
}
async function swiftly(worthThreads?: number) {
  const { readAnew, ...library } = await readSwiftly(content, kept, today, worthThreads);
  return { readAnew, library };
}

describe('reading for a build', () => {
  it(
    'gives what the check reads, in threads, and again from what was kept',
    { timeout: 60_000 },
    async () => {
      const first = await swiftly(1);
      expect(first.library).toEqual(slowly());
      expect(first.readAnew).toBeGreaterThan(75);
      const second = await swiftly();
      expect(second.readAnew).toBe(0);
      expect(second.library).toEqual(first.library);
    },
  );

  it('reads a changed text anew with its translations, and no other', async () => {
    writeFileSync(original, readFileSync(original, 'utf8').replace(/^title: .*$/m, 'title: A changed title'));
    const { readAnew, library } = await swiftly();
    expect(readAnew).toBe(1);
    expect(library).toEqual(slowly());
    expect(
      library.translations.filter(({ id }) => id === 'medellin-metrocable').map((one) => one.outdated),
    ).toEqual([true, true, true]);
  });

  it('tells the faults of a text each time', async () => {
    writeFileSync(original, readFileSync(original, 'utf8').replace(/^cluster: .*$/m, 'cluster: mobility'));
    for (let time = 0; time < 2; time++) {
      const { library } = await swiftly();
      expect(library.faults).toEqual(slowly().faults);
      expect(library.faults.some(({ field }) => field === 'cluster')).toBe(true);
    }
  });

  it('keeps nothing for another day, and does without what it cannot read', async () => {
    expect((await readSwiftly(content, kept, '2026-11-24')).readAnew).toBeGreaterThan(75);
    writeFileSync(kept, 'not what was kept');
    expect((await swiftly()).readAnew).toBeGreaterThan(75);
  });
});
