import { describe, expect, it } from 'vitest';
import de from '../../src/i18n/de.json' with { type: 'json' };
import en from '../../src/i18n/en.json' with { type: 'json' };
import es from '../../src/i18n/es.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import { textsIn } from '../../src/i18n/texts.ts';

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each([
  ['de', de],
  ['es', es],
  ['fr', fr],
] as const)('the interface in %s', (_, texts) => {
  it('has every text of the English one and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });

  it('fills the same values into each text', () => {
    const values = (own: Record<string, string>) =>
      Object.entries(own).map(([key, text]) => [key, names(text)] as const);
    expect(Object.fromEntries(values(texts))).toEqual(Object.fromEntries(values(en)));
  });

  it('leaves nothing in English by oversight', () => {
    const same = Object.entries(texts).filter(
      ([key, text]) => text === en[key as keyof typeof en] && text.split(' ').length > 3,
    );
    expect(same).toEqual([]);
  });
});

describe('interface texts', () => {
  it('count in the plural of the language', () => {
    expect(textsIn('en').count('practices.count', 1)).toBe('1 practice');
    expect(textsIn('en').count('practices.count', 12)).toBe('12 practices');
    expect(textsIn('fr').count('practices.count', 0)).toBe('0 pratique');
  });
});
