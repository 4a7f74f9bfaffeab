import { describe, expect, it } from 'vitest';
import { withTermLinks } from '../../src/lib/term-links.ts';
import type { Term } from '../../src/vocabulary/glossary.ts';
import { termsIn } from '../../src/vocabulary/glossary.ts';
import { languages } from '../../src/vocabulary/languages.ts';

const term = (id: string, en: string, de = en): Term => ({
  id,
  label: { en, de, es: en, fr: en },
  meaning: { en: '', de: '', es: '', fr: '' },
  source: { title: '', publisher: '', url: '', lang: 'en' },
});
const terms = [term('study-tour', 'Study tour', 'Studienreise'), term('tour', 'Tour'), term('neet', 'NEET')];
const linked = (html: string, lang: 'en' | 'de' = 'en') =>
  withTermLinks(html, { terms, lang, addressOf: (id) => `/g/#${id}` });

describe('terms of the glossary', () => {
  it('are linked where they are used first, and only there', () => {
    expect(linked('<p>A study tour. Another study tour.</p><p>Study tour</p>')).toBe(
      '<p>A <a class="term" href="/g/#study-tour">study tour</a>. Another study <a class="term" href="/g/#tour">tour</a>.</p><p>Study tour</p>',
    );
  });

  it('are found in the plural, in any case, and over the end of a line', () => {
    expect(linked('<li>STUDY\nTOURS</li>')).toBe(
      '<li><a class="term" href="/g/#study-tour">STUDY\nTOURS</a></li>',
    );
    expect(linked('<p>Zwei Studienreisen</p>', 'de')).toContain('>Studienreisen</a>');
  });

  it('are not found inside other words, and abbreviations only as they are written', () => {
    const text = '<p>Tourism, contours, detour-tour, a neat neet</p>';
    expect(linked(text)).toBe(text);
    expect(linked('<p>NEET</p>')).toContain('href="/g/#neet"');
  });

  it('are left alone in links, headings, code, source marks and notes', () => {
    const text =
      '<h2>Tour</h2><p><a href="x">tour</a> <code>tour</code><a class="cite" href="#n1">1</a><span class="note" id="n1"><i>The tour</i></span></p>';
    expect(linked(text)).toBe(text);
  });

  it('leave every other sign of the text as it was', () => {
    const text =
      '<p>5 &lt; 6 &amp; “so” — a&nbsp;b<br><img data-picture="a.jpg" alt="A &quot;map&quot;"></p>';
    expect(linked(text)).toBe(text);
  });

  it('have labels that are letters, hyphens, apostrophes and spaces only, as the pattern expects', () => {
    for (const lang of languages)
      for (const { label } of termsIn(lang))
        expect(label[lang].replace(/\s*\(.*\)$/, '')).toMatch(/^[\p{L}’ -]+$/u);
  });
});
