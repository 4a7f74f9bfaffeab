import { expect, it } from 'vitest';
import { inOrder } from '../../src/lib/built-copies.ts';
import type { BuiltCopy } from '../../src/lib/built-copies.ts';

const copy = (lang: BuiltCopy['lang'], kind: BuiltCopy['kind'] = 'usb'): BuiltCopy => ({
  lang,
  kind,
  path: `take-along/site-${lang}.${kind}`,
  bytes: 1,
  date: '2026-01-01',
  sha256: '',
});

it('copies in the reader’s language come first', () => {
  const listed = inOrder([copy('de'), copy('en'), copy('fr'), copy('fr', 'zim')], 'fr');
  expect(listed.map(({ path }) => path)).toEqual([
    'take-along/site-fr.usb',
    'take-along/site-fr.zim',
    'take-along/site-de.usb',
    'take-along/site-en.usb',
  ]);
});

it('what is no copy is left out', () => {
  expect(inOrder([null, 1, { lang: 'en' }, { lang: 'xx', kind: 'usb' }, copy('en')], 'en')).toEqual([
    copy('en'),
  ]);
  expect(inOrder({ error: 'not found' }, 'en')).toEqual([]);
});
