import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as KeptDossier from '../../src/dossier/kept-dossier.ts';

/** The module anew, as a page that has just been opened has it, on a storage that a test may spoil. */
let kept: typeof KeptDossier;
let stored: Map<string, string>;
let trouble: 'full' | 'blocked' | undefined;

beforeEach(async () => {
  stored = new Map();
  trouble = undefined;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => {
      if (trouble === 'blocked') throw new DOMException('blocked', 'SecurityError');
      return stored.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (trouble) throw new DOMException(trouble, 'QuotaExceededError');
      stored.set(key, value);
    },
  });
  vi.resetModules();
  kept = await import('../../src/dossier/kept-dossier.ts');
});
afterEach(() => vi.unstubAllGlobals());

const one = { title: 'Water', chosen: [{ entry: 'ideas/a', note: 'why' }] };
const nothing = { title: '', chosen: [] };

describe('the dossier on the device', () => {
  it('is empty at first and is kept with the version of its form', () => {
    expect(kept.ownDossier()).toEqual(nothing);
    expect(kept.keep(one)).toBe(true);
    expect(kept.ownDossier()).toEqual(one);
    expect(JSON.parse(stored.get('dossier') ?? '')).toEqual({ version: 1, ...one });
  });

  it.each(['not json', 'null', '7', '[]', '{"version":1,"chosen":{}}', '{"chosen":[null,7,{"entry":"x"}]}'])(
    'takes %s for an empty one',
    (text) => {
      stored.set('dossier', text);
      expect(kept.ownDossier()).toEqual(nothing);
      expect(kept.keep(one)).toBe(true);
    },
  );

  it.each(['full', 'blocked'] as const)('lasts as long as the page when storage is %s', (what) => {
    trouble = what;
    expect(kept.ownDossier()).toEqual(nothing);
    expect(kept.keep(one)).toBe(false);
    expect(kept.isKept()).toBe(false);
    expect(kept.ownDossier()).toEqual(one);
  });

  it('is kept again as soon as there is room', () => {
    trouble = 'full';
    kept.keep(one);
    trouble = undefined;
    expect(kept.keep(one)).toBe(true);
    expect(kept.isKept()).toBe(true);
  });

  it('does not write over what a later version of the site has stored', () => {
    const later = '{"version":2,"parts":[]}';
    stored.set('dossier', later);
    expect(kept.keep(one)).toBe(false);
    expect(stored.get('dossier')).toBe(later);
    expect(kept.ownDossier()).toEqual(one);
  });
});
