import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say, sayingOf, toldIn } from '../../src/i18n/fault-texts.ts';

type Texts = Record<string, string>;
const folder = 'src/i18n/faults';
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Texts;
const en = read('en');
const values = (text = '') => new Set([...text.matchAll(/\{\w+\}/g)].map(([value]) => value));
const unknownValues = (texts: Texts) =>
  Object.entries(texts).filter(([code, text]) =>
    [...values(text)].some((value) => !values(en[code]).has(value)),
  );

describe.each(['de', 'es', 'fr'])('the faults in %s', (lang) => {
  it('have a text for every code and no other', () => {
    expect(Object.keys(read(lang)).sort()).toEqual(Object.keys(en).sort());
  });
  it('fill no value that the English text does not have', () => {
    expect(unknownValues(read(lang))).toEqual([]);
    expect(unknownValues(read(`form.${lang}`))).toEqual([]);
  });
  it('are worded for a form where the English ones are', () => {
    expect(Object.keys(read(`form.${lang}`))).toEqual(Object.keys(read('form.en')));
  });
  it('leave nothing in English by oversight', () => {
    const same = Object.entries(read(lang)).filter(([code, text]) => text === en[code] && code !== 'other');
    expect(same).toEqual([]);
  });
});

describe('a fault', () => {
  it('is told in another language with what it quotes', () => {
    const saying = say('type.wrong', { kind: say('kind.int'), what: say('what.text', { text: 'ten' }) });
    expect(saying.message).toBe('This should be a whole number, but it is the text "ten".');
    expect(toldIn(saying, read('de'), 'de')).toBe(
      'Das muss eine ganze Zahl sein. Hier steht: der Text „ten“.',
    );
  });
  it('names a country in the language', () => {
    const saying = say('country.meant', { value: 'XX', country: { country: 'DE' }, code: 'DE' });
    expect(saying.message).toBe('"XX" is not a country code. Germany is DE.');
    expect(toldIn(saying, read('es'), 'es')).toContain('El de Alemania es DE.');
  });
  it('is known by the words of a schema', () => {
    expect(sayingOf('Write the year with four digits.')?.code).toBe('year.digits');
    expect(sayingOf('Something else.')).toBeUndefined();
  });
});
