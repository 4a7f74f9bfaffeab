import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../src/data/citations.ts';
import { absoluteHtml, entryFile, textIn } from '../../src/data/entry-file.ts';
import { publishable, publisher, smallLibrary } from './entries.ts';

const [practice] = smallLibrary();
if (!practice) throw new Error('the small library is empty');
const root = 'https://atlas.example.org/library/';

describe('the file of an entry', () => {
  it('names its schema, its own address and its page in each language of the site', () => {
    expect(practice).toMatchObject({
      $schema: `${root}data/v1/schemas/practice.json`,
      url: `${root}data/v1/practices/practices-1.json`,
      pages: { en: `${root}en/practices/practices-1/`, de: `${root}de/practices/practices-1/` },
      licence: { name: 'CC-BY-4.0', attribution: 'Atlas & Library' },
    });
  });

  it('has facts once and texts in each language in which it is written', () => {
    expect(Object.keys(practice.texts)).toEqual(['en', 'de']);
    expect(practice.texts.de).toMatchObject({
      title: 'Busse auf eigener Spur',
      outdated: true,
      labels: { trips: { text: 'je Fahrt gespart', unit: 'Minuten' } },
    });
    for (const name of ['title', 'summary', 'lang', 'licence', 'searchWords'])
      expect(practice.facts).not.toHaveProperty(name);
    expect(practice.facts).toMatchObject({ scale: 'city', sdgs: [11, 13] });
  });

  it('leads from the notes of a text to the page in the language of the text', () => {
    const [english, german] = [practice.texts.en, practice.texts.de].map(
      (text) => text?.sections['challenge']?.html,
    );
    expect(english).toContain(`href="${root}en/practices/practices-1/#n1"`);
    expect(german).toContain(`href="${root}de/practices/practices-1/#n1"`);
  });

  it('leads to the page in the main language where the site has none in that of the text', () => {
    const method = entryFile(publishable('methods'), publisher);
    expect(method.original).toBe('fr');
    expect(method.texts.fr?.sections['challenge']?.html).toContain(`href="${root}en/methods/methods-1/#n1"`);
    expect(textIn(method, 'de')).toMatchObject({ lang: 'fr', text: { title: 'Asking peers' } });
  });

  it('has no address in its HTML that is not absolute', () => {
    expect(
      absoluteHtml('<img src="/library/_astro/a.webp"><a href="https://a.org/#b">', `${root}en/`, root),
    ).toBe('<img src="https://atlas.example.org/library/_astro/a.webp"><a href="https://a.org/#b">');
  });
});

describe('the facts that name sources', () => {
  it('are found at any depth, once for each source', () => {
    expect(citationsIn(practice.facts)).toEqual([
      { field: 'city.population', source: 's2' },
      { field: 'actors.1', source: 's1' },
      { field: 'results.trips', source: 's1' },
      { field: 'results.trips', source: 's2' },
      { field: 'results.riders', source: 's1' },
      { field: 'costs.lanes', source: 's1' },
      { field: 'evidence', source: 's1' },
    ]);
  });

  it('are not the list of sources', () => {
    expect(citationsIn({ sources: [{ id: 's1' }] })).toEqual([]);
    expect(citationsIn({ status: { value: 'planned', sources: ['s1', 's1'] } })).toEqual([
      { field: 'status', source: 's1' },
    ]);
  });
});
