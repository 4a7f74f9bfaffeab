import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enter } from '../../../scripts/take-along/built-copies.ts';
import { editionDate } from '../../../scripts/take-along/edition.ts';
import { partsOf } from '../../../scripts/take-along/search-data.ts';
import { zipped } from '../../../scripts/take-along/zip.ts';
import { topicOf } from '../../../src/vocabulary/topics.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a ZIP', () => {
  const files = new Map([
    ['index.html', 'first'],
    ['Bücherei/a.txt', 'second'],
  ]);

  it('has the same bytes in every time zone', () => {
    const inZone = (zone: string) => {
      vi.stubEnv('TZ', zone);
      return Buffer.from(zipped(files, '2026-03-29')).toString('hex');
    };
    expect(new Set(['UTC', 'Pacific/Kiritimati', 'America/Bogota', 'Europe/Berlin'].map(inZone)).size).toBe(
      1,
    );
  });

  it('holds its files with the date of the edition', () => {
    const bytes = zipped(files, '2026-03-29');
    expect(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)])).toEqual([
      ...files,
    ]);
    const dosDate = new DataView(bytes.buffer, bytes.byteOffset).getUint16(12, true);
    expect([1980 + (dosDate >> 9), (dosDate >> 5) & 15, dosDate & 31]).toEqual([2026, 3, 29]);
  });
});

describe('the date of an edition', () => {
  it('is what SOURCE_DATE_EPOCH says', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1767225600');
    expect(editionDate()).toBe('2026-01-01');
  });

  it('without Git is that of the newest review', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    vi.stubEnv('PATH', '/nowhere');
    const reviewed = /^reviewed: (.*)$/m.exec(
      readFileSync('src/content/practices/medellin-metrocable.mdx', 'utf8'),
    );
    expect(editionDate() >= String(reviewed?.[1]).replaceAll("'", '')).toBe(true);
  });
});

describe('the list of copies', () => {
  let dist = '';
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'dist-'));
    mkdirSync(join(dist, 'take-along'));
  });
  afterEach(() => rmSync(dist, { recursive: true }));
  const read = () => JSON.parse(readFileSync(join(dist, 'library/take-along.json'), 'utf8')) as unknown;
  const add = (name: string, content: string, kind: 'usb' | 'zim', lang: 'en' | 'fr') => {
    writeFileSync(join(dist, 'take-along', name), content);
    return enter(dist, { lang, kind, path: `take-along/${name}`, date: '2026-01-01' });
  };

  it('has each copy once, with size and digest', () => {
    add('site-fr.zip', 'old', 'usb', 'fr');
    const en = add('site-en.zim', 'abc', 'zim', 'en');
    const fr = add('site-fr.zip', 'newer', 'usb', 'fr');
    expect(read()).toEqual([en, fr]);
    expect(en).toMatchObject({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});

describe('the text of a page in the index', () => {
  const topic = topicOf('solid-waste');
  const topics = [topic.label.en, ...topic.searchWords.en, 'India'].join('. ');

  it('is parted from the words that were put before it', () => {
    const content = `${topics}. waste pickers. hawkers. Pune India Waste pickers collect The text.`;
    const parts = partsOf(
      {
        content,
        filters: { topic: ['solid-waste'], country: ['IN'] },
        meta: { title: 'Waste pickers collect' },
      },
      'en',
    );
    expect(parts.topics).toBe(topics);
    expect(parts.own).toBe('. waste pickers. hawkers. Pune India ');
    expect(parts.text).toBe('Waste pickers collect The text.');
    expect(content.split(' ').slice(parts.cut).join(' ')).toBe(parts.text);
  });

  it('is all there is where nothing was put before it', () => {
    expect(partsOf({ content: 'Quito A city', filters: {}, meta: { title: 'Quito' } }, 'en')).toEqual({
      own: '',
      topics: '',
      text: 'Quito A city',
      cut: 0,
    });
  });
});
